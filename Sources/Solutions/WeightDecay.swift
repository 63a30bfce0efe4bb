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
  // Biases are free: they move a unit's threshold, but make nothing steeper.
  let squares = layers.reduce(0) { $0 + $1.weights.squared().sum() }
  return dataLoss + lambda / (2 * Double(n)) * squares
}

/// The gradients of C = C0 + lambda / 2n times the sum of all weights' squares.
///
/// For one layer: its weights w, [in, out], and its biases b, [out], with the gradients of the data's
/// loss C0 by both, of the same shapes. Return the gradients of C by both.
public func decayedGradients(
  weights w: Tensor<Double>, weightGradient dw: Tensor<Double>, bias b: Tensor<Double>,
  biasGradient db: Tensor<Double>, lambda: Double, sampleCount n: Int
) throws -> (weights: Tensor<Double>, bias: Tensor<Double>) {
  // The derivative of w^2 / 2 is w. Of the sum only one term contains this w, and none contains b.
  (weights: dw + lambda / Double(n) * w, bias: db)
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
  // The batch stands in for the data: its mean gradient estimates that of C0. The price is not
  // estimated but known, so it is the same whatever the batch; its n is that of the formula for C.
  let shrunk = (1 - learningRate * lambda / Double(n)) * w
  return shrunk - learningRate * g.columnMeans()
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
  // The moments see the data's gradient only. A decay that was part of it would be divided by the
  // root of the second moment as well, and weights with large gradients would hardly decay.
  let first = beta1 * first + (1 - beta1) * g
  let second = beta2 * second + (1 - beta2) * g.squared()
  let mean = first / (1 - Double.pow(beta1, Double(t)))
  let square = second / (1 - Double.pow(beta2, Double(t)))
  let shrunk = (1 - learningRate * weightDecay) * w
  return (
    weights: shrunk - learningRate * mean / (square.squareRoot() + epsilon), first: first,
    second: second
  )
}
