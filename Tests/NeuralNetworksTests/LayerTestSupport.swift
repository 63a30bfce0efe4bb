import GradientChecking
import Testing

@testable import NeuralNetworks

extension Tensor {
  /// sin(0.37 i^2 + 0.71 i + phase) for the flat index i, as `pattern` in `Fixtures/layers.py`.
  static func pattern(_ shape: Shape, phase: Double) -> Tensor {
    Tensor(
      shape,
      (0..<shape.count).map {
        let i = Double($0)
        return Scalar(Double.sin(0.37 * i * i + 0.71 * i + phase))
      })
  }

  /// Different numbers in random order, 0.05 apart at least: no two of them tie for a maximum, and
  /// none is nearer to 0 than 0.02.
  static func distinct(_ shape: Shape, using random: inout RandomSource) -> Tensor {
    let places = random.permutation(shape.count)
    return Tensor(shape, places.map { Scalar(0.05 * Double($0 - shape.count / 2) + 0.02) })
  }
}

extension Layer {
  /// Gives the k-th parameter the pattern of phase k + 1, around 1 for scales, as the script does.
  mutating func fillWithPatterns() {
    var phase = 1.0
    visitParameters { parameter in
      let pattern = Tensor<Scalar>.pattern(parameter.value.shape, phase: phase)
      parameter.value = parameter.role == .scale ? pattern * 0.5 + 1 : pattern
      phase += 1
    }
  }
}

/// Expects that all gradients agree with numeric ones to 1e-6, in the input and in parameters.
func expectGradients<L: Layer<Double>>(
  of layer: L, _ x: Tensor<Double>, _ context: String = "", mode: Mode = .training,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var random = RandomSource(seed: 99)
  let report = checkGradients(of: layer, input: x, mode: mode, tolerance: 1e-6, using: &random)
  #expect(report.passes, "\(context)\n\(report)", sourceLocation: sourceLocation)
}
