import NeuralNetworks

/// What may be set of a network besides its name.
public struct NetworkOptions: Hashable, Sendable {
  /// What the weights are drawn by; biases are 0 at first.
  public var weights: Initializer
  /// The rate of all dropout layers, 0 to below 1; nil for each network's own.
  public var dropout: Double? { didSet { requireSense() } }
  /// Whether batch normalisation stays in the network.
  public var hasBatchNorm: Bool
  /// The momentum of the running statistics, 0 to 1; Keras has 0.99, PyTorch 0.9 (which it calls 0.1).
  public var batchNormMomentum: Double { didSet { requireSense() } }

  /// The network as its own file builds it, but for what is given. Stops for settings outside the
  /// ranges above, and so does setting one of them later.
  public init(
    weights: Initializer = .glorotUniform, dropout: Double? = nil, hasBatchNorm: Bool = true,
    batchNormMomentum: Double = 0.99
  ) {
    self.weights = weights
    self.dropout = dropout
    self.hasBatchNorm = hasBatchNorm
    self.batchNormMomentum = batchNormMomentum
    requireSense()
  }

  private func requireSense() {
    require(
      dropout.map { (0..<1).contains($0) } ?? true,
      "A dropout rate is at least 0 and below 1, not \(dropout ?? 0).")
    require(
      (0...1).contains(batchNormMomentum),
      "Batch normalisation's momentum is at least 0 and at most 1, not \(batchNormMomentum).")
  }
}

extension NetworkName {
  /// The network with its default sizes, and these options.
  public func network<Scalar: KernelScalar>(
    _ options: NetworkOptions, using random: inout RandomSource
  ) -> Sequential<Scalar> {
    var network: Sequential<Scalar> = network(weights: options.weights, using: &random)
    if let rate = options.dropout { network = network.withDropout(rate) }
    if !options.hasBatchNorm { return network.withoutBatchNorm() }
    return network.withBatchNormMomentum(Scalar(options.batchNormMomentum))
  }
}

extension Sequential {
  /// The same network, whose batch normalisations average their running statistics with another
  /// momentum, those inside of blocks as well.
  ///
  /// After n steps a share of momentum^n is still what the averages began with: with Keras' 0.99 a
  /// run of 200 steps ends before they have forgotten it.
  func withBatchNormMomentum(_ momentum: Scalar) -> Sequential {
    changingLayers { layer in
      guard var layer = layer as? BatchNorm<Scalar> else { return layer }
      layer.momentum = momentum
      return layer
    }
  }

  /// The same network with another rate in all its dropout layers, which draw as before.
  func withDropout(_ rate: Double) -> Sequential {
    changingLayers { layer in
      guard let layer = layer as? Dropout<Scalar> else { return layer }
      return Dropout<Scalar>(rate, random: layer.random)
    }
  }

  /// The same network without batch normalisation; convolutions that went without a bias for its
  /// sake get one, 0 at first. Parameters keep their names, so a layer's number is its place in the
  /// whole network.
  func withoutBatchNorm() -> Sequential {
    changingLayers { layer in
      if layer is BatchNorm<Scalar> { return nil }
      guard var layer = layer as? Conv2D<Scalar>, layer.bias == nil else { return layer }
      let name = layer.weights.name.replacing("weight", with: "bias")
      layer.bias = Parameter(.zeros([layer.weights.value.shape.columns]), role: .bias, name: name)
      return layer
    }
  }

  /// How many layers there are for which `holds` is true: blocks, what is inside of them, wrappers such
  /// as `Frozen`, and what these hold. A block's body, shortcut or branch is no layer, but its layers are.
  public func layerCount(where holds: (any Layer<Scalar>) -> Bool) -> Int {
    Self.count(of: layers, where: holds)
  }

  private static func count(
    of layers: [any Layer<Scalar>], where holds: (any Layer<Scalar>) -> Bool
  ) -> Int {
    layers.reduce(0) { sum, layer in
      let inside: [any Layer<Scalar>] =
        switch layer {
        case let layer as Sequential<Scalar>: layer.layers
        case let layer as Residual<Scalar>: layer.body.layers + (layer.shortcut?.layers ?? [])
        case let layer as Parallel<Scalar>: layer.branches.flatMap(\.layers)
        case let layer as any Wrapper<Scalar>: [layer.wrapped]
        default: []
        }
      return sum + (holds(layer) ? 1 : 0) + count(of: inside, where: holds)
    }
  }

  /// The same network with what `change` makes of each layer, inside of blocks as well; nil takes a
  /// layer out.
  private func changingLayers(
    _ change: (any Layer<Scalar>) -> (any Layer<Scalar>)?
  ) -> Sequential {
    var result = self
    let changed = layers.compactMap { layer -> (any Layer<Scalar>)? in
      switch layer {
      case let layer as Sequential<Scalar>:
        return layer.changingLayers(change)
      case var layer as Residual<Scalar>:
        layer.body = layer.body.changingLayers(change)
        layer.shortcut = layer.shortcut?.changingLayers(change)
        return layer
      case var layer as Parallel<Scalar>:
        layer.branches = layer.branches.map { $0.changingLayers(change) }
        return layer
      default:
        return change(layer)
      }
    }
    result.replaceLayersKeepingNames(changed)
    return result
  }
}
