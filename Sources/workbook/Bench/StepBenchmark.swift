import Experiments
import Foundation
import Models
import NeuralNetworks
import Optimizers

/// How long a step of a network takes: a training step (forward, softmax cross-entropy, backward,
/// Adam), or a forward pass with batch normalisations folded away.
struct StepBenchmark {
  enum Pass: String, CaseIterable, Sendable { case training, inference }

  let name: NetworkName
  /// The number of images in a batch.
  let batch: Int
  var pass = Pass.training
  /// How long to measure, in seconds, after three steps and half a second to warm up.
  let seconds: Double

  struct Result {
    let parameters: Int
    /// Milliseconds a step; at least three steps, sorted.
    let milliseconds: [Double]
    /// How far the process's largest memory rose, in MB: parameters, activations, gradients and the
    /// optimizer's state, and what is kept to be used again. Means something for the first case of a
    /// process only.
    let peakMegabytes: Double

    var median: Double { milliseconds.median }
    var minimum: Double { milliseconds[0] }
  }

  /// Random images and labels: the arithmetic is the same as for real ones.
  func run() -> Result {
    let before = Self.peakMegabytes
    var random = RandomSource(seed: 1)
    let model: Sequential<Float> = name.network(using: &random)
    let parameters = model.parameterCount
    let x = Tensor<Float>.normal(
      Shape([batch] + name.inputShape.dimensions), using: &random)
    let step =
      switch pass {
      case .training:
        trainingStep(model, x, labels: (0..<batch).map { _ in random.integer(below: 10) })
      case .inference: inferenceStep(model, x)
      }
    // A fresh process' first milliseconds are slow.
    repeatedly(for: 0.5, step)
    var times: [Double] = []
    repeatedly(for: seconds) {
      times.append(ContinuousClock().measure(step) / .milliseconds(1))
    }
    return Result(
      parameters: parameters, milliseconds: times.sorted(),
      peakMegabytes: Self.peakMegabytes - before)
  }

  /// Three times at least, and until the seconds are over.
  private func repeatedly(for seconds: Double, _ body: () -> Void) {
    let start = ContinuousClock.now
    var count = 0
    while count < 3 || ContinuousClock.now - start < .seconds(seconds) {
      body()
      count += 1
    }
  }

  private func trainingStep(
    _ network: Sequential<Float>, _ x: Tensor<Float>, labels: [Int]
  ) -> () -> Void {
    var model = network
    var optimizer = Adam<Float>(learningRate: 0.001)
    let loss = SoftmaxCrossEntropy()
    return {
      let logits = model.forward(x, mode: .training)
      model.backwardToParameters(loss(logits, labels: labels).gradient)
      optimizer.step(&model)
    }
  }

  private func inferenceStep(_ network: Sequential<Float>, _ x: Tensor<Float>) -> () -> Void {
    let model = network.foldingBatchNorms()
    return { _ = model.inferring(from: x) }
  }

  /// How many multiplications, with what is added to them, the step does when each convolution is
  /// computed as its formula says.
  ///
  /// Backward each layer does its forward pass's work twice, once for the gradient by the weights and
  /// once for that by its input, which the first layer does without.
  func multiplyAdds() -> Int {
    var random = RandomSource(seed: 0)
    let network: Sequential<Float> = name.network(weights: .zeros, using: &random)
    let summary = network.summary(for: FeatureMap(input: name.inputShape))
    let forward = summary.totalCost.macs
    return batch * (pass == .inference ? forward : 3 * forward - summary.firstMultiplyAdds)
  }

  /// The largest memory that this process has had.
  private static var peakMegabytes: Double {
    var usage = rusage()
    // RUSAGE_SELF: the same number in every C library, of another type in each.
    getrusage(0, &usage)
    #if canImport(Darwin)
      return Double(usage.ru_maxrss) / 1e6  // bytes
    #else
      return Double(usage.ru_maxrss) / 1e3  // kilobytes
    #endif
  }
}

extension LayerSummary {
  /// The multiply-adds of the first layer that has any.
  fileprivate var firstMultiplyAdds: Int {
    if cost.macs > 0 { return cost.macs }
    return parts.lazy.map(\.summary.firstMultiplyAdds).first { $0 > 0 } ?? 0
  }
}
