import Datasets
import Experiments
import NeuralNetworks
import Notebook
import Optimizers
import Plotting
import Progress
import Training

extension BatchNormChapter {
  /// 16 initial scales, with and without normalisation (001): 1,000 digits, five layers of 100 ReLU,
  /// 20 epochs, learning rate 0.01.
  func initialScale(_ page: Notebook) throws {
    page.text(
      """
      How large should the first weights be? Without normalisation that is a question of life and \
      death for a deep net: too large and the signals explode from layer to layer, too small and \
      they vanish. With it, the first scale cancels out. (Large weights still learn slowly: their \
      gradients are small, as measured above.) Five layers of 100 ReLU, 1,000 digits, 20 \
      epochs of plain gradient descent with batches of 100 and a learning rate of 0.01, for 16 \
      scales from 1 down to 0.0001.
      """)
    let digits = try data()
    let scales = (0..<16).map { Double.pow(10, -4 * Double($0) / 15) }
    let training = digits.training.prefix(1000)
    let seeds = fewSeeds
    let kinds: [Normalisation] = [.none, .epsilon(1e-8), .epsilon(1e-3)]
    let runs = scales.flatMap { scale in
      kinds.flatMap { kind in seeds.map { (scale: scale, kind: kind, seed: $0) } }
    }
    let progress = SharedProgress(
      page.progress("training from 16 scales", total: runs.count * 20))
    defer { progress.finish() }
    let all = try concurrentRuns(runs) {
      try Self.trainFrom($0.scale, $0.kind, seed: $0.seed, training, progress)
    }
    /// The median over the seeds in each epoch.
    func curve(_ scale: Int, _ kind: Int) -> [Double] {
      let start = (scale * kinds.count + kind) * seeds.count
      return (0..<20).map { epoch in all[start..<(start + seeds.count)].map { $0[epoch] }.median }
    }

    let last = kinds.indices.map { kind in scales.indices.map { curve($0, kind).last! } }
    // A share that no curve of the built-in digits ends near.
    let goal = 0.6
    let goalText = NumberStyle.percent(0).text(goal)
    func passing(_ kind: Int) -> Int { last[kind].count { $0 > goal } }
    page.claim(
      Claim(
        "bn-initial-scale", notes: "BN is robust to the initial scale (001, 003)",
        measured: passing(1), unit: "of 16 scales pass \(goalText) with BN",
        is: .atLeast(Double(passing(0) + 5)),
        remark: "epsilon = 1e-8, as in the notes; without BN \(passing(0)) of 16 do"))
    page.claim(
      Claim(
        "bn-initial-scale-epsilon", notes: "the value of epsilon is a detail (001: 1e-8)",
        measured: passing(1) - passing(2), unit: "scales fewer with Keras' 0.001",
        is: .equal(to: 0), expecting: .differs,
        because: """
          with small weights the variance of a unit's input is below 0.001, and is then no longer \
          brought to 1: \(passing(2)) of 16 scales pass \(goalText).
          """))
    let epochs = (1...20).map(Double.init)
    try page.figure(
      Figure(
        name: "initial-scale",
        title: "Batch normalisation forgives small weights, if epsilon is smaller still",
        subtitle: """
          mean training accuracy of each epoch; 1,000 digits of \(options.dataset), 5 × 100 ReLU, \
          SGD 0.01, batch 100, median of \(seeds.count) seeds
          """,
        grid: .multiples(rows: 4, columns: 4),
        panels: scales.indices.map { index in
          Panel(
            title: "weights N(0, \(NumberStyle.significant(2).text(scales[index]))²)",
            x: Axis("epoch", range: 0...20, ticks: .every(10)),
            y: Axis("accuracy", range: 0...1, ticks: .every(0.5), format: .percent(0)),
            marks: [
              .line(
                x: epochs, y: curve(index, 0), label: "without BN", colour: .vermillion,
                dash: .dashed, width: 1.3),
              .line(
                x: epochs, y: curve(index, 2), label: "BN, ε = 0.001", colour: .green,
                dash: .dotted, width: 1.5),
              .line(
                x: epochs, y: curve(index, 1), label: "BN, ε = 10⁻⁸", colour: .blue, dash: .solid,
                width: 1.3),
            ])
        }),
      caption: "Sixteen initial scales, from 1 at the top left to 0.0001 at the bottom right.")
  }

  enum Normalisation: Sendable {
    case none
    /// Before each ReLU, with this epsilon.
    case epsilon(Float)
  }

  /// The mean training accuracy of each epoch; that of guessing from where the loss stops being
  /// finite.
  private static func trainFrom(
    _ scale: Double, _ kind: Normalisation, seed: UInt64, _ training: Examples,
    _ progress: SharedProgress
  ) throws -> [Double] {
    var random = RandomSource(seed: seed)
    var placement = Placement.none
    var epsilon: Float = 0
    if case .epsilon(let value) = kind { (placement, epsilon) = (.beforeActivation, value) }
    let model = digitNetwork(
      inputs: training.inputs.shape.columns, hidden: [100, 100, 100, 100, 100],
      placement: placement, weights: .normal(standardDeviation: scale), epsilon: epsilon,
      activation: { ReLU() }, using: &random)
    var trainer = Trainer(
      model, SGD(learningRate: 0.01),
      batches: BatchSampler(training, batchSize: 100, random: random.split()))
    var history: [Double] = []
    for _ in 1...20 {
      if Interruption.isRequested { throw Interrupted() }
      do {
        history.append(try (0..<10).map { _ in try trainer.step().accuracy }.mean)
      } catch TrainingError.lossNotFinite {
        history.append(0.1)
      }
      progress.advance()
    }
    return history
  }
}
