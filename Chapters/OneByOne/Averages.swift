import Experiments
import Models
import NeuralNetworks

/// Averages, then a dense layer; or a 1x1 convolution, then averages.
struct AverageOrder: Experiment {
  struct Findings: Codable, Sendable {
    /// The largest difference of the scores.
    var difference: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(8)
    let x = Tensor<Double>.normal([4, 8, 8, 16], using: &random)
    var scores = Conv2D<Double>(16, 10, kernel: 1, using: &random)
    var dense = Dense(
      weights: scores.weights.value.reshaped(to: [16, 10]), bias: scores.bias?.value)
    var average = GlobalAveragePool<Double>()
    let averagedFirst = dense.forward(average.forward(x, mode: .inference), mode: .inference)
    let averagedLast = average.forward(scores.forward(x, mode: .inference), mode: .inference)
    return Findings(difference: (averagedFirst - averagedLast).largestMagnitude)
  }
}

/// The same parameters read images of another size.
struct AnySize: Experiment {
  @Setting("sides of the images in pixels", in: 16...256) var sides = [32, 40, 57]

  struct Findings: Codable, Sendable {
    /// At how many sizes Inception10 gives ten scores.
    var working: Int
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(7)
    var network = Sequential<Float>.inception10(using: &random)
    let shapes = sides.map {
      network.forward(.zeros([1, $0, $0, 3]), mode: .inference).shape
    }
    return Findings(working: shapes.count { $0 == [1, 10] })
  }
}
