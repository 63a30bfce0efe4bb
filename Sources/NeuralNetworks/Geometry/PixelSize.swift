import TensorCore

/// A height and a width in pixels: `3` for both, or `[1, 5]`.
public struct PixelSize: Hashable, Sendable {
  /// In pixels. Nothing is refused here: a `SlidingWindow` asks for at least one.
  public var height, width: Int

  /// A size of any two numbers of pixels.
  public init(height: Int, width: Int) {
    self.height = height
    self.width = width
  }

  /// A square.
  public init(_ side: Int) { self.init(height: side, width: side) }

  /// How many pixels that is.
  public var area: Int { height * width }
}

extension PixelSize: ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  public init(integerLiteral side: Int) { self.init(side) }

  /// A height and a width: `[1, 5]`. Stops for any other number of elements.
  public init(arrayLiteral sides: Int...) {
    require(sides.count == 2, "A size in pixels is [height, width], not \(sides).")
    self.init(height: sides[0], width: sides[1])
  }
}

extension PixelSize: CustomStringConvertible {
  /// "3x5".
  public var description: String { "\(height)x\(width)" }
}
