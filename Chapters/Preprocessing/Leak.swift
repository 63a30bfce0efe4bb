import Datasets
import NotebookExperiments
import NeuralNetworks
import Notebook
import Training

extension PreprocessingChapter {
  /// Statistics of training and test images together, with few training images.
  func leak(_ page: Notebook, _ training: Examples, _ test: Examples) throws {
    page.text(
      """
      The opposite mistake is to fit the preprocessing to everything, before training and test images \
      are parted. No label is used, yet something of the test set leaks into the model, and one expects \
      that this flatters the result. With 100 training images, and 50 test images that take part in the \
      fit, it can be measured:
      """)
    page.code(Snippet("leak"))
    let (few, groupSize) = (100, 50)
    let groups = options.quick ? 2 : test.count / groupSize
    // Each group needs eigenvectors of its own, which take half a second.
    let whitenedGroups = options.quick ? 1 : 4
    let steps = options.quick ? 60 : 200
    struct Accuracies {
      var standardised = (honest: 0.0, leaked: 0.0)
      var whitened = (honest: 0.0, leaked: 0.0)
    }
    let results = try trainSideBySide(
      fewSeeds.map { SeededRun(seed: $0, steps: (2 + groups + whitenedGroups) * steps) },
      steps: \.steps, page, "training on 100 images"
    ) { run, progress -> Accuracies in
      var random = RandomSource(seed: run.seed)
      let own = training.examples(at: Array(random.permutation(training.count).prefix(few)))
      func accuracy(
        _ preprocessing: some Preprocessing<Float>, _ tested: [Examples]
      ) throws -> Double {
        let model = try trainedModel(
          on: own.preprocessed(by: preprocessing), seed: run.seed, steps: steps, rate: 0.03,
          progress)
        return tested.map {
          evaluate(model, on: $0.preprocessed(by: preprocessing)).accuracy
        }.mean
      }
      let tested = (0..<groups).map {
        test.examples(at: Array(($0 * groupSize)..<(($0 + 1) * groupSize)))
      }
      var result = Accuracies()
      // snippet: leak
      result.standardised.honest = try accuracy(Standardisation(fittedTo: own.inputs), tested)
      result.standardised.leaked = try tested.map { group in
        let both = own.inputs.appendingRows(of: group.inputs)  // the mistake
        return try accuracy(Standardisation(fittedTo: both), [group])
      }.mean
      // end snippet
      let fewer = Array(tested.prefix(whitenedGroups))
      result.whitened.honest = try accuracy(Whitening(fittedTo: own.inputs), fewer)
      result.whitened.leaked = try fewer.map { group in
        let both = own.inputs.appendingRows(of: group.inputs)
        return try accuracy(Whitening(fittedTo: both), [group])
      }.mean
      return result
    }
    func median(_ value: (Accuracies) -> Double) -> Double { results.map(value).median }
    let standard = Spread(results.map { ($0.standardised.leaked - $0.standardised.honest) * 100 })
    let percent = NumberStyle.percent(0)
    page.claim(
      Claim(
        "prep-leak-standard",
        notes: "standardising training and test images together flatters the result (our question)",
        measured: standard.median,
        format: .fixed(1), unit: "points better on the images that took part",
        is: .greater(than: options.quick ? -10 : 0),
        remark: """
          \(percent.text(median(\.standardised.honest))) without the leak, \
          \(percent.text(median(\.standardised.leaked))) with it; seed by seed \
          \(standard.text(.fixed(1)))
          """))
    let white = median { ($0.whitened.leaked - $0.whitened.honest) * 100 }
    page.claim(
      Claim(
        "prep-leak",
        notes: "whitening, which has more numbers to fit, flatters it more (our question)",
        measured: white,
        shown: "\(points(white, .fixed(0))) on the images that took part",
        is: .greater(than: 5),
        expecting: .differs,
        because: """
          \(percent.text(median(\.whitened.honest))) without the leak, \
          \(percent.text(median(\.whitened.leaked))) with it. \(few + groupSize) images of \
          \(training.inputs.shape.columns) features, whitened together, are all nearly equally far from each \
          other: none says anything about another (Wadia et al. 2021).
          """))
    let together = training.inputs.rows(0..<few).appendingRows(of: test.inputs.rows(0..<groupSize))
    let before = distances(together)
    let after = distances(Whitening(fittedTo: together).applied(to: together))
    page.claim(
      Claim(
        "prep-leak-distances",
        notes:
          "images whitened together are nearly equally far from each other (Wadia et al. 2021)",
        measured: after.high / after.low,
        shown: """
          the farthest two are \(NumberStyle.fixed(2).text(after.high / after.low)) times as far apart \
          as the nearest two
          """, is: .less(than: 1.2),
        remark: """
          \(few + groupSize) images, fewer than features; before whitening it was \
          \(NumberStyle.fixed(1).text(before.high / before.low)) times
          """))
    page.text(
      """
      So a leak need not flatter; it makes the number wrong, in a direction that nobody knows \
      beforehand. Whatever is measured was measured on a model that cannot be shipped, as the images it \
      will meet cannot take part in its fit.
      """)
  }
}

/// The distances of all pairs of samples, [m, n].
private func distances(_ x: Tensor<Float>) -> Spread {
  let exact = Tensor<Double>(x)
  let products = exact.matrixProduct(exact, transposing: .right)
  var all: [Double] = []
  for i in 0..<x.shape[0] {
    for j in 0..<i {
      let squared = products[i, i] + products[j, j] - 2 * products[i, j]
      all.append(max(0, squared).squareRoot())
    }
  }
  return Spread(all)
}

extension Examples {
  /// Those at the given places, in that order.
  func examples(at indices: [Int]) -> Examples {
    let batch = batch(at: indices)
    return Examples(inputs: batch.inputs, labels: batch.labels, classCount: classCount)
  }
}
