import Datasets
import NotebookExperiments
import Foundation
import NeuralNetworks
import Notebook
import Plotting
import Training

extension DropoutChapter {
  /// Why many layers of dropout do not learn: a digit is no longer like itself (Schoenholz et al.
  /// 2017, section 3.2).
  func memory(_ page: Notebook) throws {
    page.text(
      """
      Why do six layers not bear what one does? Send the same digit through the untrained network \
      twice. The masks differ, so its activations differ. If they differ as much as those of two \
      different digits, later layers cannot tell which digit it is. Call $c$ the correlation (the \
      cosine) of what a layer's units get in the two passes. For wide layers of ReLU with He's \
      weights it follows from layer to layer:
      """)
    page.formula(
      #"""
      \begin{aligned}
      c' &= (1 - p) \kappa(c) \\
      \kappa(c) &= \frac{\sqrt{1 - c^2} + c (\pi - \arccos c)}{\pi}
      \end{aligned}
      """#)
    page.text(
      """
      ($\\kappa$ is the arc-cosine kernel of Cho and Saul, 2009: the mean of $\\max(0, u) \\max(0, \
      v)$ for normal $u$, $v$ with correlation $c$, divided by what it is for $c = 1$. The mask \
      multiplies the mean square of a pass by $E[m^2] = 1/(1 - p)$, and the product of two passes by \
      $E[m] E[m'] = 1$, for their masks are independent; the ratio is $1 - p$.) The same rule holds for two passes of one digit, which begins with $c = 1$, and \
      for two digits, which begin with less. Both end at the same fixed point.
      """)
    let data = try data()
    let rates = Self.mainRates
    let nets = seeds(20)
    let pairs = DigitPairs(data.training.prefix(options.quick ? 100 : 400))
    let measured = try rates.map { rate in
      try concurrentRuns(nets) { seed -> Likeness in
        var random = RandomSource(seed: seed)
        let widths = [data.inputs] + DigitNet.deep.hidden + [data.training.classCount]
        return Likeness(
          of: droppingNetwork(widths, rate: rate, using: &random), on: pairs)
      }
    }
    let layers = DigitNet.deep.hidden.count + 1
    let theory = rates.map { Likeness(rate: $0, layers: layers, pairs) }
    func median(_ rate: Int, _ layer: Int, _ path: KeyPath<Likeness, [Double]>) -> Double {
      measured[rate].map { $0[keyPath: path][layer] }.median
    }
    func contrast(_ rate: Int) -> Double {
      measured[rate].map { $0.same[layers - 1] - $0.different[layers - 1] }.median
    }
    let errors = rates.indices.flatMap { rate in
      [\Likeness.same, \.different].flatMap { path in
        (0..<layers).map {
          abs(median(rate, $0, path) - theory[rate][keyPath: path][$0])
        }
      }
    }
    page.claim(
      Claim(
        "drop-memory-theory", notes: "c' = (1 - p) κ(c) (our addition)",
        measured: errors.max()!, format: .fixed(3),
        unit: "off at most, 7 layers, 3 probabilities", is: .less(than: 0.08)))
    page.claim(
      Claim(
        "drop-memory", notes: "one p for every depth (our question)",
        measured: contrast(2), format: .fixed(2),
        unit: "more like itself than like another digit after six layers, p = 0.5",
        is: .greater(than: 0.1), expecting: .differs,
        because: """
          a digit's two passes agree by \(NumberStyle.fixed(2).text(median(2, layers - 1, \.same))), \
          those of two digits by \(NumberStyle.fixed(2).text(median(2, layers - 1, \.different))). \
          With p = 0.15 the difference is \(NumberStyle.fixed(2).text(contrast(1))), without dropout \
          \(NumberStyle.fixed(2).text(contrast(0))).
          """))
    let x = (1...layers).map(Double.init)
    try page.figure(
      Figure(
        name: "memory",
        title: "With p = 0.5, six layers on, a digit is no more like itself than like others",
        subtitle: """
          784-100-100-100-100-100-100-10, He weights, untrained, \(nets.count) seeds: median, lowest \
          to highest
          """,
        grid: .multiples(
          rows: 1, columns: 3,
          columnTitles: rates.map { "p = \(NumberStyle.significant(2).text($0))" }),
        panels: rates.indices.map { rate in
          Panel(
            x: Axis("layer", range: 1...Double(layers), ticks: .at(x)),
            y: Axis("cosine of two passes", range: 0...1.05, ticks: .every(0.25)),
            marks: [Mark].spread(
              x: x, runs: measured[rate].map(\.same), label: "the same digit, two masks",
              colour: .blue, dash: .solid)
              + .spread(
                x: x, runs: measured[rate].map(\.different), label: "two digits",
                colour: .vermillion, dash: .dashed)
              + [
                .line(x: x, y: theory[rate].same, label: "theory", colour: .ink, dash: .dotted),
                .line(x: x, y: theory[rate].different, colour: .ink, dash: .dotted),
              ])
        }, seriesNames: .abovePanels),
      caption: """
        How alike what a layer's units get is in two passes: of one digit with two masks, and of two \
        digits of different classes. Where the curves meet, nothing is left of the digit.
        """)
  }
}

/// Digits, each with another one of a different class beside it.
struct DigitPairs: Sendable {
  /// [pairs, pixels]
  let first: Tensor<Float>
  /// [pairs, pixels]
  let second: Tensor<Float>

  /// Each digit with the next one of another class; a set with one class only has no pairs.
  init(_ examples: Examples) {
    let pairs = (0..<examples.count).compactMap { first in
      (first..<examples.count).first { examples.labels[$0] != examples.labels[first] }
        .map { (first, $0) }
    }
    first = examples.inputs.gatheringRows(pairs.map(\.0))
    second = examples.inputs.gatheringRows(pairs.map(\.1))
  }
}

/// How alike what the units of each layer get is in two passes, as the mean cosine over samples.
struct Likeness: Sendable {
  /// Of one digit with two masks, for each dense layer.
  var same: [Double] = []
  /// Of two digits with two masks.
  var different: [Double] = []

  /// Measured.
  init(of model: Sequential<Float>, on pairs: DigitPairs) {
    var model = model
    let dense = model.layers.indices.filter { model.layers[$0] is Dense<Float> }
    let first = model.outputs(pairs.first, mode: .training)
    let again = model.outputs(pairs.first, mode: .training)
    let second = model.outputs(pairs.second, mode: .training)
    for layer in dense {
      same.append(meanCosine(first[layer], again[layer]))
      different.append(meanCosine(first[layer], second[layer]))
    }
  }

  /// By the theory of wide layers with ReLU and He's weights.
  init(rate: Double, layers: Int, _ pairs: DigitPairs) {
    var others = cosines(pairs.first, pairs.second)
    var own = 1.0
    for layer in 0..<layers {
      if layer > 0 {
        own = (1 - rate) * Self.kernel(own)
        others = others.map { (1 - rate) * Self.kernel($0) }
      }
      same.append(own)
      different.append(others.mean)
    }
  }

  /// The mean of max(0, u) max(0, v) for normal u, v with correlation `c`, over that of max(0, u)²
  /// (Cho and Saul 2009, equation 6).
  static func kernel(_ c: Double) -> Double {
    let c = min(max(c, -1), 1)
    return ((1 - c * c).squareRoot() + c * (.pi - acos(c))) / .pi
  }
}

/// The cosine of each row of one matrix with that row of another.
private func cosines(_ a: Tensor<Float>, _ b: Tensor<Float>) -> [Double] {
  let products = (a * b).rowSums().scalars
  let lengths = (a.squared().rowSums() * b.squared().rowSums()).squareRoot().scalars
  return zip(products, lengths).map { Double($0 / max($1, .leastNormalMagnitude)) }
}

private func meanCosine(_ a: Tensor<Float>, _ b: Tensor<Float>) -> Double { cosines(a, b).mean }
