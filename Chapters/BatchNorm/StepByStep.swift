import Experiments
import NeuralNetworks

/// Batch normalisation written as the paper writes it, every quantity by its own name.
///
/// The layer in `NeuralNetworks` computes the same in two passes over memory; this is the version to
/// read. m samples of n features: x, xhat and y are [m, n], all statistics [n].
struct StepByStep {
  let x: Tensor<Double>
  let gamma: Tensor<Double>
  let beta: Tensor<Double>
  let epsilon: Double

  let mean: Tensor<Double>
  let variance: Tensor<Double>
  let deviation: Tensor<Double>
  let xhat: Tensor<Double>
  let y: Tensor<Double>

  init(x: Tensor<Double>, gamma: Tensor<Double>, beta: Tensor<Double>, epsilon: Double = 1e-3) {
    (self.x, self.gamma, self.beta, self.epsilon) = (x, gamma, beta, epsilon)
    // snippet: forward
    mean = x.columnMeans()
    variance = (x - mean).squared().columnMeans()
    deviation = (variance + epsilon).squareRoot()
    xhat = (x - mean) / deviation
    y = xhat * gamma + beta
    // end snippet
  }

  /// The loss's derivatives by everything on the way from y back to x.
  struct Gradients {
    var xhat, variance, mean, x, gamma, beta: Tensor<Double>
  }

  /// - Parameter dy: the loss's derivative by y, [m, n].
  func backward(_ dy: Tensor<Double>) -> Gradients {
    let m = Double(x.shape.rows)
    // snippet: backward
    let dxhat = dy * gamma
    let dvariance =
      (dxhat * (x - mean)).columnSums()
      * (variance + epsilon).power(-1.5) * -0.5
    let dmean =
      -(dxhat / deviation).columnSums()
      + dvariance * (x - mean).columnSums() * (-2 / m)
    let dx =
      dxhat / deviation + (x - mean) * dvariance * (2 / m) + dmean / m
    let dgamma = (dy * xhat).columnSums()
    let dbeta = dy.columnSums()
    // end snippet
    return Gradients(
      xhat: dxhat, variance: dvariance, mean: dmean, x: dx, gamma: dgamma, beta: dbeta)
  }

  /// All of dx in one line: what is left when the sums that cancel are taken out.
  func closedForm(_ dy: Tensor<Double>) -> Tensor<Double> {
    // snippet: closed form
    (dy - dy.columnMeans() - xhat * (dy * xhat).columnMeans())
      * (gamma / deviation)
    // end snippet
  }
}

/// Wrong ways to compute dx, each of which somebody has shipped.
enum Mistake: String, CaseIterable {
  case meanPathMissing = "without the path through the mean"
  case variancePathMissing = "without the path through the variance"
  case bothPathsMissing = "statistics treated as constants"
  case besselCorrected = "variance divided by m − 1"
  case sumsInsteadOfMeans = "sums where means belong"
  case gammaForgotten = "gamma forgotten"

  func dx(_ step: StepByStep, _ dy: Tensor<Double>) -> Tensor<Double> {
    let m = Double(step.x.shape.rows)
    let (xhat, factor) = (step.xhat, step.gamma / step.deviation)
    let right = step.backward(dy)
    switch self {
    case .meanPathMissing: return right.x - right.mean / m
    case .variancePathMissing:
      return right.x - (step.x - step.mean) * right.variance * (2 / m)
    case .bothPathsMissing: return dy * factor
    case .besselCorrected:
      return (dy - dy.columnMeans() - xhat * (dy * xhat).columnSums() / (m - 1)) * factor
    case .sumsInsteadOfMeans:
      return (dy - dy.columnSums() - xhat * (dy * xhat).columnSums()) * factor
    case .gammaForgotten: return right.x / step.gamma
    }
  }
}
