import TensorKernels

// Loops over elements that know nothing of each other: shared among threads, a register at a time.

/// Calls `body` with parts of the elements: where each starts, and how many they are.
func forEachPart(_ count: Int, _ body: (_ start: Int, _ count: Int) -> Void) {
  ThreadPool.shared.runUnchecked(count: count, chunkSize: ThreadPool.evenChunk(count), body)
}

/// Calls `body` for each register of `count` elements from `start` on: the index of its first element,
/// and how many it holds, less than `lanes` in the last.
@inline(__always)
func forEachRegister(_ start: Int, _ count: Int, _ body: (_ index: Int, _ count: Int) -> Void) {
  var i = start
  let end = start &+ count
  while i < end {
    body(i, min(lanes, end &- i))
    i &+= lanes
  }
}

// Each function is a type, not a closure: the compiler always inlines a type's function into the
// loop, but leaves a closure as large as the exponential as a call.

/// One register of a function of one variable.
protocol UnaryFunction {
  static func apply(_ x: Vector) -> Vector
}

/// One register of a function of two variables.
protocol BinaryFunction {
  static func apply(_ x: Vector, _ y: Vector) -> Vector
}

/// y = f(x) for each of `count` elements.
@inline(__always)
func mapRegisters<F: UnaryFunction>(_: F.Type, _ count: Int, _ x: Floats, _ y: MutableFloats) {
  forEachPart(count) { start, count in
    let (x, y) = (x + start, y + start)
    let whole = count / lanes * lanes
    var i = 0
    while i < whole {
      write(F.apply(load(x, i)), y, i)
      i &+= lanes
    }
    if whole < count {
      let rest = count &- whole
      write(F.apply(load(x, whole, count: rest)), y, whole, count: rest)
    }
  }
}

/// z = f(x, y) for each of `count` elements.
@inline(__always)
func mapRegisters<F: BinaryFunction>(
  _: F.Type, _ count: Int, _ x: Floats, _ y: Floats, _ z: MutableFloats
) {
  forEachPart(count) { start, count in
    let (x, y, z) = (x + start, y + start, z + start)
    let whole = count / lanes * lanes
    var i = 0
    while i < whole {
      write(F.apply(load(x, i), load(y, i)), z, i)
      i &+= lanes
    }
    if whole < count {
      let rest = count &- whole
      write(
        F.apply(load(x, whole, count: rest), load(y, whole, count: rest)), z, whole, count: rest)
    }
  }
}
