import Datasets
import Experiments
import NeuralNetworks
import Training

/// How large the gradient is at each hidden layer of a deep network, before training, and how much of it
/// gets through a layer for smaller and larger weights.
struct VanishingGradients: Experiment {
  @Setting("hidden layers of 100 units", in: 2...50) var layers = 10
  @Setting("digits that go through at once", in: 1...4_000) var digits = 200
  @Setting("networks of each kind, each from a seed of its own", in: 1...100, quick: 2)
  var seeds = 6
  @Setting(
    "deviations of the weights, times the root of a layer's inputs", in: 0.01...100, quick: [1, 4])
  var gains = [0.5, 1, 1.4142, 2, 3, 4, 6, 8, 10, 14]

  struct Findings: Codable, Sendable {
    struct Curves: Codable, Sendable {
      var arm: ActivationRun.Arm
      /// For each seed the size of the gradient at each hidden layer, relative to the last.
      var runs: [[Double]]
    }

    /// At the weights that suit each function, and for sigmoids at 1/n, too.
    var curves: [Curves]

    struct Gain: Codable, Sendable {
      var kind: ActivationFunction
      var gain: Double
      /// What gets through a layer, on geometric average: of each seed, and by the theory.
      var measured: [Double]
      var theory: Double
      /// Pairs of a unit and a digit at which less than a fifth of the steepest slope is left.
      var blocked: Double
    }

    var gains: [Gain]
  }

  static let kinds: [ActivationFunction] = [.relu, .tanh, .sigmoid]

  var estimatedSeconds: Double { 0.02 * Double(seeds * (4 + 3 * gains.count)) }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    let batch = data.training.prefix(digits)
    // The mean square of a first layer's input, for each unit of weight variance · n.
    let power = Double(batch.inputs.squared().sum()) / Double(batch.count) / Double(data.inputs)
    func network(_ kind: ActivationFunction, _ weights: Initializer, _ seed: UInt64)
      -> Sequential<Float>
    {
      var random = RandomSource(seed: seed)
      return activationNetwork(
        inputs: data.inputs, hidden: layers, kind, weights: weights, using: &random)
    }
    let arms =
      Self.kinds.map { ActivationRun.Arm(kind: $0) }
      + [ActivationRun.Arm(kind: .sigmoid, startsPlain: true)]
    return Findings(
      curves: arms.map { arm in
        Findings.Curves(
          arm: arm,
          runs: context.seeds(seeds).map { seed in
            let sizes = gradients(network(arm.kind, arm.weights, seed), batch)
            return sizes.map { $0 / sizes.last! }
          })
      },
      gains: Self.kinds.flatMap { kind in
        gains.map { gain in
          let weights = Initializer.scaled(gain: gain * gain, fan: .in, .normal)
          let networks = context.seeds(seeds).map { network(kind, weights, $0) }
          return Findings.Gain(
            kind: kind, gain: gain,
            measured: networks.map { network in
              let sizes = gradients(network, batch)
              return Double.pow(sizes[0] / sizes.last!, 1 / Double(layers - 1))
            }, theory: MeanField(kind, gain: gain).passed(layers: layers, inputPower: power),
            blocked: Anatomy(of: networks[0], kind, on: batch.inputs).blockedShare)
        }
      })
  }

  /// The root mean square of the loss's gradient by the output of each hidden layer, from the first.
  func gradients(_ model: Sequential<Float>, _ batch: Examples) -> [Double] {
    var model = model
    let logits = model.forward(batch.inputs, mode: .training)
    let loss = SoftmaxCrossEntropy()(logits, labels: batch.labels)
    var gradient = loss.gradient
    var sizes: [Double] = []
    for index in model.layers.indices.reversed() {
      // Activations stand at odd places. Their output's gradient arrives.
      if !index.isMultiple(of: 2) {
        sizes.append(Double(gradient.squared().mean()).squareRoot())
      }
      gradient = model.layers[index].backward(gradient)
    }
    return sizes.reversed()
  }
}

/// What a wide network does on average (Poole et al. 2016; Schoenholz et al. 2017): a unit's input is a
/// normal number of variance q, which each layer makes anew, and its squared gradient is multiplied by
/// g² E[f'(x)²] at each layer.
struct MeanField {
  private let gain: Double
  private let x, density: [Double]
  private let kind: ActivationFunction

  /// - Parameter gain: g, the weights' deviation times the root of a layer's inputs.
  init(_ kind: ActivationFunction, gain: Double) {
    self.gain = gain
    self.kind = kind
    x = [Double](stride(from: -8.0, through: 8, by: 0.01))
    density = x.map { Double.exp(-$0 * $0 / 2) / (2 * Double.pi).squareRoot() * 0.01 }
  }

  /// The mean of a function of f(x) or f'(x) for x from N(0, q).
  private func mean(_ q: Double) -> (value: Double, slope: Double) {
    let curve = kind.curve(x.map { $0 * q.squareRoot() })
    func mean(_ y: [Double]) -> Double { zip(y, density).map { $0 * $0 * $1 }.reduce(0, +) }
    return (mean(curve.value), mean(curve.slope))
  }

  /// The share of a gradient that gets through a layer, on geometric average over the layers above the
  /// first.
  ///
  /// - Parameter inputPower: the mean square of the network's inputs.
  func passed(layers: Int, inputPower: Double) -> Double {
    var q = gain * gain * inputPower
    var logarithm = 0.0
    for _ in 1..<layers {
      q = gain * gain * mean(q).value
      logarithm += Double.log(gain * gain * mean(q).slope) / 2
    }
    return Double.exp(logarithm / Double(layers - 1))
  }
}
