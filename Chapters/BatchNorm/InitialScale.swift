import Datasets
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
      they vanish. With it, the first scale cancels out. Five layers of 100 ReLU, 1,000 digits, 20 \
      epochs of plain gradient descent with batches of 100 and a learning rate of 0.01, for 16 \
      scales from 1 down to 0.0001.
      """)
    let digits = try digits()
    let scales = (0..<16).map { Double.pow(10, -4 * Double($0) / 15) }
    let training = digits.training.prefix(1000)
    let seeds = seeds(3)
    let progress = SharedProgress(
      page.progress("training from 16 scales", total: scales.count * 2 * seeds.count * 20))
    defer { progress.finish() }
    let all = try concurrentRuns(scales.count * 2 * seeds.count) { index -> [Double] in
      let (scale, rest) = (scales[index / (2 * seeds.count)], index % (2 * seeds.count))
      return try Self.trainFrom(
        scale, isNormalised: rest / seeds.count == 1, seed: seeds[rest % seeds.count], training,
        progress)
    }
    func curve(_ scale: Int, _ isNormalised: Bool) -> [Double] {
      let start = (scale * 2 + (isNormalised ? 1 : 0)) * seeds.count
      let runs = all[start..<(start + seeds.count)]
      return (0...20).map { epoch in runs.map { $0[epoch] }.median }
    }

    let last = [false, true].map { normalised in
      scales.indices.map { curve($0, normalised).last! }
    }
    page.claim(
      Claim(
        "bn-initial-scale", notes: "BN is robust to the initial scale (001, 003)",
        measured: last[1].count { $0 > 0.8 }, unit: "of 16 scales pass 80% with BN",
        is: .greater(than: Double(last[0].count { $0 > 0.8 })),
        remark: "without BN \(last[0].count { $0 > 0.8 }) of 16 do"))
    page.claim(
      Claim(
        "bn-initial-scale-any", notes: "with BN every initial scale trains (001)",
        measured: last[1].min()!, format: .percent(1), unit: "for the worst of 16 scales",
        is: .greater(than: 0.5), expecting: last[1].min()! > 0.5 ? .agrees : .differs,
        because: "for the smallest weights epsilon = 0.001 outweighs the variance of the inputs."))
    let epochs = (0...20).map(Double.init)
    try page.figure(
      Figure(
        name: "initial-scale", title: "With batch normalisation hardly any initial scale fails",
        subtitle: """
          training accuracy over 20 epochs; 1,000 digits of \(options.dataset), 5 × 100 ReLU, SGD \
          0.01, median of 3 seeds; blue: with BN, red dashed: without
          """,
        grid: .multiples(rows: 4, columns: 4),
        panels: scales.indices.map { index in
          Panel(
            title: "weights N(0, \(NumberStyle.significant(2).text(scales[index]))²)",
            x: Axis("epoch", range: 0...20, ticks: .every(10)),
            y: Axis("accuracy", range: 0...1, ticks: .every(0.5), format: .percent(0)),
            marks: [
              .line(
                x: epochs, y: curve(index, false), colour: .vermillion, dash: .dashed, width: 1.3),
              .line(x: epochs, y: curve(index, true), colour: .blue, width: 1.3),
            ])
        }),
      caption: "Sixteen initial scales, from 1 at the top left to 0.0001 at the bottom right.")
  }

  /// Training accuracy before training and after each epoch; the last value is kept where the loss
  /// stops being finite.
  private static func trainFrom(
    _ scale: Double, isNormalised: Bool, seed: UInt64, _ training: Examples,
    _ progress: SharedProgress
  ) throws -> [Double] {
    var random = RandomSource(seed: seed)
    let model = digitNetwork(
      inputs: training.inputs.shape.columns, hidden: [100, 100, 100, 100, 100],
      placement: isNormalised ? .beforeActivation : .none,
      weights: .normal(standardDeviation: scale), activation: { ReLU() }, using: &random)
    var trainer = Trainer(
      model, SGD(learningRate: 0.01),
      batches: BatchSampler(training, batchSize: 100, random: random.split()))
    // The 1,000 digits themselves are the batch here, so that the curve shows what training sees.
    func accuracy() -> Double {
      evaluate(trainer.model, on: training, mode: .training).accuracy
    }
    var history = [accuracy()]
    for _ in 1...20 {
      if Interruption.isRequested { throw Interrupted() }
      do {
        for _ in 0..<10 { _ = try trainer.step() }
        history.append(accuracy())
      } catch TrainingError.lossNotFinite {
        history.append(0.1)
      }
      progress.advance()
    }
    return history
  }
}
