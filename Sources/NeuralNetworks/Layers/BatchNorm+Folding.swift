import TensorCore
import TensorKernels

extension BatchNorm {
  /// Inference as the affine map that it is: y = factor * x + term, [n] each (algorithm 2, line 11).
  ///
  /// factor = gamma / sqrt(Var + epsilon), term = beta - factor * E[x].
  public var inferenceMap: (factor: Tensor<Scalar>, term: Tensor<Scalar>) {
    let factor = scale.value / (runningVariance + epsilon).squareRoot()
    return (factor, offset.value - factor * runningMean)
  }

  /// One dense layer that computes what `dense` followed by this layer computes in inference. Stops
  /// unless `dense` has as many outputs as this layer features.
  ///
  /// (x W + b) * factor + term = x (W * factor) + (b * factor + term), the factor applied to W's
  /// columns.
  public func folded(into dense: Dense<Scalar>) -> Dense<Scalar> {
    let (factor, term) = inferenceMap
    require(
      dense.weights.value.shape[1] == factor.count,
      "A batch normalisation of \(factor.count) features does not fold into weights "
        + "\(dense.weights.value.shape).")
    let bias = dense.bias.map { $0.value * factor + term } ?? term
    return Dense(weights: dense.weights.value * factor, bias: bias)
  }

  /// One convolution that computes what `convolution` followed by this layer computes in inference.
  /// Stops unless `convolution` has as many output channels as this layer features.
  ///
  /// As for a dense layer: the factor of each output channel is applied to its kernel.
  public func folded(into convolution: Conv2D<Scalar>) -> Conv2D<Scalar> {
    let (factor, term) = inferenceMap
    let weights = convolution.weights.value
    require(
      weights.shape[3] == factor.count,
      "A batch normalisation of \(factor.count) features does not fold into kernels "
        + "\(weights.shape).")
    return Conv2D(
      weights: weights * factor,
      bias: convolution.bias.map { $0.value * factor + term } ?? term,
      stride: convolution.window.stride, padding: convolution.window.padding)
  }
}

extension Sequential {
  /// The network that computes in inference what this one computes, with every batch normalisation
  /// folded into the dense layer or the convolution right before it, inside blocks too.
  ///
  /// Batch normalisations that follow another layer stay. It is made to be run forward: its layers
  /// stand at other places, so that it has other names for parameters and other checkpoints.
  public func foldingBatchNorms() -> Sequential {
    var folded: [any Layer<Scalar>] = []
    for layer in layers {
      switch (folded.last, layer) {
      case (let dense as Dense<Scalar>, let norm as BatchNorm<Scalar>):
        folded[folded.count - 1] = norm.folded(into: dense)
      case (let convolution as Conv2D<Scalar>, let norm as BatchNorm<Scalar>):
        folded[folded.count - 1] = norm.folded(into: convolution)
      case (_, let block as Sequential<Scalar>):
        folded.append(block.foldingBatchNorms())
      case (_, let block as Parallel<Scalar>):
        folded.append(Parallel(block.branches.map { $0.foldingBatchNorms() }))
      case (_, let block as Residual<Scalar>):
        folded.append(
          Residual(
            block.body.foldingBatchNorms(), shortcut: block.shortcut?.foldingBatchNorms()))
      default:
        folded.append(layer)
      }
    }
    return Sequential(folded)
  }
}
