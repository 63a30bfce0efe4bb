import NeuralNetworks

/// Sixteen points of a sine with noise.
struct NoisySine: Sendable {
  let x = (0..<16).map { -1 + 2 * Double($0) / 15 }
  let y: [Double]

  init(seed: UInt64) {
    var random = RandomSource(seed: seed &+ 500)
    y = x.map { NoisySine.sine($0) + 0.2 * random.normal() }
  }

  static func sine(_ x: Double) -> Double { Double.sin(.pi * x) }
  static func slope(_ x: Double) -> Double { .pi * Double.cos(.pi * x) }

  /// Where curves are looked at.
  static let grid = (0...400).map { -1 + Double($0) / 200 }
}

extension RidgePolynomial {
  init(degree: Int, through sample: NoisySine, lambda: Double) {
    self.init(degree: degree, x: sample.x, y: sample.y, lambda: lambda)
  }

  /// The largest |f'| on -1...1.
  var steepest: Double { NoisySine.grid.map { abs(slope(at: $0)) }.max()! }

  /// The root mean square distance from the sine without noise, on -1...1.
  var error: Double {
    NoisySine.grid.map { self($0) - NoisySine.sine($0) }.rootMeanSquare
  }
}
