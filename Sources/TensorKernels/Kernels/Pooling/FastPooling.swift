import KernelInterface

/// Pooling for `Float`: rows of the output shared among threads, whole images for the gradients,
/// where windows may overlap.
struct FastPooling {
  let kernels: any FloatKernels.Type
  let shape: PoolingShape

  /// How many numbers read outweigh handing out a task.
  private let smallestTask = 1 << 14

  init(_ shape: PoolingShape, kernels: any FloatKernels.Type) {
    self.shape = shape
    self.kernels = kernels
  }

  func maximum(x: Source, y: Target, indices: UnsafeMutablePointer<Int32>) {
    forEachRow { row, image, output in
      kernels.maxPool(shape, row: row, x: x + image, y: y + output, indices: indices + output)
    }
  }

  func maximumGradient(dy: Source, indices: UnsafePointer<Int32>, dx: Target) {
    forEachImage { image, output in
      kernels.maxPoolGradient(shape, dy: dy + output, indices: indices + output, dx: dx + image)
    }
  }

  func average(x: Source, y: Target) {
    forEachRow { row, image, output in
      kernels.averagePool(shape, row: row, x: x + image, y: y + output)
    }
  }

  func averageGradient(dy: Source, dx: Target) {
    forEachImage { image, output in
      kernels.averagePoolGradient(shape, dy: dy + output, dx: dx + image)
    }
  }

  private var imageSize: Int { shape.height * shape.width * shape.channels }
  private var outputRowSize: Int { shape.outputWidth * shape.channels }

  /// Calls `body` with an output row of an image, and where the image and the row start.
  private func forEachRow(_ body: (_ row: Int, _ image: Int, _ output: Int) -> Void) {
    let work = outputRowSize * shape.windowHeight * shape.windowWidth
    ThreadPool.shared.runUnchecked(
      count: shape.batch * shape.outputHeight, chunkSize: max(1, smallestTask / max(work, 1))
    ) { first, count in
      for line in first..<(first + count) {
        let (image, row) = line.quotientAndRemainder(dividingBy: shape.outputHeight)
        body(row, image * imageSize, line * outputRowSize)
      }
    }
  }

  /// Calls `body` with where an image and its output start.
  private func forEachImage(_ body: (_ image: Int, _ output: Int) -> Void) {
    ThreadPool.shared.runUnchecked(
      count: shape.batch, chunkSize: max(1, smallestTask / max(imageSize, 1))
    ) { first, count in
      for n in first..<(first + count) {
        body(n * imageSize, n * shape.outputHeight * outputRowSize)
      }
    }
  }
}

extension Float {
  public static func maxPool(
    _ shape: PoolingShape, x: UnsafePointer<Float>, y: UnsafeMutablePointer<Float>,
    indices: UnsafeMutablePointer<Int32>
  ) {
    FastPooling(shape, kernels: fast).maximum(x: x, y: y, indices: indices)
  }

  public static func maxPoolGradient(
    _ shape: PoolingShape, dy: UnsafePointer<Float>, indices: UnsafePointer<Int32>,
    dx: UnsafeMutablePointer<Float>
  ) {
    FastPooling(shape, kernels: fast).maximumGradient(dy: dy, indices: indices, dx: dx)
  }

  public static func averagePool(
    _ shape: PoolingShape, x: UnsafePointer<Float>, y: UnsafeMutablePointer<Float>
  ) {
    FastPooling(shape, kernels: fast).average(x: x, y: y)
  }

  public static func averagePoolGradient(
    _ shape: PoolingShape, dy: UnsafePointer<Float>, dx: UnsafeMutablePointer<Float>
  ) {
    FastPooling(shape, kernels: fast).averageGradient(dy: dy, dx: dx)
  }
}
