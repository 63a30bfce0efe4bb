import NeuralNetworks

/// A recurrent net whose input gradients are the gradients by its states' arguments: W is the
/// identity, so that dx_t = da_t.
struct GradientThroughTime {
  let layer: ElmanRNN<Double>
  /// [1, steps + 1, units]
  let x: Tensor<Double>

  static let units = 64
  /// Of the inputs.
  static let inputVariance = 0.01

  /// - Parameters:
  ///   - gain: U's standard deviation times the root of the number of units.
  ///   - steps: how often the gradient passes U on its way back. There is one state more.
  init(gain: Double, steps: Int = 50, using random: inout RandomSource) {
    let n = Self.units
    layer = ElmanRNN(
      weights: .identity(n),
      recurrentWeights: .normal(
        [n, n], standardDeviation: gain / Double(n).squareRoot(), using: &random),
      bias: .zeros([n]))
    x = .normal(
      [1, steps + 1, n], standardDeviation: Self.inputVariance.squareRoot(), using: &random)
  }

  /// |da_T|, |da_(T-1)|, ..., |da_1| for a gradient of length 1 that arrives at h_T.
  func lengths(using random: inout RandomSource) -> [Double] {
    let n = Self.units
    var layer = layer
    _ = layer.forward(x, mode: .training)
    let dy = Tensor<Double>.normal([1, n], using: &random)
    let dx = layer.backward(dy / dy.norm()).reshaped(to: [x.shape[1], n])
    return (0..<x.shape[1]).reversed().map { dx.rows($0..<$0 + 1).norm() }
  }

  /// The largest factor by which U stretches a vector: by power iteration on U U^T, to 1e-6 or so.
  func largestSingularValue(using random: inout RandomSource) -> Double {
    let u = layer.recurrentWeights.value
    var v = Tensor<Double>.normal([1, Self.units], using: &random)
    var stretch = 0.0
    for _ in 0..<2000 {
      let w = v.matrixProduct(u).matrixProduct(u, transposing: .right)
      stretch = (w.norm() / v.norm()).squareRoot()
      v = w / w.norm()
    }
    return stretch
  }
}
