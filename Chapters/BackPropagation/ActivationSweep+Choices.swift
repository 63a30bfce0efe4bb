import Experiments
import Page

/// What the pages ask of the trainings: those of an arm at a rate, and each arm at its best.
extension ActivationSweep.Findings {
  /// All trainings of an arm at one rate.
  struct Cell {
    var rate: Double
    var outcomes: [ActivationRun.Outcome]

    /// Those that learnt.
    var trained: [ActivationRun.Outcome] { outcomes.filter(\.isTrained) }
    /// Those whose loss stayed finite, and that did not learn.
    var stuck: [ActivationRun.Outcome] { outcomes.filter { $0.isFinite && !$0.isTrained } }
    var notFinite: Int { outcomes.count { !$0.isFinite } }
  }

  /// From the smallest rate.
  func cells(_ arm: ActivationRun.Arm) -> [Cell] {
    let mine = zip(runs, outcomes).filter { $0.0.arm == arm }
    return Set(mine.map(\.0.learningRate)).sorted().map { rate in
      Cell(rate: rate, outcomes: mine.filter { $0.0.learningRate == rate }.map(\.1))
    }
  }

  func cells(_ kind: ActivationFunction) -> [Cell] { cells(ActivationRun.Arm(kind: kind)) }

  /// The steps to one of `ActivationRun.levels`; all steps for a training that never gets there.
  func steps(to level: Int, of outcome: ActivationRun.Outcome) -> Double {
    min(outcome.reached[level], 1) * Double(steps)
  }

  /// Every arm at every rate, by the steps to a level of error.
  func sweep(stepsTo level: Int) -> Sweep {
    sweep(.lowest) {
      let steps = steps(to: level, of: $0)
      return Score(validation: steps, test: steps)
    }
  }

  /// Every arm at every rate, by its accuracy.
  var accuracies: Sweep {
    sweep(.highest) { Score(validation: $0.validation, test: $0.test) }
  }

  /// The same as errors, which a logarithmic axis can show.
  var errors: Sweep {
    sweep(.lowest) { Score(validation: 1 - $0.validation, test: 1 - $0.test) }
  }

  private func sweep(_ goal: Sweep.Goal, _ score: (ActivationRun.Outcome) -> Score) -> Sweep {
    Sweep(
      ActivationSweep.arms.map { arm in
        let cells = cells(arm)
        return (arm.label, cells.map(\.rate), cells.map { $0.outcomes.map(score) })
      }, goal: goal)
  }

  /// An arm at the rate that is best by the validation digits.
  func best(_ arm: ActivationRun.Arm) -> Cell {
    let cells = cells(arm)
    return cells[accuracies[arm.label].best]
  }
}

extension Sweep {
  /// How many times as many steps an arm takes as another, each at its best: the logarithms, in pairs.
  func logarithmicRatio(of arm: String, to other: String) -> Repeats {
    Repeats(
      zip(self[arm].bestResult.values, self[other].bestResult.values).map {
        Double.log($0 / $1)
      })
  }
}

extension Repeats {
  /// For the logarithms of ratios: "0.6 (0.5 to 0.8)".
  var asRatio: String { inWords(.fixed(2)) { Double.exp($0) } }
}
