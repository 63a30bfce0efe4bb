import Experiments
import Models
import NeuralNetworks

/// What the networks of the papers cost, for one photograph of 224 x 224: the relatives of those that
/// are trained here.
struct PublishedNetworks: Experiment {
  struct Findings: Codable, Sendable {
    var networks: [Published]
    /// The weights of AlexNet's second, fourth and fifth layer that join the halves of its channels:
    /// the paper's two graphics cards had none of them.
    var alexNetBetweenHalves: Int
    /// The filters of the course's AlexNet8 in its fifth convolution.
    var courseFifth: Int
    /// The weights of VGG16's first dense layer.
    var vggFirstDense: Int
    /// The share of the course's VGG16's parameters that is in dense layers.
    var courseDenseShare: Double

    subscript(name: PublishedNetwork) -> Published {
      networks[PublishedNetwork.allCases.firstIndex(of: name)!]
    }

    /// AlexNet's parameters as its paper had them.
    var alexNetParameters: Int { self[.alexNet].trainable - alexNetBetweenHalves }
  }

  struct Published: Codable, Sendable {
    var title: String
    /// Parameters that are trained; those of dense layers alone.
    var trainable, dense: Int
    /// Multiply-accumulates.
    var macs: Int

    var denseShare: Double { Double(dense) / Double(trainable) }
  }

  func run(in context: RunContext) throws -> Findings {
    let course = Summary("", of: structure(.vgg16), input: NetworkName.vgg16.inputShape)
    let alexNet = Self.kernels(structure(of: .alexNet))
    return Findings(
      networks: PublishedNetwork.allCases.map(Self.count),
      alexNetBetweenHalves: [1, 3, 4].map { alexNet[$0].count / 2 }.reduce(0, +),
      courseFifth: Self.kernels(structure(.alexNet8))[4][3],
      vggFirstDense: Self.firstDense(.vgg16),
      courseDenseShare: Double(Self.dense(course)) / Double(course.total.trainable))
  }

  /// The shapes of the convolutions' kernels, [height, width, inputs, outputs].
  private static func kernels(_ network: Sequential<Float>) -> [Shape] {
    network.layers.compactMap { ($0 as? Conv2D<Float>)?.weights.value.shape }
  }

  /// Without its biases.
  private static func firstDense(_ name: PublishedNetwork) -> Int {
    structure(of: name).parameters.first { $0.role == .weight && $0.value.shape.rank == 2 }?
      .value.count ?? 0
  }

  private static func count(_ name: PublishedNetwork) -> Published {
    let summary = Summary(name.title, of: structure(of: name), input: name.inputShape)
    return Published(
      title: name.title, trainable: summary.total.trainable, dense: dense(summary),
      macs: summary.total.macs)
  }

  private static func dense(_ summary: Summary) -> Int {
    summary.rows.filter { $0.layer.kind == "dense" }.map(\.layer.cost.trainable).reduce(0, +)
  }
}

/// The structure of a published network; its numbers do not matter.
private func structure(of name: PublishedNetwork) -> Sequential<Float> {
  var random = RandomSource(seed: 0)
  return name.network(weights: .zeros, using: &random)
}
