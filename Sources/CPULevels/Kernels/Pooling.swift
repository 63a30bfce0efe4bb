import TensorKernels

// A register holds neighbouring channels of a pixel. Where fewer channels are left than it holds, it
// reads into the next pixel and writes over what follows, which is written right afterwards; only at
// the end of an image or of an output's row are the lanes handled one by one.

extension LevelKernels {
  package static func maxPool(
    _ shape: PoolingShape, x: Floats, y: MutableFloats, indices: UnsafeMutablePointer<Int32>
  ) {
    forEachRow(shape) { row, image, output in
      let (x, y, indices) = (x + image, y + output, indices + output)
      forEachRegister(shape, row) { window, register in
        var best = Vector(repeating: -.infinity)
        var places = IntVector(repeating: Int32(truncatingIfNeeded: window.firstPlace))
        window.forEachPixel(shape) { pixel, place in
          let value = register.loadPixel(x, pixel)
          // NaN is not larger than anything, but wins; nothing is larger than it.
          let wins = .!(value .<= best) .& (best .== best)
          best.replace(with: value, where: wins)
          places.replace(with: IntVector(repeating: Int32(truncatingIfNeeded: place)), where: wins)
        }
        register.writeOutput(best, y)
        register.writeOutput(places, indices)
      }
    }
  }

  package static func maxPoolGradient(
    _ shape: PoolingShape, dy: Floats, indices: UnsafePointer<Int32>, dx: MutableFloats
  ) {
    forEachImage(shape, dx) { dx, row, output in
      let (dy, indices) = (dy + output, indices + output)
      forEachRegister(shape, row) { window, register in
        let gradient = register.loadOutput(dy)
        let places = register.loadOutput(indices)
        window.forEachPixel(shape) { pixel, place in
          let isElsewhere =
            places .!= IntVector(repeating: Int32(truncatingIfNeeded: place))
          register.add(gradient.replacing(with: Vector(), where: isElsewhere), dx, pixel)
        }
      }
    }
  }

  package static func averagePool(_ shape: PoolingShape, x: Floats, y: MutableFloats) {
    forEachRow(shape) { row, image, output in
      let (x, y) = (x + image, y + output)
      forEachRegister(shape, row) { window, register in
        var sum = Vector()
        window.forEachPixel(shape) { pixel, _ in sum += register.loadPixel(x, pixel) }
        register.writeOutput(sum / Vector(repeating: window.count), y)
      }
    }
  }

  package static func averagePoolGradient(_ shape: PoolingShape, dy: Floats, dx: MutableFloats) {
    forEachImage(shape, dx) { dx, row, output in
      let dy = dy + output
      forEachRegister(shape, row) { window, register in
        let gradient = register.loadOutput(dy) / Vector(repeating: window.count)
        window.forEachPixel(shape) { pixel, _ in register.add(gradient, dx, pixel) }
      }
    }
  }
}

/// How many numbers read outweigh handing out a task.
private let smallestTask = 1 << 14

/// Calls `body` for each output row of each image, shared among threads: with the row, and where its
/// image and itself start.
private func forEachRow(
  _ shape: PoolingShape, _ body: (_ row: Int, _ image: Int, _ output: Int) -> Void
) {
  let rowSize = shape.outputWidth * shape.channels
  let work = rowSize * shape.windowHeight * shape.windowWidth
  ThreadPool.shared.runUnchecked(
    count: shape.batch * shape.outputHeight, chunkSize: max(1, smallestTask / max(work, 1))
  ) { first, count in
    for line in first..<(first + count) {
      let (image, row) = line.quotientAndRemainder(dividingBy: shape.outputHeight)
      body(row, image * shape.height * shape.width * shape.channels, line * rowSize)
    }
  }
}

/// Sets the gradient of each image to 0 and calls `body` for each row of its output, whose windows may
/// overlap: with the image's gradient, the row, and where the row starts. Images are shared among
/// threads.
private func forEachImage(
  _ shape: PoolingShape, _ dx: MutableFloats,
  _ body: (_ dx: MutableFloats, _ row: Int, _ output: Int) -> Void
) {
  let imageSize = shape.height * shape.width * shape.channels
  ThreadPool.shared.runUnchecked(
    count: shape.batch, chunkSize: max(1, smallestTask / max(imageSize, 1))
  ) { first, count in
    for n in first..<(first + count) {
      let dx = dx + n * imageSize
      dx.update(repeating: 0, count: imageSize)
      for row in 0..<shape.outputHeight {
        body(dx, row, (n * shape.outputHeight + row) * shape.outputWidth * shape.channels)
      }
    }
  }
}

/// The real pixels of one output's window.
private struct Window {
  let rows: Range<Int>
  let columns: Range<Int>
  /// The place in the window of the first real pixel.
  let firstPlace: Int

  @inline(__always) var count: Float { Float(rows.count &* columns.count) }

  /// Calls `body` with each pixel's index in the image and its place in the window.
  @inline(__always)
  func forEachPixel(_ shape: PoolingShape, _ body: (_ pixel: Int, _ place: Int) -> Void) {
    var line = rows.lowerBound &* shape.width
    var place = firstPlace
    for _ in 0..<rows.count {
      var pixel = line &+ columns.lowerBound
      for offset in 0..<columns.count {
        body(pixel, place &+ offset)
        pixel &+= 1
      }
      line &+= shape.width
      place &+= shape.windowWidth
    }
  }
}

/// Up to `lanes` channels, from `channel` on, of an image's pixels and of one output pixel.
private struct Register {
  let channel: Int
  /// How many of its lanes are channels of the pixel.
  let count: Int
  let channels: Int
  /// Where the register is in the row of the output, and the row's end.
  let output: Int
  let outputEnd: Int
  let imageEnd: Int

  @inline(__always) func loadPixel(_ x: Floats, _ pixel: Int) -> Vector {
    let index = pixel &* channels &+ channel
    return load(x, index, count: index &+ lanes <= imageEnd ? lanes : count)
  }

  /// Lanes behind the pixel's channels are 0, so that adding them changes nothing.
  @inline(__always) func loadOutput(_ dy: Floats) -> Vector {
    if count >= lanes || output &+ lanes > outputEnd { return load(dy, output, count: count) }
    return load(dy, output).replacing(with: Vector(), where: beyond)
  }

  /// Lanes behind the pixel's channels are at no place in the window.
  @inline(__always) func loadOutput(_ indices: UnsafePointer<Int32>) -> IntVector {
    if count >= lanes || output &+ lanes <= outputEnd {
      let vector = UnsafeRawPointer(indices + output).loadUnaligned(as: IntVector.self)
      return count >= lanes ? vector : vector.replacing(with: -1, where: beyond)
    }
    var vector = IntVector(repeating: -1)
    for lane in 0..<count { vector[lane] = indices[output &+ lane] }
    return vector
  }

  /// The lanes behind the pixel's channels.
  @inline(__always) private var beyond: SIMDMask<IntVector> {
    var numbers = IntVector()
    for lane in 0..<lanes { numbers[lane] = Int32(truncatingIfNeeded: lane) }
    return numbers .>= IntVector(repeating: Int32(truncatingIfNeeded: count))
  }

  @inline(__always) func writeOutput(_ vector: Vector, _ y: MutableFloats) {
    write(vector, y, output, count: output &+ lanes <= outputEnd ? lanes : count)
  }

  @inline(__always) func writeOutput(_ vector: IntVector, _ indices: UnsafeMutablePointer<Int32>) {
    if output &+ lanes <= outputEnd {
      UnsafeMutableRawPointer(indices + output).storeBytes(of: vector, as: IntVector.self)
    } else {
      for lane in 0..<count { indices[output &+ lane] = vector[lane] }
    }
  }

  @inline(__always) func add(_ vector: Vector, _ dx: MutableFloats, _ pixel: Int) {
    let index = pixel &* channels &+ channel
    if index &+ lanes <= imageEnd {
      write(load(dx, index) + vector, dx, index)
    } else {
      for lane in 0..<count { dx[index &+ lane] += vector[lane] }
    }
  }
}

/// Calls `body` for each output pixel of a row and each register of its channels, in their order.
@inline(__always)
private func forEachRegister(
  _ shape: PoolingShape, _ row: Int, _ body: (Window, Register) -> Void
) {
  let channels = shape.channels
  let rows = shape.rows(row)
  let top = row &* shape.strideHeight &- shape.paddingTop
  for j in 0..<shape.outputWidth {
    let columns = shape.columns(j)
    let left = j &* shape.strideWidth &- shape.paddingLeft
    let window = Window(
      rows: rows, columns: columns,
      firstPlace: (rows.lowerBound &- top) &* shape.windowWidth &+ columns.lowerBound &- left)
    var channel = 0
    while channel < channels {
      body(
        window,
        Register(
          channel: channel, count: min(lanes, channels &- channel), channels: channels,
          output: j &* channels &+ channel, outputEnd: shape.outputWidth &* channels,
          imageEnd: shape.height &* shape.width &* channels))
      channel &+= lanes
    }
  }
}
