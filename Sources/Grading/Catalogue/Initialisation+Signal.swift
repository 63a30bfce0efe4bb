import NeuralNetworks
import Solutions
import TensorCore

extension InitialisationExercises {
  // MARK: A net's statistics

  /// What `statistic` says of each layer's pre-activations and outputs.
  private static func statistics(
    _ x: Tensor<Double>, _ weights: [Tensor<Double>],
    activation: (Tensor<Double>) -> Tensor<Double> = { $0.applying(.rectifier) },
    _ statistic: (_ z: Tensor<Double>, _ h: Tensor<Double>) -> Double
  ) -> [Double] {
    var h = x
    return weights.map { weights in
      let z = h.matrixProduct(weights)
      h = activation(z)
      return statistic(z, h)
    }
  }

  private static func deviation(_ x: Tensor<Double>) -> Double {
    (x - x.mean()).squared().mean().squareRoot()
  }

  /// Asks for the standard deviation of each layer's output in a ReLU net.
  public static let deviations = Exercise<LayerDeviations>(
    "init-deviations", .initialisation, function: "reluLayerDeviations",
    solution: Solutions.reluLayerDeviations,
    section: "Xavier and He, layer by layer",
    hints: [
      "Keep the outputs of the last layer in a variable: multiply them by the next weights, apply the "
        + "ReLU, measure, and go on.",
      "`h = h.matrixProduct(w).map { max($0, 0) }`; then the root of the mean of (h - h.mean()) "
        + "squared, over all elements.",
    ],
    cases: {
      let nets: [(name: String, samples: Int, widths: [Int], gain: Double)] = [
        ("one layer, 30 samples", 30, [6, 8], 2),
        ("four layers of He's weights", 20, [10, 12, 8, 12, 6], 2),
        ("three layers of LeCun's weights", 15, [9, 9, 9, 9], 1),
      ]
      return nets.map { name, samples, widths, gain in
        let x = inputs([samples, widths[0]], seed: 71)
        let weights = zip(widths, widths.dropFirst()).enumerated().map { layer, fans in
          inputs([fans.0, fans.1], seed: 72 + UInt64(layer)) * (gain / Double(fans.0)).squareRoot()
        }
        var layers = weights.map { Dense(weights: $0, bias: nil) }
        var h = x
        let right = layers.indices.map { index in
          h = layers[index].forward(h, mode: .inference).applying(.rectifier)
          return deviation(h)
        }
        return Case(
          name, expecting: [Expectation("deviations", Tensor(right), origin: .reference)]
        ) { [Tensor(try $0(x, weights))] }
      }
    },
    mistakes: [
      Mistake(
        "before-relu", "You measure before the ReLU; the layer's outputs are asked for."
      ) { statistics($0, $1) { z, _ in deviation(z) } },
      Mistake(
        "root-mean-square",
        "You return the root of the mean square. Outputs of a ReLU have a mean that is not 0; a "
          + "standard deviation is taken around it."
      ) { statistics($0, $1) { _, h in h.squared().mean().squareRoot() } },
      Mistake("no-relu", "You multiply by the weights only: there is a ReLU behind each layer.") {
        statistics($0, $1, activation: { $0 }) { z, _ in deviation(z) }
      },
      Mistake("variance", "You return variances; a standard deviation is the root.") {
        statistics($0, $1) { _, h in deviation(h) * deviation(h) }
      },
      Mistake(
        "mean-of-units",
        "You average the standard deviations of the units. That leaves out how the units' means "
          + "differ; take one deviation over all samples and units of a layer."
      ) { statistics($0, $1) { _, h in h.columnVariances().squareRoot().mean() } },
    ])

  // MARK: Theory

  /// Asks which share of its standard deviation a signal keeps over layers of ReLU, by theory (He, Zhang,
  /// Ren and Sun 2015, equation 9).
  public static let signalLeft = Exercise<SignalLeft>(
    "init-signal-left", .initialisation, function: "reluSignalLeft",
    solution: Solutions.reluSignalLeft,
    section: "How a variance travels",
    hints: [
      "By what is the variance of the next layer's inputs multiplied in one layer? Replace the "
        + "expectation: of a symmetric distribution, ReLU keeps half of the mean square.",
      "A layer multiplies the variance by n * deviation^2 / 2. The standard deviation is its root.",
    ],
    cases: {
      let settings: [(name: String, n: Int, variance: Double, layers: Int)] = [
        ("one layer of 100 with LeCun's weights", 100, 1.0 / 100, 1),
        ("fifty layers of 100 with LeCun's weights", 100, 1.0 / 100, 50),
        ("thirty layers of 64 with He's weights", 64, 2.0 / 64, 30),
        ("ten layers of 100 with N(0, 0.01 squared)", 100, 1e-4, 10),
        ("five layers of 100 with N(0, 1)", 100, 1, 5),
        ("no layer", 100, 1, 0),
      ]
      return settings.map { name, n, variance, layers in
        // Layer by layer, as the signal goes.
        let right = (0..<layers).reduce(1.0) { q, _ in Double(n) * variance * q / 2 }
        return Case(
          name,
          expecting: [
            Expectation("left", right.squareRoot(), tolerance: 1e-10, origin: .reference)
          ]
        ) { [.scalar(try $0(n, variance.squareRoot(), layers))] }
      }
    },
    mistakes: [
      Mistake(
        "no-half", "You leave out what the ReLU does: it takes away half of the mean square."
      ) { n, deviation, layers in
        Double.pow(Double(n).squareRoot() * deviation, Double(layers))
      },
      Mistake("variance", "You return what is left of the variance; its root is asked for.") {
        n, deviation, layers in
        Double.pow(Double(n) * deviation * deviation / 2, Double(layers))
      },
      Mistake(
        "deviation-halved",
        "You halve the standard deviation in each layer; ReLU halves the mean *square*."
      ) { n, deviation, layers in
        Double.pow(Double(n).squareRoot() * deviation / 2, Double(layers))
      },
      Mistake(
        "variances-not-added",
        "You multiply by n times the deviation. Of n independent products the *variances* add up, so "
          + "their sum's deviation grows with the root of n."
      ) { n, deviation, layers in
        Double.pow(Double(n) * deviation / 2.0.squareRoot(), Double(layers))
      },
      Mistake(
        "one-layer", "You return what a single layer leaves; every layer multiplies again."
      ) { n, deviation, _ in Double(n).squareRoot() * deviation / 2.0.squareRoot() },
    ])
}
