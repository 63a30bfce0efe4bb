import Models
import NeuralNetworks
import Notebook
import Plotting
import Runs

extension CNNsChapter {
  /// What the most accurate network takes for what.
  func mistakes(_ page: Notebook, _ runs: NetworkRuns) throws {
    let trained = try entrants(NetworkName.notes).map { try runs.trained($0, page) }
    guard
      let best = trained.max(by: {
        ($0.history.validationAccuracy.last ?? 0) < ($1.history.validationAccuracy.last ?? 0)
      })
    else {
      page.text("None of the six networks is among `--nets`.")
      return
    }
    guard let outputs = best.outputs else {
      page.text("The run of \(best.entrant.title) is on its way: it has no answers yet.")
      return
    }
    let answers = answers(outputs)
    let names = try runs.images().test.classNames
    page.text(
      """
      An accuracy says how often, not what. For the most accurate network, \(best.entrant.title), \
      here is how often each class was taken for each other one, and the mistakes that it was most \
      sure of.
      """)
    var counts = [Double](repeating: 0, count: names.count * names.count)
    for answer in answers { counts[answer.label * names.count + answer.guess] += 1 }
    let wrong = answers.filter { $0.label != $0.guess }
    let ticks = Axis.Ticks.labelled(
      names.enumerated().map { Axis.Tick(Double($0.offset), $0.element) })
    try page.figure(
      Figure(
        name: "confusion",
        title:
          "\(best.entrant.title) takes \("\(wrong.count, .grouped)") of "
          + "\("\(answers.count, .grouped)") images for another class",
        subtitle: try settings(best, runs),
        panel: Panel(
          x: Axis("answer of the network", ticks: ticks),
          y: Axis("class", ticks: ticks, isReversed: true),
          marks: [
            .heatMap(
              rows: names.count, columns: names.count, values: counts.map { $0.squareRoot() },
              colourLabel: nil)
          ]
            + counts.enumerated().filter { $0.element > 0 }.map { index, count in
              .text(
                "\(Int(count))", x: Double(index % names.count), y: Double(index / names.count),
                alignment: .center,
                colour: count.squareRoot() > counts.map { $0.squareRoot() }.max()! * 0.6
                  ? .ink : .white, size: 0.8)
            }),
        size: Figure.Size(width: 1400, height: 1150)),
      caption: """
        The confusion matrix: a row for each class, a column for each answer; the number of test \
        images (colours: its square root).
        """)
    let worst = wrong.sorted { ($0.confidence, $1.index) > ($1.confidence, $0.index) }.prefix(24)
    guard !worst.isEmpty else {
      page.text("It made no mistake.")
      return
    }
    let images = try runs.images().test
    try page.raster(
      Raster.tiled(worst.map { Raster(images, $0.index) }, columns: 8, gap: 3).scaled(by: 4),
      name: "mistakes",
      caption: """
        The \(worst.count) mistakes \(best.entrant.title) was most sure of, row by row; the table \
        says what they are and what it took them for.
        """)
    var table = Table(.right("picture"), "is", "taken for", .right("with probability"))
    for (place, answer) in worst.enumerated() {
      table.add(
        "\(place + 1)", names[answer.label], names[answer.guess],
        "\(answer.confidence, .percent(1))")
    }
    page.table(table, caption: "The pictures above, from left to right and from the top.")
    guard scale != .quick else { return }
    let surest = wrong.map(\.confidence).max() ?? 0
    page.claim(
      Claim(
        "sure-mistakes", notes: "a network can be sure and wrong",
        measured: surest, format: .percent(1), unit: "given to the surest mistake",
        is: .greater(than: 0.5)))
  }

  private struct Answer {
    let index: Int
    let label: Int
    let guess: Int
    /// The softmax of the guess.
    let confidence: Double
  }

  private func answers(_ outputs: RunOutputs) -> [Answer] {
    let guesses = outputs.logits.rowArgmax()
    return outputs.labels.enumerated().map { row, label in
      let values = (0..<outputs.logits.shape[1]).map { Double(outputs.logits[row, $0]) }
      let highest = values.max()!
      let sum = values.reduce(0) { $0 + Double.exp($1 - highest) }
      return Answer(index: row, label: label, guess: guesses[row], confidence: 1 / sum)
    }
  }
}
