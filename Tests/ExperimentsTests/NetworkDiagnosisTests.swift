import Datasets
import Foundation
import NeuralNetworks
import Optimizers
import Testing

@testable import Experiments
@testable import Plotting

@Suite struct NetworkDiagnosisTests {
  /// One unit that is always on, one that is always off, one that is on for the first example.
  private let weights = Tensor<Float>([2, 3], [1, -1, 1, 1, -1, -3])
  private let batch = Batch(inputs: Tensor([2, 2], [1, 0, 1, 1]), labels: [0, 1])

  private func network(_ activation: any Layer<Float>) -> Sequential<Float> {
    Sequential([
      Dense(weights: weights), activation,
      Dense(weights: Tensor<Float>([3, 2], [1, 0, 0, 0, 0, 0])),
    ])
  }

  @Test func looksBehindTheNonlinearity() throws {
    let diagnosis = NetworkDiagnosis(
      of: network(ReLU()), SGD(learningRate: 0.5), on: batch, classes: 2)
    #expect(diagnosis.hidden.map(\.name) == ["1 relu"])
    let hidden = diagnosis.hidden[0]
    // Outputs [[1, 0, 1], [2, 0, 0]].
    #expect(abs(hidden.mean - 4.0 / 6) < 1e-6)
    #expect(hidden.blocked == 0.5)
    #expect(hidden.dead == 1.0 / 3)
    // Over the two examples the units deviate by 1/2, 0 and 1/2.
    #expect(abs(hidden.signal - (0.5 / 3).squareRoot()) < 1e-6)
    // Logits [[1, 0], [2, 0]] for the classes 0 and 1.
    let loss = (log(1 + exp(-1.0)) + log(1 + exp(2.0))) / 2
    #expect(abs(diagnosis.loss - loss) < 1e-6)
    #expect(abs(diagnosis.guessing - log(2)) < 1e-12)
  }

  /// Plain gradient descent's step is the rate times the gradient, and the network given stays.
  @Test func stepsAreMeasured() throws {
    let network = network(ReLU())
    let diagnosis = NetworkDiagnosis(of: network, SGD(learningRate: 0.5), on: batch, classes: 2)
    #expect(diagnosis.weights.map(\.name) == ["0 dense weight", "2 dense weight"])
    for weights in diagnosis.weights {
      #expect(abs(weights.stepLength - 0.5 * weights.gradientLength) < 1e-6)
      #expect(weights.ratio > 0)
    }
    #expect(abs(diagnosis.weights[1].weightLength - 1) < 1e-6)
    #expect(network.parameters[0].value == weights)
  }

  @Test func saturatedUnitsAreBlocked() {
    func blocked(_ scale: Float, _ activation: any Layer<Float>) -> Double {
      let network = Sequential<Float>([
        Dense(weights: weights * scale), activation,
        Dense(weights: Tensor<Float>([3, 2], repeating: 1)),
      ])
      return NetworkDiagnosis(of: network, SGD(learningRate: 1), on: batch, classes: 2)
        .hidden[0].blocked
    }
    #expect(blocked(0.1, Sigmoid()) == 0 && blocked(0.1, Tanh()) == 0)
    #expect(blocked(100, Sigmoid()) == 1 && blocked(100, Tanh()) == 1)
    // A slope of 0.01 lets nothing through that is worth the name.
    #expect(blocked(1, LeakyReLU()) == 0.5)
  }

  @Test func networksAreDrawnTogether() throws {
    let diagnoses = [Sigmoid<Float>() as any Layer<Float>, ReLU()].map {
      NetworkDiagnosis(of: network($0), SGD(learningRate: 0.5), on: batch, classes: 2)
    }
    let figure = NetworkDiagnosis.figure(
      name: "a", title: "A", subtitle: "b", [("sigmoid", diagnoses[0]), ("ReLU", diagnoses[1])])
    #expect(figure.panels.count == 6)
    #expect(figure.subtitle.hasSuffix("(ReLU); ln 2 = 0.69"), "\(figure.subtitle)")
    try figure.validate()
    #expect(diagnoses[0].table.rows.count == 1)
  }
}
