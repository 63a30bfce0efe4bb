import GradientChecking
import NeuralNetworks
import Notebook

extension WeightDecayChapter {
  /// C = C0 + lambda / 2n sum w^2 and its gradients (000).
  func penalty(_ page: Notebook) throws {
    page.text(
      """
      Of two networks that know the training digits equally well we want the one with the smaller \
      weights. So we put a price on weights: to the loss $C_0$ of the data, a mean over $n$ samples, \
      we add the sum of the squares of all weights, times $\\lambda / 2n$.
      """)
    page.formula(
      #"""
      \begin{aligned}
      C &= C_0 + \frac{\lambda}{2n} \sum_w w^2 \\
      \frac{\partial C}{\partial w} &= \frac{\partial C_0}{\partial w} + \frac{\lambda}{n} w \\
      \frac{\partial C}{\partial b} &= \frac{\partial C_0}{\partial b}
      \end{aligned}
      """#)
    page.text(
      """
      The half is there so that the derivative of $w^2 / 2$ is $w$. Biases do not appear in the sum, \
      and neither do the scales and offsets of batch normalisation: a bias moves a unit's threshold, \
      but it does not make the function steeper. In this library each parameter knows its role, and \
      `L2` asks for it.
      """)
    let network = PricedNetwork(using: random(1))
    page.code(Snippet("price"))
    let priced = network.gradients(lambda: network.lambda)
    let free = network.gradients(lambda: 0)

    let squares = network.weights.flatMap(\.scalars).map { $0 * $0 }.reduce(0, +)
    let n = Double(network.labels.count)
    page.claim(
      Claim(
        "decay-cost", notes: "C = C₀ + λ/2n Σw² (000)",
        measured: abs(priced.cost - (free.cost + network.lambda / (2 * n) * squares)),
        format: .scientific(1), is: .less(than: 1e-12),
        remark:
          "λ = \(NumberStyle.significant(2).text(network.lambda)), n = \(network.labels.count)"))

    let checks = network.check(priced.parameters.map(\.gradient))
    page.claim(
      Claim(
        "decay-gradient", notes: "∂C/∂w = ∂C₀/∂w + λ/n w agrees with the numeric gradient (000)",
        measured: checks.map(\.relativeError).max()!, format: .scientific(1), is: .less(than: 1e-7),
        remark: "of two layers' weights, γ, β and a bias"))
    let pairs = zip(priced.parameters, free.parameters)
    page.claim(
      Claim(
        "decay-weight-gradient", notes: "the penalty adds λ/n w to a weight's gradient (000)",
        measured: pairs.filter { $0.0.role == .weight }.map { priced, free in
          (priced.gradient - free.gradient - priced.value * (network.lambda / n)).largestMagnitude
        }.max()!, format: .scientific(1), is: .less(than: 1e-12)))
    page.claim(
      Claim(
        "decay-biases", notes: "∂C/∂b = ∂C₀/∂b: biases are not decayed (000)",
        measured: pairs.filter { $0.0.role != .weight }
          .map { ($0.gradient - $1.gradient).largestMagnitude },
        shown: "no difference (γ, β and a bias)", is: .equal(to: 0)))
    mistakes(page, network, free)
  }

  /// Gradients that are not those of C, and what the check says of them.
  private func mistakes(
    _ page: Notebook, _ network: PricedNetwork, _ free: PricedNetwork.Gradients
  ) {
    let lambda = network.lambda
    let n = Double(network.labels.count)
    func gradients(_ factor: (Parameter<Double>) -> Double) -> [Tensor<Double>] {
      free.parameters.map { $0.gradient + $0.value * factor($0) }
    }
    let numeric = network.numericGradients()
    /// The worst of all parameters: the length of the error as a share of the gradient's.
    func error(_ gradients: [Tensor<Double>]) -> Double {
      zip(gradients, numeric).map { ($0 - $1).norm() / $1.norm() }.max()!
    }
    let candidates: [(name: String, gradients: [Tensor<Double>])] = [
      ("λ/n w, weights only", gradients { $0.role == .weight ? lambda / n : 0 }),
      ("2 λ/n w: the half forgotten", gradients { $0.role == .weight ? 2 * lambda / n : 0 }),
      ("λ w: not divided by n", gradients { $0.role == .weight ? lambda : 0 }),
      ("biases, γ and β as well", gradients { _ in lambda / n }),
      ("nothing", gradients { _ in 0 }),
    ]
    let errors = candidates.map { error($0.gradients) }
    var table = Table("what is added to the gradient", .right("error"), "verdict")
    for (candidate, error) in zip(candidates, errors) {
      table.add(candidate.name, "\(error, .scientific(1))", error < 1e-7 ? "right" : "wrong")
    }
    page.table(
      table,
      caption: """
        Five gradients of the same loss against the numeric one: the error as a share of the \
        gradient's length, for the worst parameter.
        """)
    page.claim(
      Claim(
        "decay-gradient-fails", notes: "nothing else will do (our addition)",
        measured: errors.dropFirst().min()!, format: .significant(2),
        unit: "of the gradient's length is the error of the best of four wrong ones",
        is: .greater(than: 0.01)))
  }
}

/// A small network with every kind of parameter, a batch and its labels.
struct PricedNetwork {
  let lambda = 2.0
  let x: Tensor<Double>
  let labels: [Int]
  let network: Sequential<Double>

  var weights: [Tensor<Double>] {
    network.parameters.filter { $0.role == .weight }.map(\.value)
  }

  init(using random: RandomSource) {
    var random = random
    x = .normal([12, 6], using: &random)
    labels = (0..<12).map { _ in random.integer(below: 3) }
    var network = Sequential<Double>([
      Dense(6, 8, bias: nil, using: &random), BatchNorm(8), Tanh(), Dense(8, 3, using: &random),
    ])
    // Biases and offsets begin at 0, where a decay would not show.
    network.visitParameters { $0.value += .normal($0.value.shape, using: &random) }
    self.network = network
  }

  struct Gradients {
    var cost: Double
    /// With their gradients.
    var parameters: [Parameter<Double>]
  }

  func gradients(lambda: Double) -> Gradients {
    let n = Double(labels.count)
    // snippet: price
    var net = Regularized(network, by: L2(lambda / n))
    let logits = net.forward(x, mode: .training)
    let (c0, dLogits) = SoftmaxCrossEntropy()(logits, labels: labels)
    let cost = c0 + net.penalty
    net.backwardToParameters(dLogits)
    // end snippet
    return Gradients(cost: cost, parameters: net.parameters)
  }

  /// The whole cost where one of the parameters has another value.
  private func cost(_ index: Int, _ value: Tensor<Double>) -> Tensor<Double> {
    var net = Regularized(network, by: L2(lambda / Double(labels.count)))
    net.setParameter(index, to: value)
    let logits = net.forward(x, mode: .training)
    return Tensor([SoftmaxCrossEntropy()(logits, labels: labels).loss + net.penalty])
  }

  /// Compares gradients, one for each parameter, with the numeric gradients of the whole cost.
  func check(_ gradients: [Tensor<Double>]) -> [GradientCheck] {
    zip(network.parameters, gradients).enumerated().map { index, pair in
      checkGradient(
        pair.0.name, at: pair.0.value, analytic: pair.1, weights: Tensor([1])
      ) { cost(index, $0) }
    }
  }

  /// The numeric gradients of the whole cost, one for each parameter.
  func numericGradients() -> [Tensor<Double>] {
    network.parameters.enumerated().map { index, parameter in
      numericGradient(at: parameter.value, weights: Tensor([1])) { cost(index, $0) }
    }
  }
}
