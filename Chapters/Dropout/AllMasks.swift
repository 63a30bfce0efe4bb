import Experiments
import NeuralNetworks

/// All sub-networks of a small network, against the whole: their geometric mean, normalised again, is what
/// the whole network answers if there is one hidden layer (Hinton et al. 2012; Baldi and Sadowski 2013).
struct AllMasks: Experiment {
  @Setting("probability p of a hidden unit to be dropped", in: 0.05...0.95) var dropped = 0.4
  @Setting("random networks of each kind", in: 1...100) var networks = 20

  /// The distance of two answers is the total variation: half the sum of |p - q| over the classes.
  struct Kind: Codable, Sendable {
    /// The units of each hidden layer.
    var hidden: [Int]
    /// One for each network.
    var geometric, arithmetic: [Double]
  }

  struct Findings: Codable, Sendable {
    /// With one hidden layer, and with two.
    var one, two: Kind
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(7)
    return Findings(one: kind([10], using: &random), two: kind([5, 5], using: &random))
  }

  private func kind(_ hidden: [Int], using random: inout RandomSource) -> Kind {
    var kind = Kind(hidden: hidden, geometric: [], arithmetic: [])
    for _ in 0..<networks {
      let widths = [6] + hidden + [3]
      let weights = zip(widths, widths.dropFirst()).map { inputs, outputs in
        Tensor<Double>.normal(
          [inputs, outputs], standardDeviation: (2 / Double(inputs)).squareRoot(), using: &random)
      }
      let x = Tensor<Double>.normal([1, 6], using: &random)
      let answers = MaskAnswers(weights, x, dropped: dropped)
      kind.geometric.append(answers.geometricMean.totalVariation(to: answers.whole))
      kind.arithmetic.append(answers.arithmeticMean.totalVariation(to: answers.whole))
    }
    return kind
  }
}

/// What every sub-network of a small network of ReLU answers to one input, and how probable it is.
struct MaskAnswers {
  /// p of each mask, [masks, 1].
  let probability: Tensor<Double>
  /// What each sub-network answers, [masks, classes].
  let answers: Tensor<Double>
  /// What the whole network answers, [1, classes].
  let whole: Tensor<Double>

  /// - Parameters:
  ///   - weights: of each layer, [in, out]; no biases.
  ///   - x: [1, inputs].
  init(_ weights: [Tensor<Double>], _ x: Tensor<Double>, dropped: Double) {
    let hidden = weights.dropLast().map { $0.shape[1] }
    let units = hidden.reduce(0, +)
    let count = 1 << units
    var a = x.gatheringRows(Array(repeating: 0, count: count))
    var first = 0
    for (layer, width) in hidden.enumerated() {
      // Bit i of a mask's number says whether unit i is kept.
      let mask = Tensor<Double>(
        [count, width],
        (0..<count).flatMap { number in
          (0..<width).map { number >> (first + $0) & 1 == 1 ? 1 / (1 - dropped) : 0 }
        })
      a = a.matrixProduct(weights[layer]).map { max($0, 0) } * mask
      first += width
    }
    answers = a.matrixProduct(weights.last!).softmaxRows()
    probability = Tensor(
      [count, 1],
      (0..<count).map { number in
        let kept = Double(number.nonzeroBitCount)
        return Double.pow(1 - dropped, kept) * Double.pow(dropped, Double(units) - kept)
      })
    var all = x
    for layer in hidden.indices { all = all.matrixProduct(weights[layer]).map { max($0, 0) } }
    whole = all.matrixProduct(weights.last!).softmaxRows()
  }

  /// [1, classes]
  var arithmeticMean: Tensor<Double> {
    probability.matrixProduct(answers, transposing: .left)
  }

  /// The mean of the logarithms, normalised again: [1, classes].
  var geometricMean: Tensor<Double> {
    probability.matrixProduct(answers.logarithm(), transposing: .left).softmaxRows()
  }
}

extension Tensor {
  /// The probabilities of each row's logits, [m, classes].
  func softmaxRows() -> Tensor {
    let columns = transposed()
    // Beyond 88 the exponential would overflow `Float`.
    let powers = (columns - columns.columnMeans()).clamped(to: -80...80).exponential()
    return (powers / powers.columnSums()).transposed()
  }

  /// Half the sum of |p - q|.
  func totalVariation(to other: Tensor) -> Double { (self - other).norm(.l1) / 2 }
}
