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
  throw Unsolved()
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
  throw Unsolved()
}

/// The exponential moving average of weights.
///
/// `weights` are those before training and after each step, in this order, all of one shape. The average begins as
/// the first of them. After step t, counted from 0, it becomes kept * average + (1 - kept) * weights, where kept
/// is `decay`, but at most (1 + t) / (10 + t), so that the random start is soon forgotten. Return the average after
/// the last step.
public func averagedWeights(_ weights: [Tensor<Double>], decay: Double) throws -> Tensor<Double> {
  throw Unsolved()
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
  throw Unsolved()
}

/// Images mirrored, left to right.
///
/// They are [m, height, width, channels]; each row of pixels is turned round, and each pixel keeps its channels as
/// they are. `images[m, row, column, channel]` is an element, which may be set in a copy.
public func mirrored(_ images: Tensor<Double>) throws -> Tensor<Double> {
  throw Unsolved()
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
  throw Unsolved()
}

/// The losses of a learning-rate range test, smoothed.
///
/// An average begins at 0; with each loss it becomes kept * average + (1 - kept) * loss. Since it begins at 0, its
/// first values are too small: divide what you return for the t-th loss (the first is 1) by 1 - kept^t, as Adam
/// does. Return one number for each loss.
///
/// `Double.pow(x, y)` is a power.
public func smoothedLosses(_ losses: [Double], kept: Double) throws -> [Double] {
  throw Unsolved()
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
  throw Unsolved()
}
