import Datasets
import Experiments
import Foundation
import NeuralNetworks

/// Mean and variance of values that come one by one, or in parts: the textbook's one pass, Welford's, and
/// joined halves, all in `Float`.
struct StreamStatistics: Experiment {
  @Setting("values of the stream", in: 100...1_000_000) var values = 20_000
  @Setting("means, in standard deviations", in: 0...100_000, holding: [1_000])
  var means = [0.0, 1, 3, 10, 30, 100, 300, 1_000, 3_000]
  @Setting("streams", in: 1...20, quick: 2) var seeds = 5

  struct Findings: Codable, Sendable {
    /// For each mean, one a stream: the variance's relative error.
    var squares, welford, joined: [[Double]]
    /// In `Double`: how far the joined halves are from the whole, relatively.
    var joinedDifference: Double
  }

  func run(in context: RunContext) throws -> Findings {
    func errors(_ variance: ([Float]) -> Double) -> [[Double]] {
      means.map { mean in
        context.seeds(seeds).map { seed in
          let stream = stream(mean, seed)
          let right = Self.twoPasses(stream.map(Double.init))
          return abs(variance(stream) - right) / right
        }
      }
    }
    let long = stream(10, context.seed).map(Double.init)
    let (whole, halves) = (Moments(long), Moments.joined(long))
    return Findings(
      squares: errors { Double(Self.meanOfSquares($0)) },
      welford: errors { Double(Moments($0).variance) },
      joined: errors { Double(Moments.joined($0).variance) },
      joinedDifference: max(
        abs(whole.mean / halves.mean - 1), abs(whole.variance / halves.variance - 1)))
  }

  private func stream(_ mean: Double, _ seed: UInt64) -> [Float] {
    var random = RandomSource(seed: seed)
    return (0..<values).map { _ in Float(mean + random.normal()) }
  }

  /// The mean of the squares minus the square of the mean.
  static func meanOfSquares(_ x: [Float]) -> Float {
    var (sum, squares) = (Float(0), Float(0))
    for value in x {
      sum += value
      squares += value * value
    }
    let mean = sum / Float(x.count)
    return squares / Float(x.count) - mean * mean
  }

  /// First the mean, then the mean of the squared deviations.
  static func twoPasses(_ x: [Double]) -> Double {
    let mean = x.mean
    return x.map { ($0 - mean) * ($0 - mean) }.mean
  }
}

/// How many values there were, their mean, and the sum of their squared deviations from it.
struct Moments<Number: BinaryFloatingPoint> {
  private(set) var count = 0
  private(set) var mean: Number = 0
  private(set) var deviations: Number = 0

  init() {}

  init(_ values: some Sequence<Number>) {
    for value in values { add(value) }
  }

  /// One value more (Welford 1962).
  mutating func add(_ x: Number) {
    count += 1
    let difference = x - mean
    mean += difference / Number(count)
    deviations += difference * (x - mean)
  }

  /// Those of both parts together (Chan, Golub and LeVeque 1979).
  mutating func add(_ other: Moments) {
    let (a, b) = (Number(count), Number(other.count))
    let difference = other.mean - mean
    mean += difference * b / (a + b)
    deviations += other.deviations + difference * difference * a * b / (a + b)
    count += other.count
  }

  var variance: Number { deviations / Number(count) }

  /// Of the two halves of the values, joined.
  static func joined(_ values: [Number]) -> Moments {
    var first = Moments(values.prefix(values.count / 2))
    first.add(Moments(values.suffix(values.count - values.count / 2)))
    return first
  }
}
