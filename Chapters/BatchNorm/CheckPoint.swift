import GradientChecking
import NeuralNetworks

/// Random values at which the gradients are checked.
struct CheckPoint {
  let x, gamma, beta, dy: Tensor<Double>

  init(rows: Int, columns: Int, using random: inout RandomSource) {
    x = .normal([rows, columns], mean: 1, standardDeviation: 2, using: &random)
    gamma = .normal([columns], using: &random)
    beta = .normal([columns], using: &random)
    dy = .normal([rows, columns], using: &random)
  }

  var step: StepByStep { StepByStep(x: x, gamma: gamma, beta: beta) }

  /// Each of the six gradients with what lies behind it in the graph as the function: xhat's is
  /// that of y by xhat, the variance's that of y by sigma^2 with x and the mean held, and so on.
  func checks() -> [GradientCheck] {
    let step = step
    let (x, gamma, beta, epsilon) = (x, gamma, beta, step.epsilon)
    let right = step.backward(dy)
    func check(
      _ name: String, _ at: Tensor<Double>, _ analytic: Tensor<Double>,
      _ f: (Tensor<Double>) -> Tensor<Double>
    ) -> GradientCheck {
      checkGradient(name, at: at, analytic: analytic, weights: dy, of: f)
    }
    return [
      check("$\\hat{x}$", step.xhat, right.xhat) { $0 * gamma + beta },
      check("$\\sigma^2$", step.variance, right.variance) { variance in
        (x - step.mean) / (variance + epsilon).squareRoot() * gamma + beta
      },
      check("$\\mu$", step.mean, right.mean) { mean in
        let variance = (x - mean).squared().columnMeans()
        return (x - mean) / (variance + epsilon).squareRoot() * gamma + beta
      },
      check("$x$", x, right.x) { StepByStep(x: $0, gamma: gamma, beta: beta).y },
      check("$\\gamma$", gamma, right.gamma) { StepByStep(x: x, gamma: $0, beta: beta).y },
      check("$\\beta$", beta, right.beta) { StepByStep(x: x, gamma: gamma, beta: $0).y },
    ]
  }

  /// How far a candidate for dx is from the numeric one, relative to its length.
  func numericError(of dx: Tensor<Double>) -> Double {
    let numeric = numericGradient(at: x, weights: dy) {
      StepByStep(x: $0, gamma: gamma, beta: beta).y
    }
    return (dx - numeric).norm() / numeric.norm()
  }

  /// A candidate for dx against numeric differences.
  func check(
    _ name: String, dx: Tensor<Double>, scheme: DifferenceScheme = .accurate
  ) -> GradientCheck {
    checkGradient(name, at: x, analytic: dx, weights: dy, scheme: scheme) {
      StepByStep(x: $0, gamma: gamma, beta: beta).y
    }
  }
}
