import NotebookExperiments
import NeuralNetworks
import Notebook

extension BackPropagationChapter {
  /// The notes' pros and cons, with what this chapter measured beside each.
  func activationTable(_ page: Notebook, _ runs: ActivationRuns) throws {
    let data = try data()
    page.text(
      """
      Here is the notes' list of pros and cons, with the same network's numbers beside it: after \
      training with three hidden layers of 100 units, at the best of four learning rates for \
      sigmoid, tanh and ReLU, and at ReLU's for the others.
      """)
    var words = Table("activation", "f(x)", "for it", "against it")
    var numbers = Table(
      "activation", .right("rate"), .right("dead units"), .right("blocked pairs"),
      .right("mean output"), .right("operations"), .right("steps to 5% error"))
    var dead: [Nonlinearity: Double] = [:]
    for kind in Nonlinearity.allCases {
      words.add(kind.rawValue, kind.formula, kind.pros, kind.cons)
      _ = try runs.outcomes(kind, page, data)
      let (rate, outcomes) = runs.fastest(kind)
      let ends = outcomes.compactMap(\.end).filter { !$0.layers.isEmpty }
      func median(_ value: (Anatomy) -> Double) -> Double? {
        ends.isEmpty ? nil : ends.map(value).median
      }
      dead[kind] = median(\.deadShare)
      numbers.add(
        kind.rawValue, "\(rate, .significant(1))",
        dead[kind].map { "\($0, .percent(1))" } ?? "–",
        median(\.blockedShare).map { "\($0, .percent(0))" } ?? "–",
        median(\.meanOutput).map { "\($0, .fixed(2))" } ?? "–", "\(kind.operations)",
        Spread(runs.stepsTo(ActivationRuns.levels.second, outcomes, kind)).text(.grouped))
    }
    page.table(words, caption: "What the notes and the course say.")
    page.table(
      numbers,
      caption: """
        What we measure: medians over \(runs.seedCount) seeds (steps: median, lowest, highest). \
        Dead, blocked and mean output are those of the hidden units after training, over all \
        training digits; operations are those per unit behind the matrix product, of which maxout \
        has two; an exponential counts as one. A run that never gets to 5% counts with all its steps.
        """)
    page.claim(
      Claim(
        "bp-leaky-alive", notes: "leaky ReLU, and those like it, will not die (004)",
        measured: [dead[.leaky]!, dead[.parametric]!, dead[.elu]!], format: .percent(1),
        is: .equal(to: 0),
        remark: """
          dead units of leaky ReLU, PReLU and ELU; ReLU has \
          \(NumberStyle.percent(1).text(dead[.relu]!)) at the same learning rate
          """))
    page.claim(
      Claim(
        "bp-cost", notes: "exp is expensive, ReLU cheap (004)",
        measured: [Nonlinearity.sigmoid.operations, Nonlinearity.tanh.operations]
          .map { Double($0) / Double(Nonlinearity.relu.operations) }, format: .fixed(0),
        unit: "times the operations of ReLU, for sigmoid and tanh", is: .greater(than: 1),
        remark: """
          an exponential counts as one; of a layer 784 × 100 a sigmoid's 4 are \
          \(NumberStyle.percent(1).text(4.0 / Double(2 * 784 + 4))): the matrix product decides
          """))
    page.text(
      """
      The course's advice, which these numbers support: take ReLU and mind the learning rate; try \
      leaky ReLU, ELU or maxout if units die; try tanh, and expect less; leave sigmoids to the \
      output and to gates.
      """)
  }
}

extension Nonlinearity {
  /// Additions, comparisons, exponentials and the like for one unit, as the layers count them.
  var operations: Int {
    let layer: any Layer<Float> = layer(1)
    return layer.summary(for: FeatureMap(input: [1])).cost.otherOperations
  }

  var pros: String {
    switch self {
    case .sigmoid: "output in [0, 1], like a firing rate"
    case .tanh: "zero-centred"
    case .relu: "does not saturate for $x > 0$; cheap; learns fast"
    case .leaky: "as ReLU, and never dead"
    case .parametric: "as leaky ReLU, with a slope that fits"
    case .elu: "as ReLU; mean output nearer to 0"
    case .maxout: "linear pieces; never saturates or dies"
    }
  }

  var cons: String {
    switch self {
    case .sigmoid: "saturates; not zero-centred; exp costs"
    case .tanh: "saturates"
    case .relu: "not zero-centred; units can die"
    case .leaky: "one more number to choose"
    case .parametric: "more to learn"
    case .elu: "exp costs"
    case .maxout: "twice the weights"
    }
  }
}
