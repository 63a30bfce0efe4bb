import TensorCore

/// What flows from one layer to the next, for one sample: its shape and what it can see.
public struct FeatureMap: Hashable, Sendable {
  /// Without the batch: [32, 32, 3] for an image, [120] for features.
  public var shape: Shape
  /// What its first element sees of the image. Nil where the network's input is no image, or where nobody
  /// can tell.
  public var field: ReceptiveField?

  /// - Parameter field: what its first element sees of the image; nil where there is none, or where
  ///   nobody can tell.
  public init(_ shape: Shape, field: ReceptiveField?) {
    self.shape = shape
    self.field = field
  }

  /// A network's input: an image [height, width, channels] of which each pixel sees itself, or features
  /// of any other rank, without a field.
  public init(input shape: Shape) {
    self.init(shape, field: shape.rank == 3 ? ReceptiveField() : nil)
  }

  /// The shape of a batch of one such sample, as a forward pass gets it.
  var batchOfOne: Shape { Shape([1] + shape.dimensions) }

  /// What a window that moves over this map makes, with so many channels.
  func under(_ window: SlidingWindow, channels: Int) -> FeatureMap {
    let (height, width) = (shape[0], shape[1])
    let fit = window.fit(height: height, width: width)
    return FeatureMap(
      [fit.vertical.output, fit.horizontal.output, channels],
      field: field?.under(window, height: height, width: width))
  }

  /// Features that each depend on all of this map.
  func features(_ count: Int) -> FeatureMap {
    guard shape.rank == 3, shape.count > 0, var everything = field else {
      return FeatureMap([count], field: self.field)
    }
    // One window over the whole map. It may be larger than any that moves.
    everything.vertical = everything.vertical.under(window: shape[0], stride: 1, before: 0)
    everything.horizontal = everything.horizontal.under(window: shape[1], stride: 1, before: 0)
    return FeatureMap([count], field: everything)
  }
}
