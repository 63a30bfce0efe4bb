import NeuralNetworks

extension Sequential {
  /// A network with the same connections, through which every path counts: kernels of positive
  /// numbers, means instead of maxima, and none of the layers that work on each element alone.
  ///
  /// A gradient through it is not 0 exactly where an output can depend on an input: back-propagate
  /// from one element to see its receptive field. Layers after the last feature map, and layers that
  /// it does not know, are left out.
  public func linearized() -> Sequential {
    var result: [any Layer<Scalar>] = []
    for layer in layers {
      switch layer {
      case let layer as Conv2D<Scalar>:
        let shape = layer.weights.value.shape
        let inputs = shape.dimensions.dropLast().reduce(1, *)
        result.append(
          Conv2D(
            weights: Tensor(shape, repeating: 1 / Scalar(inputs)), stride: layer.window.stride,
            padding: layer.window.padding))
      case let layer as MaxPool2D<Scalar>:
        result.append(layer.window.mean())
      case let layer as AveragePool2D<Scalar>:
        result.append(layer.window.mean())
      case let layer as Residual<Scalar>:
        result.append(
          Residual(layer.body.linearized(), shortcut: layer.shortcut?.linearized()))
      case let layer as Parallel<Scalar>:
        result.append(Parallel(layer.branches.map { $0.linearized() }))
      default: continue
      }
    }
    return Sequential(result)
  }
}

extension SlidingWindow {
  fileprivate func mean<Scalar>() -> AveragePool2D<Scalar> {
    AveragePool2D(size, stride: stride, padding: padding)
  }
}
