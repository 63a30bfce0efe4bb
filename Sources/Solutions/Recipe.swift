import TensorCore

/// The learning rate of step t (the first is step 0) of one cycle over `steps` steps.
///
/// It rises from peak / startDivisor at step 0 to `peak` at step `riseSteps`, like half a cosine wave: the share of
/// the way that is done after a share u of the steps is (1 - cos(pi u)) / 2. Then it falls in the same way, to
/// peak / startDivisor / endDivisor at the last step, steps - 1, and stays there. `riseSteps` is at least 1 and
/// below steps - 1.
///
/// `Double.cos(x)` is a cosine, `Double.pi` is pi.
public func oneCycleRate(
  step t: Int, steps: Int, riseSteps: Int, peak: Double, startDivisor: Double, endDivisor: Double
) throws -> Double {
  // One wave for both ways: where it begins, where it ends, and which share of it has passed.
  func wave(from: Double, to: Double, _ share: Double) -> Double {
    from + (to - from) * (1 - Double.cos(Double.pi * share)) / 2
  }
  let first = peak / startDivisor
  if t < riseSteps {
    return wave(from: first, to: peak, Double(t) / Double(riseSteps))
  }
  // Behind the last step nothing rises again.
  let share = min(1, Double(t - riseSteps) / Double(steps - 1 - riseSteps))
  return wave(from: peak, to: first / endDivisor, share)
}

/// The gradient of cross-entropy with smoothed labels by the logits z, [m, classes].
///
/// With smoothing s the target of a sample is (1 - s) for its label plus s / classes for every class, the label
/// among them. The loss is the mean over the batch of -sum of y[j] log p[j], with p the softmax of the logits.
/// `labels` are m numbers below `classes`.
///
/// `z[row, column]` is an element, which may be set in a copy; `Double.exp(x)` is e to the x.
public func smoothedLossGradient(
  logits z: Tensor<Double>, labels: [Int], smoothing s: Double
) throws -> Tensor<Double> {
  let (m, classes) = (z.shape.rows, z.shape.columns)
  var gradient = z
  for row in 0..<m {
    // Less the largest, so that no power is too large for a number.
    let values = (0..<classes).map { z[row, $0] }
    let powers = values.map { Double.exp($0 - values.max()!) }
    let sum = powers.reduce(0, +)
    for column in 0..<classes {
      let target = (column == labels[row] ? 1 - s : 0) + s / Double(classes)
      // p - y, as without smoothing, since the targets of a sample add up to 1; and the mean over the batch.
      gradient[row, column] = (powers[column] / sum - target) / Double(m)
    }
  }
  return gradient
}

/// The exponential moving average of weights.
///
/// `weights` are those before training and after each step, in this order, all of one shape. The average begins as
/// the first of them. After step t, counted from 0, it becomes kept * average + (1 - kept) * weights, where kept
/// is `decay`, but at most (1 + t) / (10 + t), so that the random start is soon forgotten. Return the average after
/// the last step.
public func averagedWeights(_ weights: [Tensor<Double>], decay: Double) throws -> Tensor<Double> {
  var average = weights[0]
  for (t, next) in weights.dropFirst().enumerated() {
    // 1/10 in the first step, 2/11 in the second: the start fades within a few steps.
    let kept = min(decay, Double(1 + t) / Double(10 + t))
    average = average * kept + next * (1 - kept)
  }
  return average
}

/// Cutout (DeVries and Taylor 2017): an image with a square of zeros.
///
/// The image is [height, width, channels], and (row, column) is one of its pixels. The square has `side` rows, from
/// row - h on, and as many columns, from column - h on, where h is side / 2 rounded down; what of it lies outside of
/// the image is lost. All channels are cut.
/// `image[row, column, channel]` is an element, which may be set in a copy.
public func cutOut(
  _ image: Tensor<Double>, row: Int, column: Int, side: Int
) throws -> Tensor<Double> {
  var result = image
  let (top, left) = (row - side / 2, column - side / 2)
  // The part that is inside: a square around a pixel of the border is smaller, so that borders are cut as often
  // as the middle.
  for y in max(0, top)..<min(image.shape[0], top + side) {
    for x in max(0, left)..<min(image.shape[1], left + side) {
      for channel in 0..<image.shape[2] { result[y, x, channel] = 0 }
    }
  }
  return result
}

/// Images mirrored, left to right.
///
/// They are [m, height, width, channels]; each row of pixels is turned round, and each pixel keeps its channels as
/// they are. `images[m, row, column, channel]` is an element, which may be set in a copy.
public func mirrored(_ images: Tensor<Double>) throws -> Tensor<Double> {
  // Read from the images and written to the copy: in one and the same, the right half would be lost.
  var result = images
  let width = images.shape[2]
  for m in 0..<images.shape[0] {
    for y in 0..<images.shape[1] {
      for x in 0..<width {
        for channel in 0..<images.shape[3] {
          result[m, y, x, channel] = images[m, y, width - 1 - x, channel]
        }
      }
    }
  }
  return result
}

/// The gradient's squared length |G|^2, its noise tr(Sigma), and the simple noise scale tr(Sigma) / |G|^2
/// (McCandlish et al. 2018, appendix A.1), from gradients of two batch sizes.
///
/// The gradient of a batch of B samples has the expected squared length |G|^2 + tr(Sigma) / B. `smallMean` is the
/// mean of the squared lengths that were measured with batches of `small` samples, `largeMean` that of batches of
/// `large` samples. Return the three numbers, so that both measurements come out right.
public func gradientNoise(
  small: Int, smallMean: Double, large: Int, largeMean: Double
) throws -> (squaredLength: Double, noise: Double, scale: Double) {
  let (b, c) = (Double(small), Double(large))
  // Two equations with two unknowns: weighted by the batch sizes the noise drops out of their difference, as they
  // are the gradient.
  let squaredLength = (c * largeMean - b * smallMean) / (c - b)
  let noise = (smallMean - largeMean) / (1 / b - 1 / c)
  return (squaredLength, noise, noise / squaredLength)
}

/// The losses of a learning-rate range test, smoothed.
///
/// An average begins at 0; with each loss it becomes kept * average + (1 - kept) * loss. Since it begins at 0, its
/// first values are too small: divide what you return for the t-th loss (the first is 1) by 1 - kept^t, as Adam
/// does. Return one number for each loss.
///
/// `Double.pow(x, y)` is a power.
public func smoothedLosses(_ losses: [Double], kept: Double) throws -> [Double] {
  var average = 0.0
  return losses.enumerated().map { index, loss in
    average = kept * average + (1 - kept) * loss
    // The weights of what is in it so far add up to 1 - kept^t. The average itself goes on uncorrected.
    return average / (1 - Double.pow(kept, Double(index + 1)))
  }
}

/// What is wrong with a training, from its curves.
///
/// `training` and `validation` are its losses at the same looks, at least four, and `guessing` is the loss of
/// guessing. Return the first of these words that fits:
///
/// - "unstable": some number is not finite, or the last training loss is above the first.
/// - "not learning": the last training loss is above 95% of guessing.
/// - "overfitting": the last validation loss is more than 10% above its lowest, and the last training loss is less
///   than half of the last validation loss.
/// - "penalty": the last training loss is more than 20% above the last validation loss: one of the two is not
///   measured as the other is.
/// - "unfinished": the last training loss is more than 10% below the one three quarters of the way, which is that of
///   look 3 n / 4 of n, counted from 0, rounded down.
/// - "too small": the last training loss is above 40% of guessing.
/// - "healthy": none of these.
public func diagnosis(training: [Double], validation: [Double], guessing: Double) throws -> String {
  let (last, lastValidation) = (training[training.count - 1], validation[validation.count - 1])
  if !(training + validation).allSatisfy(\.isFinite) || last > training[0] { return "unstable" }
  if last > 0.95 * guessing { return "not learning" }
  // The rise alone is not enough: validation losses are noisy. Memory shows in the gap.
  if lastValidation > 1.1 * validation.min()!, last < lastValidation / 2 { return "overfitting" }
  if last > 1.2 * lastValidation { return "penalty" }
  // While a loss still falls, nothing can be said of where it ends.
  if last < 0.9 * training[training.count * 3 / 4] { return "unfinished" }
  return last > 0.4 * guessing ? "too small" : "healthy"
}
