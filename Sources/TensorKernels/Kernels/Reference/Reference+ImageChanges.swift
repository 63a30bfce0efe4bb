// What augmentation does to one image [height, width, channels]. In `y` every element is written; it
// must not overlap `x`.

extension Reference {
  /// y[i, j] = x[i, width - 1 - j]: mirrored, left to right.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func mirrorImage<Scalar: KernelScalar>(
    height: Int, width: Int, channels: Int, x: UnsafePointer<Scalar>,
    y: UnsafeMutablePointer<Scalar>
  ) {
    for i in 0..<height {
      for j in 0..<width {
        (y + (i * width + j) * channels)
          .update(from: x + (i * width + width - 1 - j) * channels, count: channels)
      }
    }
  }

  /// y[i, j] = x[i - down, j - right]: moved; what comes in from outside is 0.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func shiftImage<Scalar: KernelScalar>(
    height: Int, width: Int, channels: Int, down: Int, right: Int, x: UnsafePointer<Scalar>,
    y: UnsafeMutablePointer<Scalar>
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

  /// y = x turned about the image's centre, ((height - 1) / 2, (width - 1) / 2).
  ///
  /// Each pixel of y looks where it came from, and takes a share of the four pixels around that place:
  /// bilinear interpolation. Pixels outside the image are 0.
  ///
  /// - Parameter angle: in radians, anticlockwise as one sees the image, its first row on top.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func rotateImage<Scalar: KernelScalar>(
    height: Int, width: Int, channels: Int, by angle: Double, x: UnsafePointer<Scalar>,
    y: UnsafeMutablePointer<Scalar>
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

  /// Sets a square of y to 0: `side` pixels along each axis, clipped at the image's border.
  ///
  /// Its centre is the pixel [row, column]; the square of an even side reaches one pixel farther up and
  /// to the left.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func cutOutOfImage<Scalar: KernelScalar>(
    height: Int, width: Int, channels: Int, row: Int, column: Int, side: Int,
    y: UnsafeMutablePointer<Scalar>
  ) {
    let (top, left) = (row - side / 2, column - side / 2)
    let columns = max(0, left)..<max(0, left, min(width, left + side))
    for i in max(0, top)..<max(0, top, min(height, top + side)) {
      (y + (i * width + columns.lowerBound) * channels)
        .update(repeating: 0, count: columns.count * channels)
    }
  }
}
