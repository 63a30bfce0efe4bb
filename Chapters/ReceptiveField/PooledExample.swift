import Experiments
import NeuralNetworks

/// A 4x4 image pooled by 2x2 with stride 2, and where the gradient of all outputs goes.
struct PooledExample: Experiment {
  struct Findings: Codable, Sendable {
    /// 4x4 pixels.
    var image: [Double]
    var largest, mean: Pooled
  }

  struct Pooled: Codable, Sendable {
    /// 2x2 outputs.
    var outputs: [Double]
    /// The gradient of their sum by each pixel.
    var gradient: [Double]
  }

  func run(in context: RunContext) throws -> Findings {
    let image = Tensor<Double>([1, 4, 4, 1], [1, 1, 2, 4, 5, 6, 7, 8, 3, 2, 1, 0, 1, 2, 3, 4])
    return Findings(
      image: image.scalars, largest: Self.pooled(image, by: MaxPool2D(2)),
      mean: Self.pooled(image, by: AveragePool2D(2)))
  }

  static func pooled(
    _ image: Tensor<Double>, by layer: some Layer<Double>
  ) -> Pooled {
    var layer = layer
    let y = layer.forward(image, mode: .training)
    let dx = layer.backward(Tensor(y.shape, repeating: 1))
    return Pooled(outputs: y.scalars, gradient: dx.scalars)
  }
}
