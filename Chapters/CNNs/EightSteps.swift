import Models
import NeuralNetworks
import Notebook

extension CNNsChapter {
  /// The eight steps of the notes (002, section 5.2, A to H), on the baseline.
  func eightSteps(_ page: Notebook, _ runs: NetworkRuns) throws {
    guard let entrant = try entrants([.baseline]).first else {
      page.text("The baseline is not among `--nets`, so its eight steps are left out.")
      return
    }
    let counts = try runs.counts(entrant, page)
    let settings = try runs.settings(entrant)
    let network = structure(.baseline)
    page.text(
      """
      The notes train every network in the same eight steps, A to H. Here they are in Swift, on the \
      baseline.

      **A. Import.** `import NeuralNetworks`, `Datasets`, `Models`, `Optimizers` and `Training`: \
      layers, images, networks, update rules, the loop.

      **B. Read the data.** The images become a tensor $[n, 32, 32, 3]$ with pixels divided by 255, \
      the labels a list of classes: \("\(counts.training, .grouped)") to train with, \
      \("\(counts.test, .grouped)") others to test with.

      **C. Build the network.** A `Sequential` of layers, or a function that makes one. Of the \
      baseline that is:
      """)
    page.output(
      zip(network.layers.indices, network.layers).map { index, layer in
        "\(index)  \(layer.kind)"
      }.joined(separator: "\n"))
    page.text(
      """
      **D. Choose how to learn.** The update rule is Adam with the learning rate 0.001, the loss is \
      the cross-entropy of the softmax, and what we watch is the accuracy. **E. Fit.** Batches of \
      \(settings.batchSize), \(settings.epochs) epoch\(settings.epochs == 1 ? "" : "s"), a look at the test images after each, a checkpoint \
      after each if the run is long. All of that are settings (`Scale.swift`),

      """)
    page.code(Snippet("settings", file: Self.source("Chapters/CNNs/Scale.swift")))
    page.text("and this is what steps C to E do with them (`TrainingRun.swift`):")
    page.code(Snippet("training", file: Self.source("Sources/Runs/TrainingRun.swift")))
    let trained = try runs.trained(entrant, page)
    let history = trained.history
    var table = Table(
      .right("epoch"), .right("loss"), .right("accuracy"), .right("validation loss"),
      .right("validation accuracy"))
    for epoch in Self.milestones(history.epochs) {
      table.add(
        "\(epoch)", "\(history.trainingLoss[epoch - 1], .fixed(3))",
        "\(history.trainingAccuracy[epoch - 1], .percent(1))",
        "\(history.validationLoss[epoch - 1], .fixed(3))",
        "\(history.validationAccuracy[epoch - 1], .percent(1))")
    }
    page.table(
      table,
      caption: """
        What is printed after an epoch. The first two columns are means over the epoch's steps, each \
        measured before its step and with dropout; the last two are measured after the epoch, \
        without. So validation can be the better one at first.
        """)
    page.text("**F. Print the structure.** `Summary` asks the layers for it:")
    page.output(Summary("Baseline", of: network, input: [32, 32, 3]).costLines)
    page.text(
      """
      **G. Take out the parameters.** Every layer shows them by `visitParameters`, always in the \
      same order; `--epochs` saves them in a checkpoint, with the optimizer's averages, the running \
      statistics and the state of every generator, so that a run can go on as if it had never \
      stopped. `workbook train NET --parameters FILE.npz` writes them for NumPy.\
      \(trained.model == nil ? "" : " After training:")
      """)
    if let model = trained.model { page.output(parameterLines(model)) }
    page.text("**H. Draw the curves.** That is the next section, for all six.")
    guard scale != .quick, history.trainingLoss.count > 1 else { return }
    page.claim(
      Claim(
        "baseline-learns", notes: "the loss falls and the accuracy rises over the epochs (002)",
        measured: history.trainingLoss.last! / history.trainingLoss[0], format: .fixed(2),
        unit: "of the first epoch's loss in the last", is: .less(than: 0.9)))
  }

  /// A line for each parameter: its name, its shape and its range.
  private func parameterLines(_ model: Sequential<Float>) -> String {
    model.parameters.map { parameter in
      let values = parameter.value.scalars.map(Double.init)
      let name = parameter.name.padding(to: 20)
      return "\(name)\("\(parameter.value.shape)".padding(to: 14)) from "
        + "\("\(values.min()!, .fixed(3))") to \("\(values.max()!, .fixed(3))")"
    }.joined(separator: "\n")
  }

  private static func source(_ path: String) -> String {
    String(describing: #filePath).replacing("Chapters/CNNs/EightSteps.swift", with: path)
  }

  /// At most ten epochs of all, the first and the last among them.
  static func milestones(_ epochs: Int) -> [Int] {
    guard epochs > 10 else { return Array(1...max(epochs, 1)) }
    return [1, 2, 3, 5, 10, 20, 30, 40, 50].filter { $0 < epochs } + [epochs]
  }
}

extension Summary {
  /// The lines of the text before the receptive fields.
  fileprivate var costLines: String {
    let lines = text().split(separator: "\n", omittingEmptySubsequences: false)
    let table = lines.drop { !$0.contains("output") }.prefix { !$0.isEmpty }
    return table.joined(separator: "\n")
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
