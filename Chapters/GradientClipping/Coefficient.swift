import NeuralNetworks
import Notebook
import Optimizers
import Plotting

extension GradientClippingChapter {
  func coefficient(_ page: Notebook) throws {
    page.text(
      """
      PyTorch's `clip_grad_norm_(parameters, max_norm, norm_type=2)` clips by global norm, with a \
      small difference from the formula above:
      """)
    page.formula(
      #"g_k \leftarrow g_k \min\left(1, \frac{\mathit{max\_norm}}{G + 10^{-6}}\right)"#)
    page.text(
      """
      The $10^{-6}$ is there for $G = 0$, where the quotient would be infinite. It returns $G$, the \
      norm *before* clipping, which is worth a look: a training run's norms say more about its \
      health than its loss does.
      """)
    let base = [Tensor<Double>([3, 0]), Tensor<Double>([0, -4])]  // of norm 5
    var table = Table(
      .right("max_norm"), .right("returned"), .right("coefficient"), .right("norm after"))
    var errors: [Double] = []
    var returned: [Double] = []
    var changes: [Double] = []
    for limit in [0.001, 0.1, 1, 4.999, 5, 5.000_001, 100] {
      var gradients = base
      let report = GradientClipping.globalNorm(limit).clip(&gradients)
      let ratio = gradients[0][0] / base[0][0]
      errors.append(abs(ratio - min(1, limit / (5 + 1e-6))))
      returned.append(report.totalNormBefore)
      if limit > 5 { changes.append((gradients[1] - base[1]).largestMagnitude) }
      table.add(
        "\(limit)", "\(report.totalNormBefore, .fixed(1))", "\(ratio, .fixed(8))",
        "\(report.totalNormAfter, .fixed(8))")
    }
    page.table(table, caption: "A gradient of norm 5.")
    page.claim(
      Claim(
        "clip-coefficient", notes: "the coefficient is max_norm / (total_norm + 1e-6) (PyTorch)",
        measured: errors.max()!, format: .scientific(1), unit: "largest error",
        is: .less(than: 1e-15)))
    page.claim(
      Claim(
        "clip-capped", notes: "it is capped at 1: short gradients are not made longer",
        measured: changes.max()!, format: .scientific(1), unit: "change below the limit",
        is: .equal(to: 0)))
    page.claim(
      Claim(
        "clip-returns-before", notes: "the function returns the norm before clipping",
        measured: returned, format: .fixed(1), is: .equal(to: 5)))
    page.text(
      """
      Two things follow that surprise people. A gradient of exactly the limit is still shortened, by \
      a fifth of a millionth here. And with a tiny limit the $10^{-6}$ counts: clip a norm of \
      $10^{-6}$ to $10^{-6}$ and half of it is left. TensorFlow divides by $\\max(G, c)$ instead and \
      has neither. (The tests of this package compare both, with PyTorch's own numbers and with \
      TensorFlow's formulas.)
      """)
    var tiny = [Tensor<Double>([1e-6])]
    GradientClipping.globalNorm(1e-6).clip(&tiny)
    page.claim(
      Claim(
        "clip-epsilon", notes: "the 1e-6 does not matter (as is often said)",
        measured: tiny[0][0] / 1e-6, format: .fixed(3), unit: "of a norm of 1e-6 kept",
        is: .near(1, within: 0.01), expecting: .differs,
        because: "a limit of 1e-6 is as small as the epsilon; for limits above 0.001 it is true"))
  }
}
