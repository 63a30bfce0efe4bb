import NeuralNetworks

extension Sequential {
  /// A network with the same connections, through which every path counts: kernels of positive
  /// numbers, means instead of maxima, and none of the layers that work on each element alone.
  ///
  /// In `Double`, a gradient through it is not 0 exactly where an output can depend on an input
  /// (`Float` rounds the smallest products to 0): back-propagate from one element to see its receptive
  /// field. Layers after the last feature map, and layers that
  /// it does not know, are left out.
  public func linearized() -> Sequential { Sequential(layers.compactMap(Self.linearizedLayer)) }

  /// Nil for a layer that is left out.
  private static func linearizedLayer(_ layer: any Layer<Scalar>) -> (any Layer<Scalar>)? {
    switch layer {
    case let layer as Conv2D<Scalar>:
      let shape = layer.weights.value.shape
      let inputs = shape.dimensions.dropLast().reduce(1, *)
      return Conv2D(
        weights: Tensor(shape, repeating: 1 / Scalar(inputs)), stride: layer.window.stride,
        padding: layer.window.padding)
    case let layer as MaxPool2D<Scalar>: return layer.window.mean()
    case let layer as AveragePool2D<Scalar>: return layer.window.mean()
    case let layer as Residual<Scalar>:
      return Residual(layer.body.linearized(), shortcut: layer.shortcut?.linearized())
    case let layer as Parallel<Scalar>: return Parallel(layer.branches.map { $0.linearized() })
    case let layer as Sequential<Scalar>: return layer.linearized()
    case let layer as any Wrapper<Scalar>: return linearizedLayer(layer.wrapped)
    default: return nil
    }
  }
}

extension SlidingWindow {
  fileprivate func mean<Scalar>() -> AveragePool2D<Scalar> {
    AveragePool2D(size, stride: stride, padding: padding)
  }
}
