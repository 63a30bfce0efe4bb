import NeuralNetworks

/// Batch normalisation written as the paper writes it, every quantity by its own name.
///
/// The layer in `NeuralNetworks` computes the same in two passes over memory; this is the version to
/// read. m samples of n features: x, xhat and y are [m, n], all statistics [n].
struct StepByStep {
  let x, gamma, beta: Tensor<Double>
  let epsilon: Double
  let mean, variance, deviation, xhat, y: Tensor<Double>

  init(x: Tensor<Double>, gamma: Tensor<Double>, beta: Tensor<Double>, epsilon: Double = 1e-3) {
    (self.x, self.gamma, self.beta, self.epsilon) = (x, gamma, beta, epsilon)
    mean = x.columnMeans()
    variance = (x - mean).squared().columnMeans()
    deviation = (variance + epsilon).squareRoot()
    xhat = (x - mean) / deviation
    y = xhat * gamma + beta
  }

  /// The loss's derivatives by everything on the way from y back to x.
  struct Gradients {
    var xhat, variance, mean, x, gamma, beta: Tensor<Double>
  }

  /// - Parameter dy: the loss's derivative by y, [m, n].
  func backward(_ dy: Tensor<Double>) -> Gradients {
    let m = Double(x.shape.rows)
    let dxhat = dy * gamma
    let dvariance =
      (dxhat * (x - mean)).columnSums()
      * (variance + epsilon).power(-1.5) * -0.5
    let dmean =
      -(dxhat / deviation).columnSums()
      + dvariance * (x - mean).columnSums() * (-2 / m)
    let dx =
      dxhat / deviation + (x - mean) * dvariance * (2 / m) + dmean / m
    return Gradients(
      xhat: dxhat, variance: dvariance, mean: dmean, x: dx,
      gamma: (dy * xhat).columnSums(), beta: dy.columnSums())
  }

  /// All of dx in one line: what is left when the sums that cancel are taken out.
  func closedForm(_ dy: Tensor<Double>) -> Tensor<Double> {
    (dy - dy.columnMeans() - xhat * (dy * xhat).columnMeans())
      * (gamma / deviation)
  }
}
