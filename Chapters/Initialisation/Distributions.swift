import Foundation
import NeuralNetworks
import Notebook
import Plotting

extension InitialisationChapter {
  /// Three shapes with one variance, and whether the draws have the moments they should.
  func distributions(_ page: Notebook) throws {
    page.text(
      """
      Only the variance entered the derivation; what shape the distribution has is open. A uniform \
      one between $-a$ and $a$ has the variance $a^2 / 3$, so Xavier's limit is \
      $\\sqrt{6 / (n_{in} + n_{out})}$, He's $\\sqrt{6 / n_{in}}$. A normal one now and then gives a \
      weight of four standard deviations; Keras' "normal" initialisers therefore draw anew what lies \
      beyond two. That takes away variance: what is left has 0.8796 of the deviation, so Keras widens \
      the distribution by that before it cuts.
      """)
    page.code(
      Snippet("draw"))
    var random = random(9)
    let kinds: [(String, Initializer)] = [
      ("LeCun normal", .leCunNormal), ("LeCun truncated", .leCunTruncatedNormal),
      ("LeCun uniform", .leCunUniform), ("Xavier normal", .glorotNormal),
      ("Xavier truncated", .glorotTruncatedNormal), ("Xavier uniform", .glorotUniform),
      ("He normal", .heNormal), ("He truncated", .heTruncatedNormal), ("He uniform", .heUniform),
      ("N(0, 0.01²)", .normal(standardDeviation: 0.01)),
    ]
    // snippet: draw
    let samples = kinds.map { name, initializer -> Tensor<Double> in
      initializer([784, 100], using: &random)
    }
    // end snippet
    var table = Table(
      "initialiser", .right("σ by formula"), .right("σ drawn"), .right("off by"),
      .right("largest / σ"))
    var errors: [Double] = []
    for (kind, sample) in zip(kinds, samples) {
      let exact = kind.1.standardDeviation(for: [784, 100])
      let measured = (sample - sample.mean()).squared().mean().squareRoot()
      // In standard deviations of a sample deviation: s sqrt((k - 1) / 4n), k the kurtosis.
      let kurtosis = sample.squared().squared().mean() / Double.pow(measured, 4)
      let error = exact * ((kurtosis - 1) / (4 * Double(sample.count))).squareRoot()
      errors.append(abs(measured - exact) / error)
      table.add(
        kind.0, "\(exact, .fixed(5))", "\(measured, .fixed(5))",
        "\((measured - exact) / error, .fixed(1)) s.e.",
        "\(sample.largestMagnitude / exact, .fixed(2))")
    }
    page.table(
      table,
      caption: "78,400 weights for a layer [784, 100]; s.e. is the standard error of a drawn σ.")
    page.claim(
      Claim(
        "init-moments", notes: "the initialisers have the variances of their formulas (001)",
        measured: errors, format: .fixed(1),
        shown: "at most \(NumberStyle.fixed(1).text(errors.max()!)) standard errors off",
        is: .less(than: 4)))
    let limit = samples[5].largestMagnitude / (6.0 / 884).squareRoot()
    let heLimit = samples[8].largestMagnitude / (6.0 / 784).squareRoot()
    page.claim(
      Claim(
        "init-uniform-limits",
        notes: "uniform limits sqrt(6/(n_in + n_out)) and sqrt(6/n_in) (001, Keras)",
        measured: [limit, heLimit], format: .fixed(5), unit: "of the limit is reached",
        is: .inside(0.999...1)))
    let raw = Tensor<Double>.truncatedNormal([100_000], using: &random)
    page.claim(
      Claim(
        "init-truncated", notes: "cut at two σ, 0.8796 of the deviation is left (Keras)",
        measured: raw.squared().mean().squareRoot(), format: .fixed(4),
        is: .near(0.8796, within: 0.007)))
    let deviation = kinds[6].1.standardDeviation(for: [784, 100])
    let names = ["normal", "truncated normal", "uniform"]
    try page.figure(
      Figure(
        name: "distributions", title: "Three shapes, one standard deviation",
        subtitle: "He's weights for a layer [784, 100]: 78,400 draws, 60 bins; dashed: one σ",
        grid: Grid(rows: 1, columns: 3, sharesX: true, sharesY: true),
        panels: (0..<3).map { index in
          Panel(
            title: names[index],
            x: Axis("weight / σ", range: -4...4, ticks: .every(2)),
            y: Axis("share of weights", range: 0...0.065, format: .percent(0)),
            marks: [
              .histogram(
                of: samples[6 + index].scalars.map { $0 / deviation }, bins: 60, range: -4...4,
                colour: [.pink, .blue, .green][index]),
              .verticalRule(-1), .verticalRule(1),
            ])
        }),
      caption: """
        The same variance three times. The truncated normal ends at 2.27 of its deviations, the \
        uniform one at 1.73.
        """)
  }
}
