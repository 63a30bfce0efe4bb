import NeuralNetworks

extension Sequential {
  /// The same network, whose batch normalisations average their running statistics with another
  /// momentum, those inside of blocks as well.
  ///
  /// After n steps a share of momentum^n is still what the averages began with: with Keras' 0.99 a
  /// run of 200 steps ends before they have forgotten it.
  public func withBatchNormMomentum(_ momentum: Scalar) -> Sequential {
    var result = self
    for index in result.layers.indices {
      switch result.layers[index] {
      case var layer as BatchNorm<Scalar>:
        layer.momentum = momentum
        result.layers[index] = layer
      case var layer as Sequential<Scalar>:
        layer = layer.withBatchNormMomentum(momentum)
        result.layers[index] = layer
      case var layer as Residual<Scalar>:
        layer.body = layer.body.withBatchNormMomentum(momentum)
        layer.shortcut = layer.shortcut?.withBatchNormMomentum(momentum)
        result.layers[index] = layer
      case var layer as Parallel<Scalar>:
        layer.branches = layer.branches.map { $0.withBatchNormMomentum(momentum) }
        result.layers[index] = layer
      default: continue
      }
    }
    return result
  }
}
