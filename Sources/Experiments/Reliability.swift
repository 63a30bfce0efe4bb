import Foundation
import TensorCore

/// Whether a network is right as often as it says: of the answers given with 80%, 80 of 100 should be
/// (Guo et al. 2017).
///
/// ```swift
/// let reliability = Reliability(logits: model.forward(x, mode: .inference).rowValues, labels: labels)
/// print(reliability.error)
/// ```
public struct Reliability: Codable, Sendable, Equatable {
  /// The answers whose probability lies in one range, such as 0.9 to 1.
  public struct Bin: Codable, Sendable, Equatable {
    /// How many answers there are.
    public var count = 0
    /// The sum of the probabilities that they were given with.
    public var confidence = 0.0
    /// How many of them are right.
    public var right = 0.0

    /// With sums from elsewhere; by default of no answers.
    public init(count: Int = 0, confidence: Double = 0, right: Double = 0) {
      (self.count, self.confidence, self.right) = (count, confidence, right)
    }

    /// The answers of both.
    public static func += (sum: inout Bin, bin: Bin) {
      sum.count += bin.count
      sum.confidence += bin.confidence
      sum.right += bin.right
    }

    /// The mean probability: where a reliability diagram has its point, on the horizontal axis.
    public var meanConfidence: Double { confidence / Double(count) }
    /// The share that is right: the point's height.
    public var accuracy: Double { right / Double(count) }
  }

  /// Of equal width, from 0 to 1.
  public var bins: [Bin]
  /// The share that is right.
  public var accuracy: Double
  /// The mean of -log p[label], in nats.
  public var loss: Double

  /// - Parameters:
  ///   - logits: a row of scores for each example.
  ///   - labels: the right class of each, as many as there are rows, at least one.
  ///   - temperature: what all logits are divided by, above 0.
  ///   - count: how many bins, from 1.
  public init(logits: [[Double]], labels: [Int], temperature: Double = 1, bins count: Int = 10) {
    bins = Array(repeating: Bin(), count: count)
    var sum = 0.0
    for (row, label) in zip(logits, labels) {
      let highest = row.max()!
      let total = row.reduce(0) { $0 + exp(($1 - highest) / temperature) }
      // The answer's own term of the softmax is exp(0).
      let confidence = 1 / total
      bins[min(count - 1, Int(confidence * Double(count)))] +=
        Bin(count: 1, confidence: confidence, right: row[label] == highest ? 1 : 0)
      sum += log(total) - (row[label] - highest) / temperature
    }
    accuracy = bins.reduce(0) { $0 + $1.right } / Double(labels.count)
    loss = sum / Double(labels.count)
  }

  private var count: Double { Double(bins.reduce(0) { $0 + $1.count }) }

  /// The expected calibration error, from 0 to 1: the mean of |confidence - accuracy| over the bins, each
  /// as often as it has answers (Guo et al. 2017, equation 3).
  public var error: Double {
    bins.reduce(0) { $0 + abs($1.confidence - $1.right) } / count
  }

  /// The mean probability of the answers.
  public var confidence: Double { bins.reduce(0) { $0 + $1.confidence } / count }

  /// By how much too sure it is: mean confidence less accuracy.
  public var excess: Double { confidence - accuracy }

  /// The one number by which logits are divided so that their cross-entropy on labels is the least (Guo et
  /// al. 2017, section 4.2), between 0.1 and 10.
  ///
  /// By golden section of its logarithm: the cross-entropy is convex in 1 / temperature.
  public static func temperature(fitting logits: [[Double]], labels: [Int]) -> Double {
    func loss(_ logarithm: Double) -> Double {
      Reliability(logits: logits, labels: labels, temperature: exp(logarithm)).loss
    }
    let ratio = (5.0.squareRoot() - 1) / 2
    var (low, high) = (log(0.1), log(10.0))
    for _ in 0..<20 {
      let (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
      if loss(left) < loss(right) { high = right } else { low = left }
    }
    return exp((low + high) / 2)
  }
}

extension Tensor<Float> {
  /// The rows of a matrix [m, n] as plain numbers.
  public var rowValues: [[Double]] {
    let (values, columns) = (scalars, shape.columns)
    return (0..<shape.rows).map { row in
      values[row * columns..<(row + 1) * columns].map(Double.init)
    }
  }
}
