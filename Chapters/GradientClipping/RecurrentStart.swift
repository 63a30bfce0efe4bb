import NeuralNetworks

/// How the recurrent weights U [n, n] begin, for a gain g.
enum Start: String, Codable, Sendable {
  /// From N(0, g^2 / n): most vectors change their length, some a lot.
  case normal
  /// g times an orthogonal matrix: every vector changes its length by g.
  case orthogonal

  func weights(
    _ gain: Double, _ n: Int, using random: inout RandomSource
  ) -> Tensor<Float> {
    switch self {
    case .normal:
      .normal([n, n], standardDeviation: gain / Double(n).squareRoot(), using: &random)
    case .orthogonal:
      Tensor([n, n], Start.orthogonal(n, using: &random).scalars.map { Float(gain * $0) })
    }
  }

  /// Rows of random numbers, each made orthogonal to those above it and brought to length 1 (Gram and
  /// Schmidt; twice, which is enough for the rounding).
  static func orthogonal(_ n: Int, using random: inout RandomSource) -> Tensor<Double> {
    var rows: [Tensor<Double>] = []
    for _ in 0..<n {
      var row = Tensor<Double>.normal([n], using: &random)
      for _ in 0..<2 {
        for other in rows { row = row - other * row.dot(other) }
      }
      rows.append(row / row.norm())
    }
    return Tensor([n, n], rows.flatMap(\.scalars))
  }
}
