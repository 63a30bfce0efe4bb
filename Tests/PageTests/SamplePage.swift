import Notebook
import Plotting
import Progress

/// A page with one of everything, as a chapter would write it.
enum SamplePage {
  static func write(on page: Notebook) throws {
    page.section("The backward pass, step by step through the graph")
    page.text(
      """
      The mean $\\mu_B$ depends on **every** $x_i$, so its gradient collects from all samples: \
      see [the paper](https://arxiv.org/abs/1502.03167) and `BatchNorm.backward`.

      1. first through $\\hat{x}_i$;
      2. then through the variance $\\sigma_B^2$, whose own gradient needs the one of $\\hat{x}_i$.

      > 均值 means mean; 분산 means variance.
      """)
    page.formula(
      #"\frac{\partial L}{\partial \sigma_B^2} = \sum_{i=1}^m \frac{\partial L}{\partial \hat{x}_i}"#
        + #" \cdot (x_i - \mu_B) \cdot \frac{-1}{2} (\sigma_B^2 + \epsilon)^{-3/2}"#)
    // snippet: sample
    let shares = [0.125, 0.5, 0.375].map { share in (share * 100).rounded(.toNearestOrEven) }
    // end snippet
    page.code(Snippet("sample"))
    page.output("dx\n  \(shares[0], .fixed(1))\n    \(shares[1], .fixed(1))")
    page.table(table, caption: "The five nets of the *course*, with what was counted here.")
    page.claim(
      Claim(
        "bn-six-gradients", notes: "the six formulas for $\\hat{x}$ are right (003)",
        measured: 3.2e-10, format: .scientific(1), is: .less(than: 1e-7)))
    page.claim(
      Claim(
        "bn-thirty", notes: "BN allows 30 times the learning rate (003)", measured: 11.3,
        format: .fixed(1), unit: "times", is: .atLeast(30), expecting: .differs,
        because: "The net here has three layers; the paper's is far deeper."))
    page.section("Another")
    page.claim(
      Claim(
        "bn-identity", notes: "$\\gamma = \\sqrt{Var}$ gives the identity", measured: true,
        is: .holding, remark: "Up to $\\epsilon$ under the root."))
    page.claim(
      Claim("bn-wrong", notes: "one | two", measured: Double.nan, is: .near(2, within: 0.5)))
    try page.raster(
      Raster(width: 2, height: 1, channels: .grey, samples: [0, 255]), name: "pixels",
      caption: "Two pixels of $x_i$, one [black].")
  }

  static var table: Table {
    var table = Table("net", "layers", .right("trainable"), .centre("$\\hat{x}$"))
    table.add("Baseline", "C 6@5x5 same, B, relu, P max 2/2 same, D 0.2", "198,494", "yes")
    table.add("LeNet5", "C 6@5x5 | sigmoid", "62,006")
    return table
  }
}
