import Experiments
import Page
import Plotting

extension Sweep {
  /// For each start its best rate, what it reaches there, and the rates that are nearly as good; a dash in place
  /// of those where the best is hardly more than guessing.
  ///
  /// - Parameters:
  ///   - tolerance: how much worse than its best rate another one of an arm still works.
  ///   - learnt: the test accuracy from which on something has been learnt.
  func startTable(_ arm: String, tolerance: Double, learnt: Double = 0.25) -> Table {
    var table = Table(
      .left(arm), .right("best learning rate"), .right("there"),
      .right("within \((tolerance * 100).settingText) points of that"))
    for arm in arms {
      let working = working(arm.label, within: tolerance)
      table.add(
        arm.label, arm.bestRate.settingText + (arm.isBestAtEdge ? " (edge of the grid)" : ""),
        arm.bestResult.text(.percent(1)),
        arm.bestResult.mean < learnt
          ? "–" : working.text + (working.reachesEdge ? " (or further)" : ""))
    }
    return table
  }
}
