import TensorCore

/// The loss with its price on large weights: C = C0 + lambda / 2n times the sum of all weights' squares.
///
/// `dataLoss` is C0, the mean over the n samples. Each layer has weights, [in, out], and biases, [out].
/// Return C.
///
/// `w.squared().sum()` is the sum of a tensor's squares.
public func decayedLoss(
  dataLoss: Double, layers: [(weights: Tensor<Double>, bias: Tensor<Double>)], lambda: Double,
  sampleCount n: Int
) throws -> Double {
  throw Unsolved()
}

/// The gradients of C = C0 + lambda / 2n times the sum of all weights' squares.
///
/// For one layer: its weights w, [in, out], and its biases b, [out], with the gradients of the data's
/// loss C0 by both, of the same shapes. Return the gradients of C by both.
public func decayedGradients(
  weights w: Tensor<Double>, weightGradient dw: Tensor<Double>, bias b: Tensor<Double>,
  biasGradient db: Tensor<Double>, lambda: Double, sampleCount n: Int
) throws -> (weights: Tensor<Double>, bias: Tensor<Double>) {
  throw Unsolved()
}

/// One step of gradient descent on C = C0 + lambda / 2n times the sum of all weights' squares, with a
/// mini-batch.
///
/// w is [k]; `sampleGradients`, [m, k], holds in row i the gradient by w of the loss of the batch's
/// sample i alone. The whole training set has n samples. Return the new weights, [k].
///
/// `g.columnSums()` and `g.columnMeans()` add up, or average, over the rows.
public func decayedMiniBatchStep(
  weights w: Tensor<Double>, sampleGradients g: Tensor<Double>, learningRate: Double,
  lambda: Double, sampleCount n: Int
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// One step of AdamW (Loshchilov and Hutter 2019): Adam, with a decay beside it.
///
/// The decay takes the share learningRate * weightDecay from each weight, as it was before the step.
/// Adam's part is
/// first = beta1 * first + (1 - beta1) * g, second = beta2 * second + (1 - beta2) * g^2, and the step
/// learningRate * (first / (1 - beta1^t)) / (root of (second / (1 - beta2^t)) + epsilon), which is
/// subtracted. t is 1 at the first step; g is the gradient of the data's loss.
///
/// All tensors have one shape. Return the new weights and the new moments. `Double.pow(beta1,
/// Double(t))` is a power, `squareRoot()` takes a tensor's roots.
public func adamWStep(
  weights w: Tensor<Double>, firstMoment first: Tensor<Double>,
  secondMoment second: Tensor<Double>, gradient g: Tensor<Double>, step t: Int,
  learningRate: Double, weightDecay: Double, beta1: Double, beta2: Double, epsilon: Double
) throws -> (weights: Tensor<Double>, first: Tensor<Double>, second: Tensor<Double>) {
  throw Unsolved()
}

// MARK: What the price means

/// The cost that a belief about the weights makes of linear regression, and its gradient.
///
/// The n targets y, [n, 1], are x w, with x [n, k] and w [k, 1], and a noise with the standard deviation
/// `noise`. Before any data, each weight is believed to be normal around 0 with the standard deviation
/// `belief`. Of -ln p(w | data) take what depends on w, and multiply it by noise^2 / n, so that the data's part
/// is half the mean squared error. Return that cost and its gradient by w, [k, 1].
///
/// `a.matrixProduct(b, transposing: .left)` is a^T b; `a.dot(a)` is the sum of a's squares.
public func posteriorCost(
  weights w: Tensor<Double>, inputs x: Tensor<Double>, targets y: Tensor<Double>, noise: Double,
  belief: Double
) throws -> (cost: Double, gradient: Tensor<Double>) {
  throw Unsolved()
}

/// What weight decay leaves of least-squares weights along each direction of the data.
///
/// The cost is 1/2n sum (x w - y)^2 + lambda/2n sum w^2; s, [k], are x's singular values. Return the share
/// that is left along each direction, [k], and the sum of these shares, the number of weights that are as
/// good as free.
public func decayShrinkage(
  singularValues s: Tensor<Double>, lambda: Double
) throws -> (shares: Tensor<Double>, freedom: Double) {
  throw Unsolved()
}

/// What gradient descent from 0 has reached after some steps, along each direction of the data, and the
/// weight decay that it is worth.
///
/// The cost is 1/2n sum (x w - y)^2, without a price; s, [k], are x's singular values, `t` is the number of
/// steps. Return for each direction the share of the least-squares weights that is reached, [k], and the
/// lambda (of lambda/2n sum w^2) whose time constant, one over the share of a weight that a step takes, is as
/// long as the training was.
///
/// `a.power(p)` takes powers of a tensor's elements.
public func earlyStopping(
  singularValues s: Tensor<Double>, sampleCount n: Int, learningRate: Double, steps t: Int
) throws -> (reached: Tensor<Double>, lambda: Double) {
  throw Unsolved()
}

/// One step of gradient descent with L1, the price lambda times the sum of all weights' magnitudes, that
/// makes weights exactly 0.
///
/// First a step on the data's loss, whose gradient by w is g, [k] as w is; then what makes
/// 1/2 (w - a)^2 + learningRate * lambda * |w| smallest, with a for what the step has made of a weight.
/// Return the new weights, [k].
///
/// `a.map { ... }` applies a function to each element.
public func l1Step(
  weights w: Tensor<Double>, gradient g: Tensor<Double>, learningRate: Double, lambda: Double
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// The length that weights in front of batch normalisation find with decay, and what it makes of a step.
///
/// A step is w = (1 - eta lambda') w - eta g with the rate eta and the decay lambda'. g is at right angles to
/// w and as long as `unitGradient` / |w|. In equilibrium |w| stays as it is; leave out (eta lambda')^2 beside
/// eta lambda'. Return |w|, the effective rate eta / |w|^2, and the angle by which a step turns w, in
/// radians, as eta |g| / |w|.
public func equilibriumLength(
  learningRate eta: Double, decay: Double, unitGradient: Double
) throws -> (length: Double, effectiveRate: Double, angle: Double) {
  throw Unsolved()
}
