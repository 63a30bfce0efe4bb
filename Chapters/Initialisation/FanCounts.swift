import Experiments
import NeuralNetworks

/// Receptive field, fan-in and fan-out (001): by the formulas, and counted on real layers.
struct FanCounts: Experiment {
  struct Row: Codable, Sendable {
    var name, shape: String
    var receptiveField, fanIn, fanOut: Int
    /// The standard deviations that LeCun's, Xavier's and He's rule give the weights.
    var leCun, xavier, he: Double
  }

  /// The connections of one output, and of one input.
  struct Counts: Codable, Sendable, Equatable { var fanIn, fanOut: Int }

  struct Findings: Codable, Sendable {
    /// The first two are the notes'.
    var layers: [Row]
    /// Of the kernels [5, 5, 3, 6] and, for [4, 1, 20], [1, 4, 1, 20].
    var counted: [Counts]
  }

  func run(in context: RunContext) throws -> Findings {
    let layers: [(name: String, shape: Shape)] = [
      ("1-D kernel of 4, 1 to 20", [4, 1, 20]), ("5 x 5, 3 to 6", [5, 5, 3, 6]),
      ("dense, digits to 100", [784, 100]), ("dense, 100 to 100", [100, 100]),
      ("dense, 100 to 10", [100, 10]), ("3 x 3, 3 to 64", [3, 3, 3, 64]),
      ("3 x 3, 64 to 64", [3, 3, 64, 64]), ("1 x 1, 256 to 64", [1, 1, 256, 64]),
    ]
    return Findings(
      layers: layers.map { name, shape in
        let fans = Fans(of: shape)
        return Row(
          name: name, shape: "\(shape)", receptiveField: fans.kernelPositions, fanIn: fans.fanIn,
          fanOut: fans.fanOut, leCun: Initializer.leCunNormal.standardDeviation(for: shape),
          xavier: Initializer.glorotUniform.standardDeviation(for: shape),
          he: Initializer.heNormal.standardDeviation(for: shape))
      },
      counted: [[5, 5, 3, 6], [1, 4, 1, 20]].map { (shape: Shape) in
        var random = context.random(8)
        return Self.count(Initializer.heNormal(shape, using: &random))
      })
  }

  /// - Parameter kernel: [height, width, in, out].
  static func count(_ kernel: Tensor<Double>) -> Counts {
    var convolution = Conv2D(weights: kernel, padding: .same)
    var image = Tensor<Double>.zeros([1, 11, 11, kernel.shape[2]])
    image[0, 5, 5, 0] = 1
    let outputs = convolution.forward(image, mode: .training)
    var gradient = Tensor<Double>.zeros(outputs.shape)
    gradient[0, 5, 5, 0] = 1
    let inputs = convolution.backward(gradient)
    return Counts(
      fanIn: inputs.scalars.count { $0 != 0 },
      fanOut: outputs.scalars.count { $0 != 0 })
  }
}
