extension Reference {
  /// y = the largest value of each window, indices = its place in the window, counted row by row;
  /// the first of equal ones. NaN wins, so that it is not lost on the way to the loss.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func maxPool<Scalar: KernelScalar>(
    _ shape: PoolingShape, x: UnsafePointer<Scalar>, y: UnsafeMutablePointer<Scalar>,
    indices: UnsafeMutablePointer<Int32>
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
        indices[output * shape.channels + c] = Int32(truncatingIfNeeded: place)
      }
    }
  }

  /// dx[pixel] = the sum of dy over the windows that the pixel won.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func maxPoolGradient<Scalar: KernelScalar>(
    _ shape: PoolingShape, dy: UnsafePointer<Scalar>, indices: UnsafePointer<Int32>,
    dx: UnsafeMutablePointer<Scalar>
  ) {
    dx.update(repeating: 0, count: shape.inputCount)
    forEachWindow(shape) { n, i, j, output in
      for c in 0..<shape.channels {
        let place = Int(indices[output * shape.channels + c])
        let row = i * shape.strideHeight - shape.paddingTop + place / shape.windowWidth
        let column = j * shape.strideWidth - shape.paddingLeft + place % shape.windowWidth
        let pixel = (n * shape.height + row) * shape.width + column
        dx[pixel * shape.channels + c] += dy[output * shape.channels + c]
      }
    }
  }

  /// y = the mean of each window's real pixels: padding counts neither above nor below the line.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func averagePool<Scalar: KernelScalar>(
    _ shape: PoolingShape, x: UnsafePointer<Scalar>, y: UnsafeMutablePointer<Scalar>
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

  /// dx[pixel] = the sum over the windows that hold the pixel of dy / the window's real pixels.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public static func averagePoolGradient<Scalar: KernelScalar>(
    _ shape: PoolingShape, dy: UnsafePointer<Scalar>, dx: UnsafeMutablePointer<Scalar>
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
  private static func forEachWindow(
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
  fileprivate func place(_ row: Int, _ column: Int, in i: Int, _ j: Int) -> Int {
    (row - i * strideHeight + paddingTop) * windowWidth + column - j * strideWidth + paddingLeft
  }
}

// `Double`, and any other scalar that has no fast kernels, runs on the references.
extension KernelScalar {
  public static func maxPool(
    _ shape: PoolingShape, x: UnsafePointer<Self>, y: UnsafeMutablePointer<Self>,
    indices: UnsafeMutablePointer<Int32>
  ) {
    Reference.maxPool(shape, x: x, y: y, indices: indices)
  }

  public static func maxPoolGradient(
    _ shape: PoolingShape, dy: UnsafePointer<Self>, indices: UnsafePointer<Int32>,
    dx: UnsafeMutablePointer<Self>
  ) {
    Reference.maxPoolGradient(shape, dy: dy, indices: indices, dx: dx)
  }

  public static func averagePool(
    _ shape: PoolingShape, x: UnsafePointer<Self>, y: UnsafeMutablePointer<Self>
  ) {
    Reference.averagePool(shape, x: x, y: y)
  }

  public static func averagePoolGradient(
    _ shape: PoolingShape, dy: UnsafePointer<Self>, dx: UnsafeMutablePointer<Self>
  ) {
    Reference.averagePoolGradient(shape, dy: dy, dx: dx)
  }
}
