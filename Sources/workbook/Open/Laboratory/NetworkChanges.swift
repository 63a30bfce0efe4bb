import Experiments
import NeuralNetworks

/// What stands between layers.
enum ActivationChoice: String, SettingChoice {
  case own, relu, elu, sigmoid, tanh
  case leakyReLU = "leaky-relu"

  /// Stops for `own`, which is no layer.
  var layer: any Layer<Float> {
    switch self {
    case .own: preconditionFailure("A network's own activation is no layer.")
    case .relu: ReLU()
    case .leakyReLU: LeakyReLU()
    case .elu: ELU()
    case .sigmoid: Sigmoid()
    case .tanh: Tanh()
    }
  }
}

/// What brings activations to mean 0 and variance 1.
enum NormalisationChoice: String, SettingChoice {
  case own, none, batch, layer, group, instance

  /// A layer for so many channels; stops for `own` and `none`, which are no layers.
  func layer(_ channels: Int) -> any Layer<Float> {
    switch self {
    case .own, .none: preconditionFailure("\(rawValue) is no normalisation.")
    case .batch: BatchNorm(channels)
    case .layer: LayerNorm(channels)
    case .instance: InstanceNorm(channels)
    case .group:
      GroupNorm(channels, groups: [8, 4, 2, 1].first { channels.isMultiple(of: $0) }!)
    }
  }
}

extension Sequential<Float> {
  /// The same network with another nonlinearity in the place of each.
  func replacingActivations(by choice: ActivationChoice) -> Sequential {
    if choice == .own { return self }
    return replacingLayers {
      BlockedOutputs.nonlinearities.contains($0.kind) ? [choice.layer] : [$0]
    }
  }

  /// The same network with another normalisation: in the places of its own, or before each nonlinearity
  /// where it has none.
  ///
  /// - Throws: `LiveError` for a normalisation of images behind a dense layer, and for any behind a layer
  ///   that makes a row of an image.
  func replacingNormalisation(by choice: NormalisationChoice) throws -> Sequential {
    if choice == .own { return self }
    if choice == .none {
      return replacingLayers { NormalisationChoice.kinds.contains($0.kind) ? [] : [$0] }
    }
    let isNormalised = hasNormalisation
    var width: Int?
    var isImage = false
    var isFlat = false
    var isMisplaced = false
    var isBehindFlatten = false
    let result = replacingLayers { layer in
      switch layer {
      case let layer as Dense<Float>:
        (width, isImage, isFlat) = (layer.weights.value.shape.columns, false, false)
      case let layer as Conv2D<Float>: (width, isImage) = (layer.weights.value.shape.columns, true)
      case is GlobalAveragePool<Float>: isImage = false
      case is Flatten<Float>: (isImage, isFlat) = (false, true)
      default: break
      }
      let isOwn = NormalisationChoice.kinds.contains(layer.kind)
      let isPlace = isNormalised ? isOwn : BlockedOutputs.nonlinearities.contains(layer.kind)
      if isPlace, isFlat { isBehindFlatten = true }
      guard isPlace, let width else { return [layer] }
      if choice == .instance, !isImage { isMisplaced = true }
      return isOwn ? [choice.layer(width)] : [choice.layer(width), layer]
    }
    if isBehindFlatten {
      throw LiveError(
        "This network has a place for normalisation right behind flatten, where the number of values is that "
          + "of the image: put it before, or a dense layer between.")
    }
    if isMisplaced {
      throw LiveError(
        "Instance normalisation takes images, and this network has dense layers to be normalised: "
          + "take layer normalisation.")
    }
    return result
  }

  private var hasNormalisation: Bool {
    var isThere = false
    _ = replacingLayers { layer in
      if NormalisationChoice.kinds.contains(layer.kind) { isThere = true }
      return [layer]
    }
    return isThere
  }

  /// The same network with what `change` makes of each layer, inside of blocks as well.
  private func replacingLayers(_ change: (any Layer<Float>) -> [any Layer<Float>]) -> Sequential {
    var result = self
    result.layers = layers.flatMap { layer -> [any Layer<Float>] in
      switch layer {
      case let layer as Sequential<Float>: return [layer.replacingLayers(change)]
      case var layer as Residual<Float>:
        layer.body = layer.body.replacingLayers(change)
        layer.shortcut = layer.shortcut?.replacingLayers(change)
        return [layer]
      case var layer as Parallel<Float>:
        layer.branches = layer.branches.map { $0.replacingLayers(change) }
        return [layer]
      default: return change(layer)
      }
    }
    return result
  }
}

extension NormalisationChoice {
  /// What layers of these kinds call themselves.
  fileprivate static let kinds: Set = ["batchNorm", "layerNorm", "groupNorm", "instanceNorm"]
}
