import TensorKernels

// The matrices are those of Lavin and Gray 2016, "Fast algorithms for convolutional neural
// networks", for the points 0, 1, -1, 2, -2 and infinity. A matrix times a column is written out
// here with what its rows share.

/// Some numbers in a line, a register of channels each.
private protocol Line {
  static var count: Int { get }
  init(loading source: Floats, _ stride: Int)
  func store(to target: MutableFloats, _ stride: Int)
}

private struct Line3: Line {
  static var count: Int { 3 }
  var v0, v1, v2: Vector

  @inline(__always) init(_ v0: Vector, _ v1: Vector, _ v2: Vector) {
    (self.v0, self.v1, self.v2) = (v0, v1, v2)
  }
  @inline(__always) init(loading source: Floats, _ stride: Int) {
    self.init(load(source), load(source, stride), load(source, 2 &* stride))
  }
  @inline(__always) func store(to target: MutableFloats, _ stride: Int) {
    write(v0, target)
    write(v1, target, stride)
    write(v2, target, 2 &* stride)
  }
}

private struct Line4: Line {
  static var count: Int { 4 }
  var v0, v1, v2, v3: Vector

  @inline(__always) init(_ v0: Vector, _ v1: Vector, _ v2: Vector, _ v3: Vector) {
    (self.v0, self.v1, self.v2, self.v3) = (v0, v1, v2, v3)
  }
  @inline(__always) init(loading source: Floats, _ stride: Int) {
    self.init(
      load(source), load(source, stride), load(source, 2 &* stride), load(source, 3 &* stride))
  }
  @inline(__always) func store(to target: MutableFloats, _ stride: Int) {
    write(v0, target)
    write(v1, target, stride)
    write(v2, target, 2 &* stride)
    write(v3, target, 3 &* stride)
  }
}

private struct Line6: Line {
  static var count: Int { 6 }
  var low, high: Line3

  @inline(__always) init(
    _ v0: Vector, _ v1: Vector, _ v2: Vector, _ v3: Vector, _ v4: Vector, _ v5: Vector
  ) {
    low = Line3(v0, v1, v2)
    high = Line3(v3, v4, v5)
  }
  @inline(__always) init(loading source: Floats, _ stride: Int) {
    low = Line3(loading: source, stride)
    high = Line3(loading: source + 3 &* stride, stride)
  }
  @inline(__always) func store(to target: MutableFloats, _ stride: Int) {
    low.store(to: target, stride)
    high.store(to: target + 3 &* stride, stride)
  }
}

private protocol LineTransform {
  associatedtype From: Line
  associatedtype To: Line
  static func apply(_ x: From) -> To
}

@inline(__always) private func times(_ a: Float, _ x: Vector) -> Vector {
  Vector(repeating: a) * x
}

/// c + a x.
@inline(__always) private func add(_ a: Float, _ x: Vector, _ c: Vector) -> Vector {
  multiplyAdd(Vector(repeating: a), x, c)
}

private enum Input: LineTransform {
  @inline(__always) static func apply(_ x: Line6) -> Line6 {
    let (d0, d1, d2) = (x.low.v0, x.low.v1, x.low.v2)
    let (d3, d4, d5) = (x.high.v0, x.high.v1, x.high.v2)
    let even = add(-4, d2, d4)
    let odd = add(-4, d1, d3)
    let even2 = d4 - d2
    let odd2 = times(2, d3 - d1)
    return Line6(
      add(4, d0, add(-5, d2, d4)), even + odd, even - odd, even2 + odd2, even2 - odd2,
      add(4, d1, add(-5, d3, d5)))
  }
}

private enum Weights: LineTransform {
  @inline(__always) static func apply(_ g: Line3) -> Line6 {
    let outer = times(-1 / 6, g.v0 + g.v2)
    let middle = times(1 / 6, g.v1)
    let outer2 = add(1 / 24, g.v0, times(1 / 6, g.v2))
    let middle2 = times(1 / 12, g.v1)
    return Line6(
      times(1 / 4, g.v0), outer - middle, outer + middle, outer2 + middle2, outer2 - middle2,
      g.v2)
  }
}

private enum Output: LineTransform {
  @inline(__always) static func apply(_ m: Line6) -> Line4 {
    let sum = m.low.v1 + m.low.v2
    let difference = m.low.v1 - m.low.v2
    let sum2 = m.high.v0 + m.high.v1
    let difference2 = m.high.v0 - m.high.v1
    return Line4(
      m.low.v0 + sum + sum2, add(2, difference2, difference), add(4, sum2, sum),
      add(8, difference2, difference) + m.high.v2)
  }
}

private enum OutputGradient: LineTransform {
  @inline(__always) static func apply(_ y: Line4) -> Line6 {
    let even = y.v0 + y.v2
    let odd = y.v1 + y.v3
    let even2 = add(4, y.v2, y.v0)
    let odd2 = add(8, y.v3, times(2, y.v1))
    return Line6(y.v0, even + odd, even - odd, even2 + odd2, even2 - odd2, y.v3)
  }
}

private enum WeightGradient: LineTransform {
  @inline(__always) static func apply(_ u: Line6) -> Line3 {
    let sum = u.low.v1 + u.low.v2
    let difference = u.low.v2 - u.low.v1
    let sum2 = u.high.v0 + u.high.v1
    let difference2 = u.high.v0 - u.high.v1
    let sixth = times(-1 / 6, sum)
    return Line3(
      add(1 / 4, u.low.v0, add(1 / 24, sum2, sixth)),
      add(1 / 6, difference, times(1 / 12, difference2)),
      add(1 / 6, sum2, sixth) + u.high.v2)
  }
}

extension LevelKernels {
  package static func winograd(
    _ transform: WinogradTransform, channels: Int, from source: Floats,
    _ sourceStride: (row: Int, column: Int), to target: MutableFloats,
    _ targetStride: (row: Int, column: Int)
  ) {
    switch transform {
    case .input: transformSquare(Input.self, channels, source, sourceStride, target, targetStride)
    case .weights:
      transformSquare(Weights.self, channels, source, sourceStride, target, targetStride)
    case .output: transformSquare(Output.self, channels, source, sourceStride, target, targetStride)
    case .outputGradient:
      transformSquare(OutputGradient.self, channels, source, sourceStride, target, targetStride)
    case .weightGradient:
      transformSquare(WeightGradient.self, channels, source, sourceStride, target, targetStride)
    }
  }
}

/// Transforms the columns of a square into `between`, then its rows into `target`.
@inline(__always)
private func transformSquare<T: LineTransform>(
  _: T.Type, _ channels: Int, _ source: Floats, _ sourceStride: (row: Int, column: Int),
  _ target: MutableFloats, _ targetStride: (row: Int, column: Int)
) {
  withUnsafeTemporaryAllocation(
    byteCount: 36 &* MemoryLayout<Vector>.stride, alignment: 64
  ) { memory in
    let between = memory.baseAddress!.assumingMemoryBound(to: Float.self)
    let rowSize = T.From.count &* lanes
    var c = 0
    while c < channels {
      for j in 0..<T.From.count {
        T.apply(T.From(loading: source + (c &+ j &* sourceStride.column), sourceStride.row))
          .store(to: between + j &* lanes, rowSize)
      }
      for i in 0..<T.To.count {
        T.apply(T.From(loading: between + i &* rowSize, lanes))
          .store(to: target + (c &+ i &* targetStride.row), targetStride.column)
      }
      c &+= lanes
    }
  }
}
