import TensorCore

/// Which pixels of a network's input an element of a feature map can depend on.
///
/// Araujo, Norris and Sim, "Computing Receptive Fields of Convolutional Neural Networks" (Distill,
/// 2019): a size, an effective stride and an effective padding, for each of the two axes.
///
/// Statistics over all places, by which a normalisation lets every pixel move every element a little, are
/// not counted.
public struct ReceptiveField: Hashable, Sendable {
  /// Which rows of the image, and which of its columns.
  public var vertical, horizontal: Axis

  /// The field of the input itself: each pixel depends on itself.
  public init() {
    vertical = Axis()
    horizontal = Axis()
  }

  /// One axis of a field.
  public struct Axis: Hashable, Sendable {
    /// How many pixels of the input it spans, those outside the image included.
    public var size = 1
    /// How many pixels of the input lie between the fields of neighbours: the effective stride.
    public var stride = 1
    /// The first pixel that the first element depends on; below 0 where that is padding.
    public var start = 0

    /// The axis of the input itself: each pixel depends on itself.
    public init() {}

    /// How many pixels the first element's field reaches out of the image: the effective padding.
    public var padding: Int { -start }

    /// The middle of the first element's field, in pixels.
    public var centre: Double { Double(start) + Double(size - 1) / 2 }

    /// The pixels that the element at `position` depends on; some may lie outside the image.
    public func pixels(at position: Int) -> ClosedRange<Int> {
      let first = start + position * stride
      return first...(first + size - 1)
    }

    /// Seen through a window that moves over this feature map.
    func under(window: Int, stride step: Int, before: Int) -> Axis {
      var result = self
      result.size += (window - 1) * stride
      result.start -= before * stride
      result.stride *= step
      return result
    }

    /// What the first element depends on if it depends on the first element of both.
    func union(_ other: Axis) -> Axis {
      var result = self
      result.start = min(start, other.start)
      result.size = max(start + size, other.start + other.size) - result.start
      return result
    }

    /// Whether elements at the same place look at the same part of the image.
    func isAligned(with other: Axis) -> Bool {
      stride == other.stride && centre == other.centre
    }
  }

  /// Seen through a window that moves over this feature map of the given size.
  func under(_ window: SlidingWindow, height: Int, width: Int) -> ReceptiveField {
    let fit = window.fit(height: height, width: width)
    var result = self
    result.vertical = vertical.under(
      window: window.size.height, stride: window.stride.height, before: fit.vertical.before)
    result.horizontal = horizontal.under(
      window: window.size.width, stride: window.stride.width, before: fit.horizontal.before)
    return result
  }

  /// What depends on both.
  func union(_ other: ReceptiveField) -> ReceptiveField {
    var result = self
    result.vertical = vertical.union(other.vertical)
    result.horizontal = horizontal.union(other.horizontal)
    return result
  }

  /// Whether elements at the same place look at the same part of the image.
  func isAligned(with other: ReceptiveField) -> Bool {
    vertical.isAligned(with: other.vertical) && horizontal.isAligned(with: other.horizontal)
  }
}
