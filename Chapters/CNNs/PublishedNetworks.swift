import Experiments
import Models
import NeuralNetworks

/// What the networks of the papers cost, for one photograph of 224 x 224: the relatives of those that
/// are trained here.
struct PublishedNetworks: Experiment {
  struct Findings: Codable, Sendable {
    /// AlexNet as it was on its two graphics cards.
    var networks: [Published]
    /// AlexNet in one piece.
    var wholeAlexNet: Published
    /// The filters of the course's AlexNet8 in its fifth convolution.
    var courseFifth: Int
    /// The weights of VGG16's first dense layer.
    var vggFirstDense: Int
    /// The multiply-accumulates of its three dense layers.
    var vggDenseMACs: Int
    /// The share of the course's VGG16's parameters that is in dense layers.
    var courseDenseShare: Double

    subscript(name: PublishedNetwork) -> Published {
      networks[PublishedNetwork.allCases.firstIndex(of: name)!]
    }
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
    return Findings(
      networks: PublishedNetwork.allCases.map {
        $0 == .alexNet ? Self.alexNetOnTwoCards : Self.count($0)
      },
      wholeAlexNet: Self.count(.alexNet),
      courseFifth: Self.kernels(structure(.alexNet8))[4][3],
      vggFirstDense: Self.firstDense(.vgg16),
      vggDenseMACs: Self.denseRows(Self.summary(.vgg16)).map(\.cost.macs).reduce(0, +),
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
    let summary = summary(name)
    return Published(
      title: name.title, trainable: summary.total.trainable, dense: dense(summary),
      macs: summary.total.macs)
  }

  /// Without the weights of the second, fourth and fifth convolution that join the halves of the
  /// channels, each of which is half of its layer's: the paper's two graphics cards had none of them.
  private static var alexNetOnTwoCards: Published {
    let costs = summary(.alexNet).rows.filter { $0.layer.kind == "conv2D" }.map(\.layer.cost)
    let kernels = kernels(structure(of: .alexNet))
    var published = count(.alexNet)
    for place in [1, 3, 4] {
      published.trainable -= kernels[place].count / 2
      published.macs -= costs[place].macs / 2
    }
    return published
  }

  private static func summary(_ name: PublishedNetwork) -> Summary {
    Summary(name.title, of: structure(of: name), input: name.inputShape)
  }

  private static func dense(_ summary: Summary) -> Int {
    denseRows(summary).map(\.cost.trainable).reduce(0, +)
  }

  private static func denseRows(_ summary: Summary) -> [LayerSummary] {
    summary.rows.map(\.layer).filter { $0.kind == "dense" }
  }
}

/// The structure of a published network; its numbers do not matter.
private func structure(of name: PublishedNetwork) -> Sequential<Float> {
  var random = RandomSource(seed: 0)
  return name.network(weights: .zeros, using: &random)
}
