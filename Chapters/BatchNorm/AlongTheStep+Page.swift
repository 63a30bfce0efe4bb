import Experiments
import Page
import Plotting

extension AlongTheStep {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (without, with) = (findings.without, findings.with)
    let trusted = Repeats(zip(with, without).map { trustedLength($0) / trustedLength($1) })
    evidence.claim(
      "bn-smoothness", .finding(.null("no normalisation: 1")),
      notes: "BN makes the loss smoother: its gradient holds further (Santurkar et al. 2018)",
      interval: trusted,
      shown: "\(trusted.asFactor) the rate until the gradient has changed by its own length",
      is: .greater(than: 1), expecting: conditions.expecting(.agrees))
    let shift = Repeats(zip(with, without).map { $0.shifted.mean / $1.shifted.mean })
    evidence.claim(
      "bn-gradient-shift", .finding(.null("no normalisation: 1")),
      notes: "BN lessens what a layer's gradient changes when the layers below move (003)",
      interval: shift,
      shown: "\(shift.asFactor) as much as without BN",
      is: .less(than: 1), expecting: conditions.expecting(.agrees))
    evidence.value("along-the-step.rate-with", findings.rateWith.settingText)
    evidence.value("along-the-step.rate-without", findings.rateWithout.settingText)
    var table = Table("gradient of", .right("without BN"), .right("with BN"))
    for (index, name) in ["second hidden layer", "third hidden layer", "last layer"].enumerated() {
      func text(_ runs: [Run]) -> String {
        let shift = Repeats(runs.map { $0.shifted[index] }).mean
        let cosine = Repeats(runs.map { $0.cosines[index] }).mean
        return "\("\(shift, .percent(0))"), cosine \("\(cosine, .fixed(2))")"
      }
      table.add(name, text(without), text(with))
    }
    evidence.table("gradient-shift", table)
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  /// How long a step may be until the gradient has changed by its own length: between two lengths that were
  /// tried, on a straight line of their logarithms.
  func trustedLength(_ run: Run) -> Double {
    guard let place = run.changed.firstIndex(where: { $0 > 1 }) else { return lengths.last! }
    guard place > 0 else { return lengths[0] }
    let (low, high) = (run.changed[place - 1], run.changed[place])
    let share = (1 - low) / (high - low)
    return lengths[place - 1] * Double.pow(lengths[place] / lengths[place - 1], share)
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    func curves(_ part: KeyPath<Run, [Double]>, upTo longest: Double) -> [Mark] {
      let lengths = lengths.filter { $0 <= longest }
      return
        [
          (findings.without, "without", Colour.vermillion, Dash.dashed),
          (findings.with, "with BN", .blue, .solid),
        ]
        .flatMap { runs, label, colour, dash in
          [Mark].spread(
            x: lengths, runs: runs.map { Array($0[keyPath: part].prefix(lengths.count)) },
            label: label, colour: colour, dash: dash, showsPoints: true)
        }
    }
    return Figure(
      name: "along-the-step", title: "How far can the gradient be trusted?",
      subtitle: "\(conditions.dataset.rawValue), \(steps) steps at rate "
        + "\(findings.rateWithout.settingText) without and \(findings.rateWith.settingText) with BN; "
        + "\(seeds) seeds: median, lowest to highest",
      grid: .row(of: 2),
      panels: [
        Panel(
          title: "the loss falls by this share of what the gradient promises",
          x: Axis("length of the step (learning rate)", scale: .logarithmic),
          y: Axis("share of the promised fall", range: -1...1.2),
          marks: [.horizontalRule(1, label: "straight", colour: .ink, dash: .dotted)]
            + curves(\.kept, upTo: 10)),
        Panel(
          title: "the gradient changes by this share of its length",
          x: Axis("length of the step (learning rate)", scale: .logarithmic),
          y: Axis("change / length of the gradient", range: 0.01...30, scale: .logarithmic),
          marks: [.horizontalRule(1, label: "its own length", colour: .ink, dash: .dotted)]
            + curves(\.changed, upTo: 100)),
      ])
  }
}

extension Repeats {
  /// "3.1 times (2.0 to 4.2)": the mean of a ratio, and where it would lie for endless repetitions.
  var asFactor: String { inWords(.significant(2), " times") }
}
