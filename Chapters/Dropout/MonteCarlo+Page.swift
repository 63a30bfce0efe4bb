import Experiments
import Page
import Plotting

extension MonteCarlo {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let outcomes = findings.outcomes
    func repeats(_ way: Way, _ value: (Reliability) -> Double) -> Repeats {
      Repeats(outcomes.map { value($0[way]) })
    }
    func difference(_ way: Way, _ other: Way, _ value: (Reliability) -> Double) -> Repeats {
      Repeats(outcomes.map { value($0[way]) - value($0[other]) })
    }
    var table = Table(
      "answers", .right("accuracy"), .right("loss (nats)"), .right("too sure by"),
      .right("calibration error"))
    for way in Way.allCases {
      table.add(
        way.rawValue, repeats(way, \.accuracy).text(.percent(1)),
        repeats(way, \.loss).text(.fixed(3)),
        Repeats(outcomes.map { $0[way].excess * 100 }).text(.fixed(1)),
        Repeats(outcomes.map { $0[way].error * 100 }).text(.fixed(1)))
    }
    evidence.table("calibration", table)
    let null = Repeats(outcomes.map(\.null))
    evidence.value("monte-carlo.null", null.inPoints)

    let calibrates = difference(.without, .whole, \.error)
    evidence.claim(
      "drop-calibrates", .finding(.null("no dropout: 0")),
      notes: "a network trained with dropout is better calibrated (our question)",
      interval: calibrates, shown: calibrates.inPoints(" points less calibration error"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    let masked = difference(.whole, .masks, \.error)
    evidence.claim(
      "drop-mc-calibration", .finding(.null("the whole network: 0")),
      notes: "averaging over masks is better calibrated than the whole network "
        + "(our question, after Gal and Ghahramani 2016)",
      interval: masked, shown: masked.inPoints(" points less calibration error"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    let tempered = difference(.wholeTempered, .masks, \.error)
    evidence.claim(
      "drop-mc-temperature", .finding(.null("one temperature: 0")),
      notes: "and better than the whole network with one temperature (our question)",
      interval: tempered, shown: tempered.inPoints(" points less calibration error"),
      is: .greater(than: 0), expecting: conditions.expecting(.undecided))
    let accurate = difference(.masks, .whole, \.accuracy)
    evidence.claim(
      "drop-mc-accuracy", .finding(.null("the whole network: 0")),
      notes: "averaging over masks is more accurate (our question)", interval: accurate,
      shown: accurate.inPoints(" points more"), is: .greater(than: 0),
      expecting: conditions.expecting(.differs))
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  /// Reliability diagrams: how many of the answers of each confidence are right (Guo et al. 2017, figure 4).
  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let ways: [Way] = [.without, .whole, .wholeTempered, .masks]
    return Figure(
      name: "reliability", title: "How many of the answers given with a probability are right?",
      subtitle:
        "\(conditions.dataset.rawValue), one hidden layer of 400, \(findings.digits) digits, p = "
        + "\(dropped.settingText), each at its best rate; all digits of \(repetitions) repetitions, "
        + "± two standard errors",
      grid: .multiples(
        rows: 1, columns: ways.count,
        columnTitles: ["no dropout", "whole network", "with temperature", "masks averaged"]),
      panels: ways.map { way in
        let bins = findings.outcomes.map { $0[way].bins }
        let joined = bins[0].indices.map { place in
          bins.map { $0[place] }.reduce(into: Reliability.Bin(), +=)
        }.filter { $0.count >= 20 }
        let x = joined.map(\.meanConfidence)
        let y = joined.map(\.accuracy)
        let error = zip(joined, y).map { 2 * ($1 * (1 - $1) / Double($0.count)).squareRoot() }
        return Panel(
          x: Axis("confidence", range: 0...1, ticks: .every(0.25), format: .percent(0)),
          y: Axis("right", range: 0...1, ticks: .every(0.25), format: .percent(0)),
          marks: [
            .line(x: [0, 1], y: [0, 1], label: "just right", colour: .ink, dash: .dotted),
            .band(
              x: x, low: zip(y, error).map { max($0 - $1, 0) },
              high: zip(y, error).map { min($0 + $1, 1) }, colour: .blue),
            .line(x: x, y: y, label: "answers", colour: .blue, showsPoints: true),
          ])
      }, size: .init(width: 1900, height: 700), seriesNames: .abovePanels)
  }
}
