import Datasets
import Experiments
import NeuralNetworks
import Training

/// How large the gradient is at each hidden layer of a deep network, before training.
struct VanishingGradients: Experiment {
  @Setting("hidden layers of 100 units", in: 2...50) var layers = 10
  @Setting("digits that go through at once", in: 1...4_000) var digits = 500
  @Setting("networks of each kind, each from a seed of its own", in: 1...100, quick: 2)
  var seeds = 10

  struct Findings: Codable, Sendable {
    struct Curves: Codable, Sendable {
      var kind: ActivationFunction
      /// For each seed the size of the gradient at each hidden layer, relative to the last.
      var runs: [[Double]]
    }

    var curves: [Curves]
  }

  func run(in context: RunContext) throws -> Findings {
    let data = try context.data()
    let batch = data.training.prefix(digits)
    return Findings(
      curves: [ActivationFunction.relu, .tanh, .sigmoid].map { kind in
        Findings.Curves(
          kind: kind,
          runs: context.seeds(seeds).map { seed in
            var random = RandomSource(seed: seed)
            let model = activationNetwork(inputs: data.inputs, hidden: layers, kind, using: &random)
            let sizes = gradients(model, batch)
            return sizes.map { $0 / sizes.last! }
          })
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
