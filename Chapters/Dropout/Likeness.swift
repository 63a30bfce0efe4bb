import Datasets
import Experiments
import Foundation
import NeuralNetworks

/// Digits, each with another one of a different class beside it.
struct DigitPairs: Sendable {
  /// [pairs, pixels]
  let first: Tensor<Float>
  /// [pairs, pixels]
  let second: Tensor<Float>

  /// Each digit with the next one of another class; a set with one class only has no pairs.
  init(_ examples: Examples) {
    let pairs = (0..<examples.count).compactMap { first in
      (first..<examples.count).first { examples.labels[$0] != examples.labels[first] }
        .map { (first, $0) }
    }
    first = examples.inputs.gatheringRows(pairs.map(\.0))
    second = examples.inputs.gatheringRows(pairs.map(\.1))
  }
}

/// How alike what the units of each layer get is in two passes, as the mean cosine over samples.
struct Likeness: Codable, Sendable {
  /// Of one digit with two masks, for each dense layer.
  var same: [Double] = []
  /// Of two digits with two masks.
  var different: [Double] = []

  /// Measured.
  init(of model: Sequential<Float>, on pairs: DigitPairs) {
    var model = model
    let first = model.outputs(pairs.first, mode: .training)
    let again = model.outputs(pairs.first, mode: .training)
    let second = model.outputs(pairs.second, mode: .training)
    for layer in model.layers.indices where model.layers[layer] is Dense<Float> {
      same.append(cosines(first[layer], again[layer]).mean)
      different.append(cosines(first[layer], second[layer]).mean)
    }
  }

  /// By the theory of wide layers with ReLU and He's weights.
  init(rate: Double, layers: Int, _ pairs: DigitPairs) {
    var others = cosines(pairs.first, pairs.second)
    var own = 1.0
    for layer in 0..<layers {
      if layer > 0 {
        own = (1 - rate) * Self.kernel(own)
        others = others.map { (1 - rate) * Self.kernel($0) }
      }
      same.append(own)
      different.append(others.mean)
    }
  }

  /// The mean of max(0, u) max(0, v) for normal u, v with correlation `c`, over that of max(0, u)²
  /// (Cho and Saul 2009, equation 6).
  static func kernel(_ c: Double) -> Double {
    let c = min(max(c, -1), 1)
    return ((1 - c * c).squareRoot() + c * (.pi - acos(c))) / .pi
  }
}

/// The cosine of each row of one matrix with that row of another.
private func cosines(_ a: Tensor<Float>, _ b: Tensor<Float>) -> [Double] {
  let products = (a * b).rowSums().scalars
  let lengths = (a.squared().rowSums() * b.squared().rowSums()).squareRoot().scalars
  return zip(products, lengths).map { Double($0 / max($1, .leastNormalMagnitude)) }
}
