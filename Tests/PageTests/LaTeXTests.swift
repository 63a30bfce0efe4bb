import Testing

@testable import Page

@Suite struct LaTeXTests {
  @Test(arguments: [
    (#"\gamma \hat{x} + \beta"#, "γ x̂ + β"),
    (
      #"\hat{x}_i = \frac{x_i - \mu_B}{\sqrt{\sigma_B^2 + \epsilon}}"#,
      "x̂ᵢ = (xᵢ - μ_B)/√(σ_B² + ε)"
    ),
    (#"\frac{\partial L}{\partial \hat x_i}"#, "∂L/∂x̂ᵢ"),
    (#"\frac{1}{m}\sum_{i=1}^m x_i"#, "1/m ∑ᵢ₌₁ᵐ xᵢ"),
    (#"\frac{\lambda}{2n} \sum_w w^2"#, "λ/(2n) ∑_w w²"),
    (#"\frac{-1}{2}(\sigma^2)^{-3/2}"#, "-1/2 (σ²)^(-3/2)"),
    (#"w \leftarrow \left(1 - \frac{\eta\lambda}{n}\right) w"#, "w ← (1 - ηλ/n) w"),
    (#"\text{Var}[x] = \frac{m}{m-1} E[\sigma_B^2]"#, "Var[x] = m/(m - 1) E[σ_B²]"),
    (#"f(x)=\max(0.01x, x)"#, "f(x) = max(0.01x, x)"),
    (#"\mathrm{BN}((aW)u) = \mathrm{BN}(Wu)"#, "BN((aW)u) = BN(Wu)"),
    (#"y = W^T x + b"#, "y = Wᵀ x + b"),
    (#"x^{(l)} \in \mathbb{R}^n"#, "x⁽ˡ⁾ ∈ ℝⁿ"),
    (#"n_{in}, n_{out}, n_\text{hidden}"#, "nᵢₙ, n_out, n_hidden"),
    (#"\sqrt{2/n_{in}}"#, "√(2/nᵢₙ)"),
    (#"\sqrt[3]{x} + \sqrt x"#, "∛x + √x"),
    (#"10^{-7} \leq \epsilon \ll 1"#, "10⁻⁷ ≤ ε ≪ 1"),
    (#"a^2_{ij}"#, "aᵢⱼ²"),
    (#"x_{i,j}"#, "x_(i, j)"),
    (#"\|g\|_\infty"#, "‖g‖_∞"),
    (#"f'(x) = -e^{-x}"#, "f′(x) = -e⁻ˣ"),
    (#"\bar{x} \tilde{w} \vec{v} \dot{y}"#, "x̄ w̃ v⃗ ẏ"),
    (#"\hat{xy}"#, "hat(xy)"),
    (#"\widehat{\mu_B}"#, "μ̂_B"),
    (#"\|w\|_2 \cdot \lvert x \rvert"#, "‖w‖₂ · |x|"),
    (#"\log p(y \mid x)"#, "log p(y | x)"),
    (#"\{1, \dots, m\}"#, "{1, …, m}"),
    (#"5\% \times 20 \approx 1"#, "5% × 20 ≈ 1"),
    (#"\foo{a}{b} + \baz"#, #"\foo{a}{b} + \baz"#),
    (#"\mathcal{L} = -\sum_k t_k \log y_k"#, "L = -∑ₖ tₖ log yₖ"),
    (#"\nabla_\theta J"#, "∇_θ J"),
    (#"\frac{\frac{a}{b}}{c}"#, "a/b/c"),
    (#"\frac{a}{\frac{b}{c}}"#, "a/(b/c)"),
    (#"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}"#, "(1  2; 3  4)"),
    (
      #"f(x) = \begin{cases} x & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}"#,
      "f(x) = { x if x > 0; 0 otherwise"
    ),
    ("a}b{", "a} b"), (#"\frac{\partial^2 L}{\partial x^2}"#, "∂²L/∂x²"), (#"\"#, #"\"#), ("", ""),
    ("^2", "²"), (#"\frac"#, "/"), ("x_", "x"),
    (#"\end{aligned}"#, ""), (#"\begin{aligned}x"#, "x"), ("&", ""),
  ])
  func translates(_ latex: String, _ expected: String) {
    #expect(LaTeX.inline(latex) == expected)
  }

  @Test func alignsTheLinesOfAnEnvironment() {
    let lines = LaTeX.lines(
      #"""
      \begin{aligned}
      \mu &= \frac{1}{m} \sum_i x_i \\
      \sigma^2 &= \frac{1}{m} \sum_i (x_i - \mu)^2 \\[4pt]
      y &= -x
      \end{aligned}
      """#)
    #expect(lines == [" μ = 1/m ∑ᵢ xᵢ", "σ² = 1/m ∑ᵢ (xᵢ - μ)²", " y = -x"])
  }

  @Test func breaksLinesWithoutAnEnvironment() {
    #expect(LaTeX.lines(#"a = b \\ c = d"#) == ["a = b", "c = d"])
    #expect(LaTeX.inline(#"a = b \\ c = d"#) == "a = b; c = d")
  }
}
