import Experiments
import Foundation
import Page
import Plotting

extension BatchSizes {
  /// A sweep in which few steps are good; a training that never gets there counts as twice its length.
  func steps(_ findings: OutcomeSweep) -> Sweep {
    Sweep(
      zip(sizes, findings.arms).map { size, arm in
        let scores = arm.outcomes.map {
          $0.map {
            let steps = Double($0.stepsToTarget ?? 2 * drawn / size)
            return Score(validation: steps, test: steps)
          }
        }
        return (arm.label, arm.rates, scores)
      }, goal: .lowest)
  }

  func evidence(from findings: OutcomeSweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let accuracy = findings.accuracies(sizes.map { "\($0)" })
    let steps = steps(findings)
    let (first, last) = (sizes[0], sizes[sizes.count - 1])
    let middle = sizes.lastIndex { $0 <= 128 } ?? 0
    func slope(_ from: Int, _ to: Int) -> Repeats {
      // The rate that is best after equally many digits, repetition by repetition.
      func best(_ index: Int) -> [Double] {
        let arm = accuracy.arms[index]
        return arm.scores[0].indices.map { repetition in
          let place = arm.rates.indices.max {
            arm.scores[$0][repetition].validation < arm.scores[$1][repetition].validation
          }!
          return log(arm.rates[place])
        }
      }
      let distance = log(Double(sizes[to]) / Double(sizes[from]))
      return Repeats(zip(best(from), best(to)).map { ($1 - $0) / distance })
    }
    if middle > 0 {
      let below = slope(0, middle)
      evidence.claim(
        "recipe-linear-scaling", .finding(.theory("the rate grows as the batch: power 1")),
        notes:
          "k times the batch, k times the rate (Goyal et al. 2017): the best rate after equally many "
          + "digits, from \(first) to \(sizes[middle])",
        interval: below, shown: below.inWords(.fixed(2), " is the power"),
        is: .near(1, within: 0.25), expecting: nil)
    } else {
      evidence.lacks(
        "recipe-linear-scaling", because: "No two of the batches have up to 128 digits.")
    }
    if middle < sizes.count - 1 {
      let above = slope(middle, sizes.count - 1)
      evidence.claim(
        "recipe-scaling-ends", .finding(.theory("the rate grows as the batch: power 1")),
        notes: "for large batches the linear scaling ends (Goyal et al. 2017): from "
          + "\(sizes[middle]) to \(last)",
        interval: above, shown: above.inWords(.fixed(2), " is the power"), is: .less(than: 1),
        expecting: conditions.expecting(.agrees))
    } else {
      evidence.lacks("recipe-scaling-ends", because: "No batch has more than 128 digits.")
    }
    func factor(_ from: Int, _ to: Int) -> Repeats {
      Repeats(
        zip(steps.arms[from].bestResult.values, steps.arms[to].bestResult.values).map {
          log($0 / $1)
        })
    }
    let saved = factor(sizes.count - 2, sizes.count - 1)
    evidence.claimFactor(
      "recipe-large-batch-steps", .finding(.theory("half as many steps with twice the batch: 2")),
      notes:
        "twice the batch, half the steps, up to a critical batch size (McCandlish et al. 2018): "
        + "\(sizes[sizes.count - 2]) against \(last)",
      logs: saved, unit: " times as many steps with the smaller one", is: .less(than: 2),
      expecting: conditions.expecting(.agrees))
    let end = accuracy.difference(of: "\(last)", to: "\(usual)")
    evidence.claim(
      "recipe-large-batch-result", .finding(.null("no difference: 0")),
      notes: "the batch size matters (002): after equally many digits, \(last) against "
        + "\(usual), each at its best rate",
      interval: end, shown: end.inPoints(" points more"), is: .less(than: 0),
      expecting: conditions.expecting(.agrees))
    let longer = findings.difference(Self.longer, "\(usual)", \.test)
    evidence.claim(
      "recipe-large-batch-longer", .finding(.null("no difference: 0")),
      notes:
        "large batches generalise worse (Keskar et al. 2017): \(last) against \(usual), after equally "
        + "many steps",
      interval: longer, shown: longer.inPoints(" points more"), is: .less(than: 0),
      expecting: conditions.expecting(.differs))
    evidence.value(
      "batch-sizes.longer-verdict",
      longer.lowerBound > 0
        ? "ends higher"
        : longer.upperBound < 0 ? "still ends lower" : "ends as high, as far as this tells")
    evidence.table("batch-sizes", table(findings, accuracy, steps))
    evidence.figure(figure(accuracy, steps, conditions))
    return evidence
  }

  private func table(_ findings: OutcomeSweep, _ accuracy: Sweep, _ steps: Sweep) -> Table {
    var table = Table(
      .right("batch"), .right("steps to \(NumberStyle.percent(0).text(target))"),
      .right("digits drawn until then"), .right("fastest rate"), .right("accuracy at the end"),
      .right("best rate"), .right("training digits right"))
    for (size, arm) in zip(sizes, steps.arms) {
      let end = accuracy[arm.label]
      table.add(
        "\(size)", arm.bestResult.text(.fixed(0)),
        "\(arm.bestResult.mean * Double(size), .grouped)",
        arm.bestRateText, end.bestResult.text(.percent(1)), end.bestRateText,
        Repeats(findings.best(arm.label).map(\.training)).text(.percent(1)))
    }
    return table
  }

  private func figure(_ accuracy: Sweep, _ steps: Sweep, _ conditions: RunConditions) -> Figure {
    let x = sizes.map(Double.init)
    let results = steps.arms.map(\.bestResult)
    let ends = accuracy.arms.map(\.bestResult)
    let batch = Axis("digits in a batch", scale: .logarithmic, ticks: .at(x))
    return Figure(
      name: "batch-sizes",
      title: "Larger batches need fewer steps, up to a size; the best rate grows as far",
      subtitle:
        "\(conditions.dataset.rawValue), \(digits) digits, SGD, each batch at its best rate; "
        + "\(repetitions) repetitions: mean, lowest to highest",
      grid: .row(of: 3),
      panels: [
        Panel(
          title: "steps to \(NumberStyle.percent(0).text(target))", x: batch,
          y: Axis("steps", scale: .logarithmic),
          marks: [
            .line(
              x: x, y: x.map { results[0].mean * x[0] / $0 }, label: "half for twice",
              colour: .muted,
              dash: .dotted),
            .band(x: x, low: results.map(\.low), high: results.map(\.high), colour: .series(0)),
            .line(
              x: x, y: results.map(\.mean), colour: .series(0), dash: .solid, showsPoints: true),
          ]),
        Panel(
          title: "the best rate", x: batch, y: Axis("learning rate", scale: .logarithmic),
          marks: [
            .line(
              x: x, y: x.map { accuracy.arms[0].bestRate * $0 / x[0] }, label: "linear",
              colour: .muted, dash: .dotted),
            .line(
              x: x, y: accuracy.arms.map(\.bestRate), label: "at the end", colour: .series(1),
              dash: .solid, showsPoints: true),
            .line(
              x: x, y: steps.arms.map(\.bestRate), label: "fastest", colour: .series(3),
              dash: .dashed, showsPoints: true),
          ]),
        Panel(
          title: "after \(NumberStyle.grouped.text(Double(drawn))) digits", x: batch,
          y: Axis("test accuracy", range: 0.65...0.95, format: .percent(0)),
          marks: [
            .band(x: x, low: ends.map(\.low), high: ends.map(\.high), colour: .series(2)),
            .line(x: x, y: ends.map(\.mean), colour: .series(2), dash: .solid, showsPoints: true),
          ]),
      ], seriesNames: .atLineEnds)
  }
}
