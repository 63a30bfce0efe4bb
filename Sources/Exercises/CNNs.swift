import TensorCore

/// The backward pass of a residual block: y = max(0, F(x) + P(x)).
///
/// F is the block's body and P its shortcut, the identity or a projection. You get s = F(x) + P(x),
/// the gradient dy that arrives at y, and the backward passes of F and P: `body(g)` takes the gradient
/// at the body's end and returns the one at its start, `shortcut(g)` does the same for the shortcut;
/// `shortcut` is nil if it is the identity. Where s is 0 nothing passes. Return dx. s, dy and dx have one shape;
/// `s.map(with: dy) { s, dy in ... }` goes through two tensors side by side.
public func residualBackward(
  sum s: Tensor<Double>, outputGradient dy: Tensor<Double>,
  body: (Tensor<Double>) -> Tensor<Double>, shortcut: ((Tensor<Double>) -> Tensor<Double>)?
) throws -> Tensor<Double> {
  throw Unsolved()
}

/// The backward pass of a concatenation along the channels, as at the end of an Inception block.
///
/// Branch l made a map [m, height, width, channels[l]]; they were put side by side, in this order, to
/// one of [m, height, width, sum of the channels], at which dy arrives. Return the gradient of each
/// branch's map.
///
/// `dy.columns(2..<5)` copies channels 2, 3 and 4.
public func concatenationBackward(outputGradient dy: Tensor<Double>, channels: [Int]) throws
  -> [Tensor<Double>]
{
  throw Unsolved()
}

/// One step of gradient descent with momentum: v = momentum * v - learningRate * g, then w = w + v.
///
/// w, v and g have one shape. Return the new weights and the new velocity.
public func momentumStep(
  weights w: Tensor<Double>, velocity v: Tensor<Double>, gradient g: Tensor<Double>,
  learningRate: Double, momentum: Double
) throws -> (weights: Tensor<Double>, velocity: Tensor<Double>) {
  throw Unsolved()
}

/// One step with Nesterov's momentum, in the form of Keras and PyTorch, which needs the gradient only
/// where the weights are: v = momentum * v - learningRate * g as before, and then
/// w = w + momentum * v - learningRate * g, with the *new* v.
///
/// w, v and g have one shape. Return the new weights and the new velocity.
public func nesterovStep(
  weights w: Tensor<Double>, velocity v: Tensor<Double>, gradient g: Tensor<Double>,
  learningRate: Double, momentum: Double
) throws -> (weights: Tensor<Double>, velocity: Tensor<Double>) {
  throw Unsolved()
}

/// One step of Adam (Kingma and Ba 2015, algorithm 1).
///
/// first = beta1 * first + (1 - beta1) * g, second = beta2 * second + (1 - beta2) * g^2. Both begin at
/// 0 and are too small at first: correct them by dividing by 1 - beta1^t and 1 - beta2^t, where t is 1
/// at the first step. Then
/// w = w - learningRate * (corrected first) / (root of (corrected second) + epsilon).
///
/// All tensors have one shape. Return the new weights, and the new moments as the next step needs
/// them: not corrected. `Double.pow(beta1, Double(t))` is a power, `squareRoot()` takes a tensor's
/// roots.
public func adamStep(
  weights w: Tensor<Double>, firstMoment first: Tensor<Double>,
  secondMoment second: Tensor<Double>, gradient g: Tensor<Double>, step t: Int,
  learningRate: Double, beta1: Double, beta2: Double, epsilon: Double
) throws -> (weights: Tensor<Double>, first: Tensor<Double>, second: Tensor<Double>) {
  throw Unsolved()
}

/// The learning rate of step t (the first is step 0): a warm-up, and then half a cosine wave.
///
/// Over the first `warmUpSteps` steps the rate rises on a straight line, from peak / warmUpSteps at
/// step 0 to `peak` at the last of them. Then it falls from `peak` to `floor` within `cosineSteps`
/// steps, like the cosine from 0 to pi: step `warmUpSteps` has the peak (once more), step
/// `warmUpSteps` + `cosineSteps` and all behind it the floor. `warmUpSteps` may be 0.
///
/// `Double.cos(x)` is a cosine, `Double.pi` is pi.
public func scheduledRate(
  step t: Int, peak: Double, floor: Double, warmUpSteps: Int, cosineSteps: Int
) throws -> Double {
  throw Unsolved()
}

/// The top-k error: how often the right class is not among a network's k best guesses.
///
/// `logits` is [n, classes], a row for each image; `labels` are the n classes that are right. A class is among
/// the k best if *fewer than k* classes have a larger logit than it: with equal logits it is given the benefit
/// of the doubt. Return the share of the n images whose class is not among them, from 0 to 1.
///
/// `logits[row, column]` is one number, `logits.shape[1]` the number of classes.
public func topKError(logits: Tensor<Double>, labels: [Int], k: Int) throws -> Double {
  throw Unsolved()
}

/// Early stopping: the epoch that validation chooses, and what the test says of it.
///
/// `validationLoss` has the loss of the validation images after each epoch, `testAccuracy` the accuracy of the
/// test images, which nobody looks at before all is chosen. Training ends after the first epoch by which the
/// lowest validation loss so far has been `patience` epochs ago, or after the last one that is given. Return
/// the place (from 0) of the lowest validation loss up to there, the earlier one where two are equal, and the
/// test accuracy at that place.
public func stoppedEpoch(validationLoss: [Double], testAccuracy: [Double], patience: Int) throws
  -> (epoch: Int, testAccuracy: Double)
{
  throw Unsolved()
}

/// The gradient by which a temperature is fitted.
///
/// A network's logits z, [n, classes], are divided by the temperature T, and the loss is the mean over the n
/// rows of the cross-entropy of softmax(z / T) with `labels`. Return the derivative of the loss by T.
///
/// `Double.exp(x)` is e^x.
public func temperatureGradient(logits z: Tensor<Double>, labels: [Int], temperature: Double) throws
  -> Double
{
  throw Unsolved()
}
