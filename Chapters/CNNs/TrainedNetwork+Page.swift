import Experiments
import Page
import Plotting

/// Data and rule, for the line under a figure's title; the networks may have different numbers of seeds.
func subtitle(of networks: [[TrainedNetwork]]) -> String {
  let network = networks[0][0]
  let (fewest, most) = (networks.map(\.count).min()!, networks.map(\.count).max()!)
  let seeds = fewest == most ? "\(most)" : "\(fewest) to \(most)"
  let others =
    network.measuresTest
    ? "" : ", \("\(network.validationCount, .grouped)") validation"
  return "\(network.dataTitle), \("\(network.imageCount, .grouped)") training\(others) and "
    + "\("\(network.testCount, .grouped)") test images, "
    + network.settings.summary + (most > 1 ? ", \(seeds) seeds" : "")
}

/// The numbers of so many epochs, and the range of an axis that shows them.
func epochs(_ count: Int) -> (numbers: [Double], range: ClosedRange<Double>) {
  let numbers = (1...max(count, 1)).map(Double.init)
  return (numbers, numbers.count > 1 ? 1...numbers.last! : 0...2)
}

extension Evidence {
  /// The curves of networks as numbers, for those who want to compute with them.
  mutating func histories(_ networks: [TrainedNetwork], _ conditions: RunConditions) {
    for network in networks {
      let seed = network.settings.seed
      let suffix = seed == conditions.seed ? "" : "-seed\(seed)"
      file("histories/\(network.network)\(suffix).csv", network.curve.csv)
    }
  }
}
