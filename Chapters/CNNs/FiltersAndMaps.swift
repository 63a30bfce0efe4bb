import Datasets
import Experiments
import Models

/// The kernels of first layers, and what the layers of a network make of an image: of the kept runs on
/// photographs, or of the networks of a run of the reader's own.
struct FiltersAndMaps: Experiment {
  struct Findings: Codable, Sendable {
    /// Networks with 5x5 kernels in their first layer, and the one with 3x3 kernels.
    var large: [TrainedNetwork]
    var small: TrainedNetwork?
    /// The network whose maps are shown.
    var deep: TrainedNetwork?
    /// The first test image, 32 x 32 x 3 numbers from 0 to 1; nil where it does not come with the book.
    var image: [Double]?
    var className: String
  }

  func run(in context: RunContext) throws -> Findings {
    let six = try context.findings(of: SixNetworks.self)
    if six.networks.allSatisfy({ $0.allSatisfy(\.isBuiltIn) }) {
      let kept = try context.findings(of: PhotographRuns.self)
      let deep = kept[.inception10]?.first
      return Findings(
        large: [.baseline, .leNet5].compactMap { kept[$0]?.first }.filter { $0.filters != nil },
        small: deep?.filters == nil ? nil : deep, deep: deep?.maps.isEmpty ?? true ? nil : deep,
        image: nil,
        className: deep?.answers.map { DatasetName.cifar10.classNames[$0[0].label] } ?? "")
    }
    func all(_ names: [NetworkName]) -> [TrainedNetwork] { names.compactMap { six[$0]?.first } }
    let test = try context.images().test.prefix(1)
    let image = Examples(test, as: .images(side: 32, channels: 3))
    return Findings(
      large: all([.baseline, .leNet5]).filter { $0.filters != nil },
      small: all([.alexNet8, .resNet18, .vgg16]).first { $0.filters != nil },
      deep: all([.alexNet8, .resNet18, .vgg16, .leNet5, .baseline]).first { !$0.maps.isEmpty },
      image: image.inputs.scalars.map(Double.init), className: test.classNames[image.labels[0]])
  }
}
