import NeuralNetworks

/// Weights [in, out] whose columns, or rows where there are fewer, have the length g and right angles between
/// them: as many directions as fit pass with their length times g (Saxe, McClelland and Ganguli 2014).
///
/// A square matrix keeps the length of everything, not only on average: all its singular values are g.
func orthogonalWeights(
  _ inputs: Int, _ outputs: Int, gain: Double, using random: inout RandomSource
)
  -> Tensor<Float>
{
  let isTall = inputs >= outputs
  var basis = Tensor<Double>.normal(
    isTall ? [outputs, inputs] : [inputs, outputs], using: &random)
  basis.makeRowsOrthonormal()
  let weights = isTall ? basis.transposed() : basis
  return Tensor(weights.shape, weights.scalars.map { Float(gain * $0) })
}

extension Tensor<Double> {
  /// Gram and Schmidt: each row loses what it has of the rows above it, and gets the length 1. Twice, which
  /// is enough for the rounding. The signs are those of the random rows, so no direction is preferred.
  mutating func makeRowsOrthonormal() {
    for row in 0..<shape.rows {
      var vector = rows(row..<row + 1)
      if row > 0 {
        let above = rows(0..<row)
        for _ in 0..<2 {
          vector = vector - vector.matrixProduct(above, transposing: .right).matrixProduct(above)
        }
      }
      vector = vector / vector.norm()
      for column in 0..<shape.columns { self[row, column] = vector[0, column] }
    }
  }
}
