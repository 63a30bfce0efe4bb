import Foundation
import NeuralNetworks

/// How well a network knows how sure it may be: of the answers given with 80%, 80 of 100 should be right
/// (Guo et al. 2017).
struct Calibration: Codable, Sendable, Equatable {
  /// The answers whose probability lies in one range, such as 0.9 to 1.
  struct Bin: Codable, Sendable, Equatable {
    var count = 0
    /// The sum of the probabilities that they were given with, and how many of them are right.
    var confidence = 0.0
    var right = 0.0
  }

  /// Of equal width, from 0 to 1.
  var bins: [Bin]
  /// The share that is right.
  var accuracy: Double
  /// The mean of -log p[label], in nats.
  var loss: Double

  /// - Parameter probabilities: [m, classes].
  init(_ probabilities: Tensor<Float>, _ labels: [Int], bins count: Int = 10) {
    bins = Array(repeating: Bin(), count: count)
    let classes = probabilities.shape.columns
    let values = probabilities.scalars
    var sum = 0.0
    var right = 0.0
    for (row, answer) in probabilities.rowArgmax().enumerated() {
      let confidence = Double(values[row * classes + answer])
      let bin = min(Int(confidence * Double(count)), count - 1)
      let isRight = answer == labels[row] ? 1.0 : 0
      bins[bin].count += 1
      bins[bin].confidence += confidence
      bins[bin].right += isRight
      right += isRight
      sum -= log(max(Double(values[row * classes + labels[row]]), 1e-12))
    }
    accuracy = right / Double(labels.count)
    loss = sum / Double(labels.count)
  }

  private var total: Double { Double(bins.reduce(0) { $0 + $1.count }) }

  /// The expected calibration error: the mean of |confidence - accuracy| over the bins, each as often as it has
  /// answers.
  var error: Double { bins.reduce(0) { $0 + abs($1.confidence - $1.right) } / total }

  /// By how much too sure it is: mean confidence less accuracy.
  var excess: Double { bins.reduce(0) { $0 + $1.confidence } / total - accuracy }
}

extension Tensor<Float> {
  /// The class of each row of probabilities [m, classes], drawn by them: the labels of which these
  /// probabilities are just right.
  func drawnLabels(using random: inout RandomSource) -> [Int] {
    let (values, classes) = (scalars, shape.columns)
    return (0..<shape.rows).map { row in
      var left = Float(random.uniform())
      for label in 0..<classes - 1 {
        left -= values[row * classes + label]
        if left < 0 { return label }
      }
      return classes - 1
    }
  }
}

/// The one number by which all logits are divided so that they fit labels best (Guo et al. 2017, section 4.2).
struct Temperature {
  let value: Double

  /// Tries temperatures from 1/8 to 8, each a twentieth higher than the one before.
  init(fitting logits: Tensor<Float>, _ labels: [Int]) {
    let all = stride(from: log(0.125), through: log(8), by: 0.05).map(exp)
    let losses = all.map {
      SoftmaxCrossEntropy().value(logits / Float($0), labels: labels)
    }
    value = all[losses.indices.min { losses[$0] < losses[$1] }!]
  }
}
