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
