/// Pooling and its gradients; see ``PoolingShape``. Outputs must not overlap inputs.
public protocol PoolingKernels<Scalar>: ScalarKernels {
  /// y = the largest value of each window, channel by channel; places = its place in the window,
  /// counted row by row, padding included. The first of equal ones wins, padding never does. NaN wins,
  /// so that it is not lost on the way to the loss.
  static func maxPool(
    _ shape: PoolingShape, x: Elements, y: MutableElements,
    places: UnsafeMutablePointer<PoolingShape.Place>)

  /// y alone, where nobody asks for the places.
  static func maxPool(_ shape: PoolingShape, x: Elements, y: MutableElements)

  /// dx[pixel] = the sum of dy over the windows that the pixel won.
  static func maxPoolGradient(
    _ shape: PoolingShape, dy: Elements, places: UnsafePointer<PoolingShape.Place>,
    dx: MutableElements)

  /// y = the mean of each window's real pixels: padding counts neither above nor below the line.
  static func averagePool(_ shape: PoolingShape, x: Elements, y: MutableElements)

  /// dx[pixel] = the sum over the windows that hold the pixel of dy / the window's real pixels.
  static func averagePoolGradient(_ shape: PoolingShape, dy: Elements, dx: MutableElements)
}

extension PoolingKernels {
  @inlinable public static func maxPool(
    _ shape: PoolingShape, x: Elements, y: MutableElements,
    places: UnsafeMutablePointer<PoolingShape.Place>
  ) {
    forEachWindow(shape) { n, i, j, output in
      for c in 0..<shape.channels {
        var best = -Scalar.infinity
        var place = -1
        for row in shape.rows(i) {
          for column in shape.columns(j) {
            let value = x[((n * shape.height + row) * shape.width + column) * shape.channels + c]
            if place < 0 || value > best || (value.isNaN && !best.isNaN) {
              best = value
              place = shape.place(row, column, in: i, j)
            }
          }
        }
        y[output * shape.channels + c] = best
        places[output * shape.channels + c] = PoolingShape.Place(truncatingIfNeeded: place)
      }
    }
  }

  @inlinable public static func maxPool(_ shape: PoolingShape, x: Elements, y: MutableElements) {
    withUnsafeTemporaryAllocation(of: PoolingShape.Place.self, capacity: shape.outputCount) {
      if let places = $0.baseAddress { maxPool(shape, x: x, y: y, places: places) }
    }
  }

  @inlinable public static func maxPoolGradient(
    _ shape: PoolingShape, dy: Elements, places: UnsafePointer<PoolingShape.Place>,
    dx: MutableElements
  ) {
    dx.update(repeating: 0, count: shape.inputCount)
    forEachWindow(shape) { n, i, j, output in
      for c in 0..<shape.channels {
        let place = Int(places[output * shape.channels + c])
        let row = i * shape.strideHeight - shape.paddingTop + place / shape.windowWidth
        let column = j * shape.strideWidth - shape.paddingLeft + place % shape.windowWidth
        let pixel = (n * shape.height + row) * shape.width + column
        dx[pixel * shape.channels + c] += dy[output * shape.channels + c]
      }
    }
  }

  @inlinable public static func averagePool(
    _ shape: PoolingShape, x: Elements, y: MutableElements
  ) {
    forEachWindow(shape) { n, i, j, output in
      let y = y + output * shape.channels
      y.update(repeating: 0, count: shape.channels)
      let (rows, columns) = (shape.rows(i), shape.columns(j))
      for row in rows {
        for column in columns {
          let x = x + ((n * shape.height + row) * shape.width + column) * shape.channels
          for c in 0..<shape.channels { y[c] += x[c] }
        }
      }
      for c in 0..<shape.channels { y[c] /= Scalar(rows.count * columns.count) }
    }
  }

  @inlinable public static func averagePoolGradient(
    _ shape: PoolingShape, dy: Elements, dx: MutableElements
  ) {
    dx.update(repeating: 0, count: shape.inputCount)
    forEachWindow(shape) { n, i, j, output in
      let dy = dy + output * shape.channels
      let (rows, columns) = (shape.rows(i), shape.columns(j))
      for row in rows {
        for column in columns {
          let dx = dx + ((n * shape.height + row) * shape.width + column) * shape.channels
          for c in 0..<shape.channels { dx[c] += dy[c] / Scalar(rows.count * columns.count) }
        }
      }
    }
  }

  /// Calls `body` for each output pixel (n, i, j), with its index.
  @inline(__always)
  @inlinable static func forEachWindow(
    _ shape: PoolingShape, _ body: (_ n: Int, _ i: Int, _ j: Int, _ output: Int) -> Void
  ) {
    for n in 0..<shape.batch {
      for i in 0..<shape.outputHeight {
        for j in 0..<shape.outputWidth {
          body(n, i, j, (n * shape.outputHeight + i) * shape.outputWidth + j)
        }
      }
    }
  }
}

extension PoolingShape {
  /// The place of the image's pixel (row, column) in the window of output (i, j), padding included.
  @inlinable func place(_ row: Int, _ column: Int, in i: Int, _ j: Int) -> Int {
    (row - i * strideHeight + paddingTop) * windowWidth + column - j * strideWidth + paddingLeft
  }
}
