import Datasets
import NeuralNetworks

/// Two digits of different classes on one image of 56 x 56, in two of its four quarters.
struct PairOfDigits: Sendable {
  static let side = 56

  /// The two classes, and the quarter of each: 0 and 1 above, 2 and 3 below.
  var classes, quarters: [Int]

  /// Draws pairs from single digits of 28 x 28.
  static func pairs(
    from examples: Examples, count: Int, seed: UInt64
  ) -> (pairs: [PairOfDigits], images: Tensor<Float>) {
    var random = RandomSource(seed: seed)
    let (order, half) = (random.permutation(examples.count), side / 2)
    var pairs: [PairOfDigits] = []
    var pixels = [Float](repeating: 0, count: count * side * side)
    var next = 0
    while pairs.count < count {
      let (a, b) = (order[next % order.count], order[(next + 1) % order.count])
      next += examples.labels[a] == examples.labels[b] ? 1 : 2
      if examples.labels[a] == examples.labels[b] { continue }
      let quarters = Array(random.permutation(4).prefix(2))
      for (digit, quarter) in zip([a, b], quarters) {
        let image = examples.batch(at: [digit]).inputs
        let start = (pairs.count * side + quarter / 2 * half) * side + quarter % 2 * half
        for row in 0..<half {
          for column in 0..<half {
            pixels[start + row * side + column] = image[0, row, column, 0]
          }
        }
      }
      pairs.append(
        PairOfDigits(classes: [examples.labels[a], examples.labels[b]], quarters: quarters))
    }
    return (pairs, Tensor([count, side, side, 1], pixels))
  }

  /// The sum of a map over a quarter of it.
  static func sum(of map: [Double], over quarter: Int) -> Double {
    let half = side / 4
    return (0..<half * half).reduce(0) { sum, place in
      let row = quarter / 2 * half + place / half
      return sum + map[row * 2 * half + quarter % 2 * half + place % half]
    }
  }
}
