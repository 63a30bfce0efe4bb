import Datasets
import Experiments
import Models

/// The kernels of first layers, and what the layers of a network make of an image.
struct FiltersAndMaps: Experiment {
  struct Findings: Codable, Sendable {
    /// Networks with 5x5 kernels in their first layer, and the one with 3x3 kernels.
    var large: [TrainedNetwork]
    var small: TrainedNetwork?
    /// The network whose maps are shown.
    var deep: TrainedNetwork?
    /// The first test image, 32 x 32 x 3 numbers from 0 to 1, and its class.
    var image: [Double]
    var className: String
  }

  func run(in context: RunContext) throws -> Findings {
    let networks = try context.findings(of: SixNetworks.self)
    func all(_ names: [NetworkName]) -> [TrainedNetwork] {
      names.compactMap { networks[$0]?.first }
    }
    let test = try context.images().test.prefix(1)
    let image = Examples(test, as: .images(side: 32, channels: 3))
    return Findings(
      large: all([.baseline, .leNet5]).filter { $0.filters != nil },
      small: all([.alexNet8, .resNet18, .vgg16]).first { $0.filters != nil },
      deep: all([.alexNet8, .resNet18, .vgg16, .leNet5, .baseline]).first { !$0.maps.isEmpty },
      image: image.inputs.scalars.map(Double.init), className: test.classNames[image.labels[0]])
  }
}
