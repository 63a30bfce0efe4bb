import NeuralNetworks
import Optimizers

/// Adaptive gradient clipping (Brock, De, Smith and Simonyan 2021, section 4.1): the gradient of a unit
/// is at most `limit` times as long as the unit's weights.
///
/// As in the authors' code, a unit is a column of a weight matrix [in, out], a bias vector counts as
/// one, and the last layer is left alone.
struct AdaptiveClipping: Sendable {
  /// λ.
  var limit: Double
  /// Weights count as at least so long: biases begin with 0, and would stay there.
  var floor = 1e-3
  /// Parameters whose names begin so are left alone.
  var exempt = "2 dense"

  /// Whether anything was shortened.
  @discardableResult
  func clip(_ model: inout some Layer<Float>) -> Bool {
    var isClipped = false
    model.visitParameters { parameter in
      guard !parameter.name.hasPrefix(exempt) else { return }
      let factors = zip(lengths(parameter.value), lengths(parameter.gradient)).map { w, g in
        Float(min(1, limit * max(w, floor) / max(g, 1e-6)))
      }
      guard factors.contains(where: { $0 < 1 }) else { return }
      isClipped = true
      parameter.gradient =
        factors.count == 1
        ? parameter.gradient * factors[0] : parameter.gradient * Tensor(factors)
    }
    return isClipped
  }

  /// Of each unit.
  private func lengths(_ tensor: Tensor<Float>) -> [Double] {
    guard tensor.shape.rank == 2 else { return [Double(tensor.norm())] }
    return tensor.squared().columnSums().scalars.map { Double($0).squareRoot() }
  }
}

/// An optimizer that clips adaptively before each of its steps.
struct AdaptivelyClipped<Base: Optimizer<Float>>: Optimizer {
  typealias Scalar = Float

  var base: Base
  var clipping: AdaptiveClipping
  private(set) var hasClipped = false

  init(_ base: Base, by clipping: AdaptiveClipping) {
    self.base = base
    self.clipping = clipping
  }

  var learningRate: Double {
    get { base.learningRate }
    set { base.learningRate = newValue }
  }

  mutating func prepare(for model: some Layer<Float>) { base.prepare(for: model) }

  mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try base.visitState(&visitor)
  }

  mutating func step(_ model: inout some Layer<Float>) {
    hasClipped = clipping.clip(&model)
    base.step(&model)
  }
}
