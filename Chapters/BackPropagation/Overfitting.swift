import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook
import Optimizers
import Plotting
import Progress
import Training

extension BackPropagationChapter {
  /// Twenty digits by heart, with right gradients and with wrong ones.
  func overfitting(_ page: Notebook) throws {
    page.text(
      """
      The notes end with a tip: before you train on much data, see whether the network can learn a \
      handful of samples by heart. If it cannot, something is wrong. So: 20 digits, three hidden \
      layers of 100 ReLU, plain gradient descent on all 20 at once, with learning rate 0.1.
      """)
    let data = try data()
    let steps = 500
    let seeds = seeds(options.quick ? 2 : 5)
    let runs = Mistake.allCases.flatMap { mistake in
      seeds.map { OverfitRun(mistake: mistake, seed: $0, steps: steps) }
    }
    let all = try trainSideBySide(runs, steps: \.steps, page, "learning 20 digits") {
      try $0.train(on: data, progress: $1)
    }
    func histories(_ mistake: Mistake) -> [History<Double>] {
      zip(runs, all).filter { $0.0.mistake == mistake }.map(\.1)
    }
    let right = histories(.none)
    let needed = right.map { history in
      Double(zip(history.steps, history.observations).first { $0.1 == 1 }?.0 ?? steps)
    }
    page.claim(
      Claim(
        "bp-overfit", notes: "a network that is right can learn 20 images by heart (004)",
        measured: right.map { $0.observations.last! }.min()!, format: .percent(0),
        is: .equal(to: 1),
        remark: """
          after \(Spread(needed).text(.fixed(0))) steps, median and range of \(seeds.count) seeds
          """))
    page.text(
      """
      Is the reverse true as well: if it can, is everything right? We break the network in five ways \
      and try again.
      """)
    var table = Table(
      "the network", .right("accuracy on the 20 digits"), "does the test notice?")
    for mistake in Mistake.allCases {
      let last = Spread(histories(mistake).map { $0.observations.last! })
      table.add(
        mistake.rawValue, last.text(.percent(0)),
        mistake == .none ? "" : last.high < 1 ? "yes" : last.low == 1 ? "no" : "sometimes")
    }
    page.table(
      table,
      caption:
        "Training accuracy after \(steps) steps: median, lowest, highest of \(seeds.count) seeds.")
    let undetected = Mistake.allCases.filter { mistake in
      mistake != .none && histories(mistake).allSatisfy { $0.observations.last! == 1 }
    }
    page.claim(
      Claim(
        "bp-overfit-converse",
        notes: "and one that can learn them is right (the tip, read in reverse)",
        measured: undetected.count, unit: "of 5 broken networks learn all 20 as well",
        is: .equal(to: 0), expecting: .differs,
        because: """
          without ReLU's slope a gradient still points roughly downhill, and with no gradient below \
          it the last layer alone learns to tell 20 digits apart. The tip finds gross mistakes; \
          for gradients use a gradient check.
          """))
    let x = right[0].steps.map(Double.init)
    try page.figure(
      Figure(
        name: "overfit",
        title: "Learning 20 digits by heart does not prove that the gradient is right",
        subtitle: """
          20 digits of \(options.dataset), 784-100-100-100-10, ReLU, SGD 0.1, \(seeds.count) seeds: \
          median, lowest to highest
          """,
        grid: .multiples(rows: 2, columns: 3),
        panels: Mistake.allCases.map { mistake in
          Panel(
            title: mistake.rawValue, x: Axis("step", range: 0...Double(steps), ticks: .every(100)),
            y: Axis(
              "accuracy on the 20 digits", range: 0...1, ticks: .every(0.5), format: .percent(0)),
            marks: .spread(
              x: x, runs: histories(mistake).map { $0.values { $0 } },
              colour: mistake == .none ? .blue : .vermillion,
              dash: mistake == .none ? .solid : .dashed))
        }),
      caption: """
        Six networks learn the same 20 digits. Only the first is right. (Uphill the loss soon is not \
        finite any more, and the curve ends.)
        """)
  }
}

/// Ways to break a network.
enum Mistake: String, CaseIterable, Sendable {
  case none = "right"
  case slopeForgotten = "ReLU's slope forgotten"
  case signFlipped = "ReLU's gradient negated"
  case gradientLost = "no gradient passes ReLU"
  case labelsShifted = "each digit has another's label"
  case ascent = "steps go uphill"
}

/// ReLU with a backward pass that may be wrong.
private struct BrokenReLU: Layer {
  let mistake: Mistake
  private var relu = ReLU<Float>()

  init(_ mistake: Mistake) { self.mistake = mistake }

  var kind: String { "brokenReLU" }

  mutating func forward(_ x: Tensor<Float>, mode: Mode) -> Tensor<Float> {
    relu.forward(x, mode: mode)
  }

  mutating func backward(_ outputGradient: Tensor<Float>) -> Tensor<Float> {
    let right = relu.backward(outputGradient)
    switch mistake {
    case .slopeForgotten: return outputGradient
    case .signFlipped: return -right
    case .gradientLost: return .zeros(right.shape)
    case .none, .labelsShifted, .ascent: return right
    }
  }
}

private struct OverfitRun: Sendable {
  var mistake: Mistake
  var seed: UInt64
  var steps: Int

  /// The accuracy on the 20 digits, judged by their true labels.
  func train(on data: ExperimentData, progress: SharedProgress) throws -> History<Double> {
    var random = RandomSource(seed: seed)
    let widths = [data.inputs, 100, 100, 100]
    var layers: [any Layer<Float>] = []
    for (inputs, units) in zip(widths, widths.dropFirst()) {
      layers.append(Dense(inputs, units, weights: .heNormal, using: &random))
      layers.append(BrokenReLU(mistake))
    }
    layers.append(Dense(100, 10, weights: .leCunNormal, using: &random))
    let digits = data.training.prefix(20)
    // A mistake in reading files: the labels are one place off.
    let labels =
      mistake == .labelsShifted
      ? Array(digits.labels.dropFirst() + digits.labels.prefix(1)) : digits.labels
    let seen = Examples(inputs: digits.inputs, labels: labels, classCount: digits.classCount)
    var trainer = Trainer(
      Sequential(layers), SGD(learningRate: mistake == .ascent ? -0.1 : 0.1),
      batches: BatchSampler(seen, batchSize: seen.count, random: random.split()))
    return try trainer.history(steps: steps, lookingEvery: 5, progress) {
      evaluate($0.model, on: digits).accuracy
    }
  }
}
