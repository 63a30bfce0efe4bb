import NotebookExperiments
import Foundation
import NeuralNetworks
import Notebook
import Plotting
import Progress
import Training

extension DropoutChapter {
  /// k sampled sub-networks, averaged, against the whole network (Srivastava et al. 2014, section
  /// 7.5 and figure 11).
  func averaging(_ page: Notebook, _ runs: OverfittingRuns) throws {
    page.text(
      """
      Dropout is often explained as training an ensemble: exponentially many networks that share \
      weights, and at test time their average, which the whole network stands in for. Let us take the \
      average itself. Leave dropout on at test time, draw $k$ masks, and average what the $k$ \
      networks answer: their probabilities, or (the geometric mean) their logarithms. With one hidden \
      layer the whole network *is* the geometric mean over all masks: its logits are linear in the mask \
      (Hinton et al. 2012).
      """)
    page.code(Snippet("vote"))
    let data = try data()
    try runs.train(page, rates: Self.mainRates, label: "training on 300 digits")
    let trained = runs[.wide, 0.5].map(\.model)
    let most = options.quick ? 20 : 50
    let progress = SharedProgress(
      page.progress("drawing sub-networks", total: trained.count * most))
    defer { progress.finish() }
    let votes = try concurrentRuns(trained) { model in
      Vote(of: model, on: data, count: most, progress)
    }
    func median(_ values: (Vote) -> Double) -> Double { votes.map(values).median }
    let whole = median(\.whole)
    var table = Table(
      "sub-networks", .right("probabilities averaged"), .right("geometric mean"))
    for k in [1, 2, 5, 10, 20, 50] where k <= most {
      table.add(
        "\(k)", Spread(votes.map { $0.arithmetic[k - 1] }).text(.percent(1)),
        Spread(votes.map { $0.geometric[k - 1] }).text(.percent(1)))
    }
    table.add("whole network", Spread(votes.map(\.whole)).text(.percent(1)))
    page.table(
      table,
      caption: "Test accuracy: median (lowest to highest) of \(votes.count) networks with p = 0.5.")
    page.claim(
      Claim(
        "drop-one-subnetwork",
        notes: "a sub-network alone knows less than the whole (our question)",
        measured: (whole - median { $0.arithmetic[0] }) * 100, format: .fixed(1),
        unit: "points worse",
        is: .greater(than: 0.5)))
    page.claim(
      Claim(
        "drop-average", notes: "the whole network stands in for the average (our question)",
        measured: abs(whole - median { $0.arithmetic[most - 1] }) * 100, format: .fixed(1),
        unit: "points from the average of \(most)", is: .less(than: 3),
        remark: """
          whole \(NumberStyle.percent(1).text(whole)), average \
          \(NumberStyle.percent(1).text(median { $0.arithmetic[most - 1] })), geometric mean \
          \(NumberStyle.percent(1).text(median { $0.geometric[most - 1] }))
          """))
    let enough = (1...most).first { k in
      median { $0.arithmetic[k - 1] } >= whole - 0.005
    }
    page.text(
      enough.map {
        """
        It takes \($0) sub-networks to come within half a point of the whole network. (The paper \
        needs about 50 on MNIST.) One pass through the whole network costs what one of them costs.
        """
      } ?? "Not even \(most) sub-networks come within half a point of the whole network.")
    let x = (1...most).map(Double.init)
    try page.figure(
      Figure(
        name: "averaging",
        title: "The whole network answers as well as \(most) of its sub-networks together",
        subtitle: """
          \(options.dataset), one hidden layer of 400, trained on 300 digits with p = 0.5; \(votes.count) \
          seeds: median, lowest to highest
          """,
        panel: Panel(
          x: Axis("sub-networks averaged", range: 1...Double(most), scale: .logarithmic),
          y: Axis("test accuracy", format: .percent(0)),
          marks: [Mark].spread(
            x: x, runs: votes.map(\.arithmetic), label: "probabilities", colour: .blue, dash: .solid
          )
            + [
              .line(
                x: x, y: x.indices.map { index in median { $0.geometric[index] } },
                label: "geometric", colour: .vermillion, dash: .dashed),
              .horizontalRule(whole, label: "whole network", colour: .ink, dash: .dotted),
            ])),
      caption: """
        Test accuracy of $k$ sampled sub-networks that vote together, and of the whole network \
        (Srivastava et al. 2014, figure 11).
        """)
  }
}

/// What sampled sub-networks of a trained network answer together.
struct Vote: Sendable {
  /// The accuracy of the first 1, 2, 3... of them: of the mean of their probabilities,
  var arithmetic: [Double] = []
  /// and of the mean of their logarithms.
  var geometric: [Double] = []
  /// That of the whole network.
  var whole: Double

  init(
    of model: Sequential<Float>, on data: ExperimentData, count: Int, _ progress: SharedProgress
  ) {
    whole = evaluate(model, on: data.test).accuracy
    // snippet: vote
    var model = model
    let shape: Shape = [data.test.classCount, data.test.count]
    var probabilities = Tensor<Float>.zeros(shape)
    var logarithms = Tensor<Float>.zeros(shape)
    for _ in 0..<count {
      let p = softmax(model.forward(data.test.inputs, mode: .training))
      probabilities += p
      logarithms += (p + 1e-12).logarithm()
      arithmetic.append(accuracy(probabilities, data.test.labels))
      geometric.append(accuracy(logarithms, data.test.labels))
      progress.advance()
    }
    // end snippet
  }
}

/// The probabilities of each sample's classes, [classes, samples], from logits [samples, classes].
func softmax(_ logits: Tensor<Float>) -> Tensor<Float> {
  let columns = logits.transposed()
  // Beyond 88 the exponential would overflow `Float`.
  let powers = (columns - columns.columnMeans()).clamped(to: -80...80).exponential()
  return powers / powers.columnSums()
}

/// The share of samples whose label has the largest value; [classes, samples].
private func accuracy(_ scores: Tensor<Float>, _ labels: [Int]) -> Double {
  let right = zip(scores.transposed().rowArgmax(), labels).count { $0 == $1 }
  return Double(right) / Double(labels.count)
}
