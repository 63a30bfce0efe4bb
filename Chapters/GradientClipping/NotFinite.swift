import NeuralNetworks
import Notebook
import Optimizers

extension GradientClippingChapter {
  func notFinite(_ page: Notebook) throws {
    page.text(
      """
      Gradients that explode end as infinity or NaN, and no factor repairs those. What do the \
      libraries do? PyTorch computes its coefficient all the same: for a norm of infinity it is \
      $c / \\infty = 0$, so that every finite gradient becomes 0 and $0 \\cdot \\infty$ becomes NaN. \
      For a norm of NaN everything becomes NaN. Nobody is told, unless `error_if_nonfinite=True` is \
      given. The optimizer then takes its step, and the network is gone.
      """)
    let names = ["embedding weight", "recurrent weight", "output bias"]
    var table = Table("an element is", "PyTorch makes of (3, 4), (1, it), (2)", "this package")
    var silent: [Double] = []
    var culprits: [[String]] = []
    for element in [Double.infinity, -.infinity, .nan] {
      let gradients = [Tensor<Double>([3, 4]), Tensor([1, element]), Tensor([2])]
      // PyTorch's arithmetic, element by element.
      let norm = gradients.reduce(0) { $0 + $1.squared().sum() }.squareRoot()
      let factor = torchMinimum(1, 1 / (norm + 1e-6))
      let theirs = gradients.map { $0 * factor }
      silent += theirs[0].scalars + theirs[2].scalars
      var ours = gradients
      let report = GradientClipping.globalNorm(1).clip(&ours, names: names)
      culprits.append(report.nonFinite)
      table.add(
        "\(element)",
        theirs.map { "(\($0.scalars.map(text).joined(separator: ", ")))" }
          .joined(separator: ", "),
        "leaves them, names “\(report.nonFinite.joined(separator: ", "))”")
    }
    page.table(table, caption: "Three gradients, one of which has an element that is not finite.")
    page.claim(
      Claim(
        "clip-silent", notes: "PyTorch stays silent about norms that are not finite by default",
        measured: silent.allSatisfy { $0 == 0 || $0.isNaN }, shown: "only 0 and NaN are left",
        is: .holding))
    page.claim(
      Claim(
        "clip-culprit", notes: "norms that are not finite are reported with their tensor",
        measured: culprits.allSatisfy { $0 == ["recurrent weight"] },
        shown: "“\(culprits[0].joined())”, and no other", is: .holding))
    page.text(
      """
      Here clipping leaves such gradients as they are and names the parameters; the optimizer around \
      it, `Clipped`, leaves the step out and counts it.

      There is a false alarm, too. The square of $10^{20}$ is more than a 32-bit number can hold, so \
      a norm that is computed in `Float` becomes infinite while all elements are finite: just when \
      gradients explode, and clipping is needed most.
      """)
    let large = Tensor<Float>([3e20, 4e20])
    let naive = large.squared().scalars.reduce(0, +).squareRoot()
    var gradients = [large]
    let report = GradientClipping.globalNorm(1).clip(&gradients)
    page.claim(
      Claim(
        "clip-overflow", notes: "the norm of finite gradients is finite",
        measured: report.totalNormAfter, format: .fixed(6), unit: "norm after clipping to 1",
        is: .near(1, within: 1e-6),
        remark: """
          in Float, the norm of (3e20, 4e20) comes out as \(naive); added up in Double it is \
          \(NumberStyle.scientific(1).text(report.totalNormBefore))
          """))
  }

  /// As torch.clamp: NaN stays NaN.
  private func torchMinimum(_ limit: Double, _ value: Double) -> Double {
    value.isNaN ? value : min(limit, value)
  }

  private func text(_ value: Double) -> String {
    value.isNaN ? "NaN" : NumberStyle.significant(3).text(value)
  }
}
