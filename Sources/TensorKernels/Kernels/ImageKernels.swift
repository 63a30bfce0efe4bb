/// What augmentation does to one image [height, width, channels]. In `y` every element is written; it
/// must not overlap `x`.
public protocol ImageKernels<Scalar>: ScalarKernels {
  /// y[i, j] = x[i, width - 1 - j]: mirrored, left to right.
  static func mirrorImage(
    height: Int, width: Int, channels: Int, x: Elements, y: MutableElements)

  /// y[i, j] = x[i - down, j - right]: moved; what comes in from outside is 0.
  static func shiftImage(
    height: Int, width: Int, channels: Int, down: Int, right: Int, x: Elements, y: MutableElements)

  /// y = x turned about the image's centre, ((height - 1) / 2, (width - 1) / 2).
  ///
  /// Each pixel of y looks where it came from, and takes a share of the four pixels around that place:
  /// bilinear interpolation. Pixels outside the image are 0.
  ///
  /// - Parameter angle: in radians, anticlockwise as one sees the image, its first row on top.
  static func rotateImage(
    height: Int, width: Int, channels: Int, by angle: Double, x: Elements, y: MutableElements)

  /// Sets a square of y to 0: `side` pixels along each axis, clipped at the image's border.
  ///
  /// Its centre is the pixel [row, column]; the square of an even side reaches one pixel farther up and
  /// to the left.
  static func cutOutOfImage(
    height: Int, width: Int, channels: Int, row: Int, column: Int, side: Int, y: MutableElements)

  /// Images [changes.count, height, width, channels], each with a change of its own.
  static func changeImages(
    _ changes: [ImageChange], height: Int, width: Int, channels: Int, x: Elements,
    y: MutableElements)
}

/// What happens to one image: it is mirrored first, then turned, then moved, and at last a square is
/// cut out of it.
public struct ImageChange: Sendable {
  /// Whether it is mirrored, left to right.
  public var isMirrored = false
  /// How far it is turned, in radians, anticlockwise as one sees it.
  public var angle = 0.0
  /// How far it is moved, in pixels.
  public var shift = (down: 0, right: 0)
  /// The pixel at the centre of the square, and the square's side in pixels.
  public var hole: (row: Int, column: Int, side: Int)?

  /// No change.
  public init() {}
}

extension ImageKernels {
  @inlinable public static func mirrorImage(
    height: Int, width: Int, channels: Int, x: Elements,
    y: MutableElements
  ) {
    for i in 0..<height {
      for j in 0..<width {
        (y + (i * width + j) * channels)
          .update(from: x + (i * width + width - 1 - j) * channels, count: channels)
      }
    }
  }

  @inlinable public static func shiftImage(
    height: Int, width: Int, channels: Int, down: Int, right: Int, x: Elements,
    y: MutableElements
  ) {
    let columns = max(0, right)..<max(0, right, min(width, width + right))
    for i in 0..<height {
      let row = y + i * width * channels
      row.update(repeating: 0, count: width * channels)
      guard (0..<height).contains(i - down), !columns.isEmpty else { continue }
      let from = (i - down) * width + columns.lowerBound - right
      (row + columns.lowerBound * channels)
        .update(from: x + from * channels, count: columns.count * channels)
    }
  }

  @inlinable public static func rotateImage(
    height: Int, width: Int, channels: Int, by angle: Double, x: Elements,
    y: MutableElements
  ) {
    let (cosine, sine) = (Double.cos(angle), Double.sin(angle))
    let (middleRow, middleColumn) = (Double(height - 1) / 2, Double(width - 1) / 2)
    for i in 0..<height {
      for j in 0..<width {
        let (down, right) = (Double(i) - middleRow, Double(j) - middleColumn)
        let row = middleRow + down * cosine + right * sine
        let column = middleColumn + right * cosine - down * sine
        let (top, left) = (Int(row.rounded(.down)), Int(column.rounded(.down)))
        let pixel = y + (i * width + j) * channels
        pixel.update(repeating: 0, count: channels)
        for r in max(0, top)..<max(0, top, min(height, top + 2)) {
          for c in max(0, left)..<max(0, left, min(width, left + 2)) {
            let share = (1 - abs(row - Double(r))) * (1 - abs(column - Double(c)))
            let source = x + (r * width + c) * channels
            for channel in 0..<channels { pixel[channel] += Scalar(share) * source[channel] }
          }
        }
      }
    }
  }

  @inlinable public static func cutOutOfImage(
    height: Int, width: Int, channels: Int, row: Int, column: Int, side: Int,
    y: MutableElements
  ) {
    let (top, left) = (row - side / 2, column - side / 2)
    let columns = max(0, left)..<max(0, left, min(width, left + side))
    for i in max(0, top)..<max(0, top, min(height, top + side)) {
      (y + (i * width + columns.lowerBound) * channels)
        .update(repeating: 0, count: columns.count * channels)
    }
  }

  @inlinable public static func changeImages(
    _ changes: [ImageChange], height: Int, width: Int, channels: Int, x: Elements,
    y: MutableElements
  ) {
    let size = height * width * channels
    withUnsafeTemporaryAllocation(of: Scalar.self, capacity: max(2 * size, 1)) { scratch in
      let (mirrored, turned) = (scratch.baseAddress!, scratch.baseAddress! + size)
      for (image, change) in changes.enumerated() {
        var x = x + image * size
        let y = y + image * size
        if change.isMirrored {
          mirrorImage(height: height, width: width, channels: channels, x: x, y: mirrored)
          x = Elements(mirrored)
        }
        if change.angle != 0 {
          rotateImage(
            height: height, width: width, channels: channels, by: change.angle, x: x, y: turned)
          x = Elements(turned)
        }
        shiftImage(
          height: height, width: width, channels: channels, down: change.shift.down,
          right: change.shift.right, x: x, y: y)
        if let hole = change.hole {
          cutOutOfImage(
            height: height, width: width, channels: channels, row: hole.row, column: hole.column,
            side: hole.side, y: y)
        }
      }
    }
  }
}
