import NeuralNetworks
import Notebook
import Plotting

extension InitialisationChapter {
  /// The theory: what a layer does to a variance, as a map.
  func propagation(_ page: Notebook) throws {
    page.text(
      """
      What decides between piling up, dying out and staying alive? A unit adds up $n$ products of a \
      weight and a number $h$ from the layer below. The weights are independent, with mean 0 and \
      variance $\\sigma_w^2$, so each product has the variance $\\sigma_w^2 E[h^2]$, and the variances \
      add up. The sum $z$, which this section calls the unit's *input*, has the variance
      """)
    page.formula(
      #"""
      q = Var[z] = Var\left[ \sum_{i=1}^{n} w_i h_i \right] = n \sigma_w^2 E[h^2]
      """#)
    page.text(
      """
      A sum of many such terms is close to normally distributed, so the layer's outputs have the mean \
      square $E[f(\\sqrt{q} Z)^2]$ with $Z$ from $N(0, 1)$, and the next layer's inputs the variance
      """)
    page.formula(
      #"""
      q' = n \sigma_w^2 E[f(\sqrt{q} Z)^2]
      """#)
    page.text(
      """
      Going back, a gradient is multiplied by the weights and by the slope. With the weights of the \
      way back taken as independent of those of the way there (an approximation that holds well in \
      wide layers) its variance is multiplied, per layer, by $n_{out} \\sigma_w^2 E[f'(\\sqrt{q} \
      Z)^2]$. Both in Swift, where `gain` is $n \\sigma_w^2$ and `gaussianMean` integrates \
      numerically: it adds up 4,000 values, times the normal density:
      """)
    page.code(
      Snippet("map", file: "\(#filePath)".replacing("Propagation", with: "VariancePropagation")))
    page.text(
      """
      **Linear units** ($f(x) = x$, and tanh near 0): $q' = n \\sigma_w^2 q$, so $\\sigma_w^2 = 1/n$ \
      keeps the variance: LeCun. Going back the same holds with the number of outputs; a compromise \
      between both is $2 / (n_{in} + n_{out})$: Glorot, called Xavier. \
      **ReLU** cuts off the negative half of a symmetric distribution and with it half of the mean \
      square: $q' = n \\sigma_w^2 q / 2$, so $\\sigma_w^2 = 2/n$: He.
      """)
    let half = VariancePropagation(nonlinearity: .relu, gain: 1).next(1)
    page.claim(
      Claim(
        "init-relu-half", notes: "ReLU halves the mean square, hence He's 2 (001, 004)",
        measured: half, format: .fixed(5), unit: "of it is left (by integration)",
        is: .near(0.5, within: 1e-4)))
    let slope = VariancePropagation(nonlinearity: .sigmoid, gain: 1).gradientFactor(0.25)
    page.claim(
      Claim(
        "init-sigmoid-slope",
        notes: "sigmoids with Xavier's weights let the gradient vanish (004: slope at most 1/4)",
        measured: slope.squareRoot(), format: .fixed(3), unit: "times, from layer to layer",
        is: .less(than: 0.25),
        remark:
          "1/\(NumberStyle.fixed(0).text(1 / slope.squareRoot())) a layer, whatever is learnt above"
      ))
    let q = stride(from: 0.01, through: 3, by: 0.02).map { $0 }
    func panel(_ nonlinearity: Nonlinearity, _ gains: [(Double, String, Colour, Dash)]) -> Panel {
      Panel(
        title: nonlinearity.rawValue, x: Axis("variance q of a layer's inputs", range: 0...3),
        y: Axis("variance q′ of the next layer's", range: 0...3),
        marks: [.line(x: [0, 3], y: [0, 3], label: "q′ = q", colour: .muted, dash: .dotted)]
          + gains.map { gain, label, colour, dash in
            let map = VariancePropagation(nonlinearity: nonlinearity, gain: gain)
            return .line(x: q, y: q.map(map.next), label: label, colour: colour, dash: dash)
          })
    }
    try page.figure(
      Figure(
        name: "variance-map",
        title: "A variance falls below the diagonal, grows above it, and stays where they cross",
        subtitle:
          "from the formula, by numeric integration; n σ² is 1 for LeCun and Xavier, 2 for He",
        grid: Grid(rows: 1, columns: 3, sharesX: true, sharesY: true),
        panels: Nonlinearity.allCases.map {
          panel(
            $0,
            [
              (1, "n σ² = 1: LeCun, Xavier", .blue, .solid),
              (2, "n σ² = 2: He", .pink, .longDashed),
              (4, "n σ² = 4", .vermillion, .dashed),
            ])
        }, seriesNames: .abovePanels),
      caption: """
        What one layer makes of a variance. Only ReLU with He's weights runs along the diagonal: \
        every variance stays what it is. Tanh with $n \\sigma^2 = 1$ meets the diagonal at 0 only: \
        the signal dies out, but ever more slowly; with more it settles where the curve crosses the \
        diagonal. The sigmoid's outputs have a mean of 0.5, which alone \
        gives the next layer a variance of $n \\sigma^2 / 4$; the curve is so flat that after one \
        layer nobody knows what went in.
        """)
  }
}
