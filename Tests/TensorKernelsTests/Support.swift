import TensorCore
import Testing

@testable import TensorKernels

extension CPULevel: CustomTestStringConvertible {
  /// The levels that this machine can run: all that can be tested on it.
  static let supported = allCases.filter(\.isSupported)

  public var testDescription: String { rawValue }
}

/// The kernels as they are written where they are declared, with nothing replaced: what fast ones are
/// compared with. Even the exponential in a softmax is the C library's.
enum Reference<Scalar: ElementaryFunctions>: Kernels {}

/// Element counts around the register widths 4, 8 and 16: lanes - 1, lanes, lanes + 1 and
/// 4 lanes + 3 of each, none, one, and a long one.
let raggedCounts = [0, 1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 19, 35, 67, 1000]
let raggedColumns = [0, 1, 3, 6, 10, 16, 17, 64, 100]
let raggedRows = [0, 1, 2, 7, 60]

/// Half the distance from 1 to the next `Float`: the largest relative error of one operation.
let roundOff = Double(Float.ulpOfOne) / 2

/// Reproducible numbers for inputs.
struct Numbers {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 }

  /// 24 random bits.
  private mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 40
  }

  mutating func array(_ count: Int, in range: ClosedRange<Float> = -1...1) -> [Float] {
    (0..<count).map { _ in
      range.lowerBound + (range.upperBound - range.lowerBound) * (Float(next()) * 0x1p-24)
    }
  }

  /// Whole numbers from -4 to 4: their products and sums are exact in `Float` up to 2^24, so that
  /// a matrix product must come out exactly, in whatever order it adds up.
  mutating func wholeNumbers(_ count: Int) -> [Float] {
    (0..<count).map { _ in Float(Int(next() % 9)) - 4 }
  }
}

extension [Float] {
  var inDouble: [Double] { map(Double.init) }
  var bitPatterns: [UInt32] { map(\.bitPattern) }
}

/// What untouched memory looks like: a quiet NaN that no kernel makes.
private let untouched = Float(bitPattern: 0x7FE5_A5A5)

/// Runs `body` on memory that holds `initial`, or nothing yet, and gives what is there afterwards.
///
/// Records an issue if `body` wrote before or behind it.
func written(
  _ count: Int, over initial: [Float]? = nil, sourceLocation: SourceLocation = #_sourceLocation,
  _ body: (UnsafeMutablePointer<Float>) -> Void
) -> [Float] {
  let margin = 64
  let size = count + 2 * margin
  let memory = UnsafeMutablePointer<Float>.allocate(capacity: size)
  defer { memory.deallocate() }
  memory.initialize(repeating: untouched, count: size)
  if let initial { (memory + margin).update(from: initial, count: count) }
  body(memory + margin)
  let margins = Array(0..<margin) + Array((margin + count)..<size)
  let firstOutside = margins.first { memory[$0].bitPattern != untouched.bitPattern }
  #expect(
    firstOutside == nil, "wrote at index \((firstOutside ?? 0) - margin) of \(count) elements",
    sourceLocation: sourceLocation)
  return Array(UnsafeBufferPointer(start: memory + margin, count: count))
}

/// The same for `Double`, without margins: for the reference kernels.
func reference(_ count: Int, _ body: (UnsafeMutablePointer<Double>) -> Void) -> [Double] {
  var result = [Double](repeating: .nan, count: count)
  result.withUnsafeMutableBufferPointer { body($0.baseAddress ?? .allocate(capacity: 1)) }
  return result
}

/// Expects each element within `tolerance` of the exact one; NaN and infinities must meet the same.
func expectClose(
  _ actual: [Float], _ exact: [Double], _ context: @autoclosure () -> String = "",
  sourceLocation: SourceLocation = #_sourceLocation, within tolerance: (Int) -> Double
) {
  #expect(actual.count == exact.count, sourceLocation: sourceLocation)
  let wrong = zip(actual, exact).enumerated().first { index, pair in
    let (actual, exact) = pair
    if exact.isNaN { return !actual.isNaN }
    if Float(exact).isInfinite { return actual != Float(exact) }
    return !(abs(Double(actual) - exact) <= tolerance(index))
  }
  if let (index, (actual, exact)) = wrong {
    Issue.record(
      "element \(index) is \(actual), not \(exact) within \(tolerance(index)) \(context())",
      sourceLocation: sourceLocation)
  }
}

/// Expects the very same bits, except that any NaN equals any other and 0 equals -0.
func expectEqual(
  _ actual: [Float], _ expected: [Float], _ context: @autoclosure () -> String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(actual.count == expected.count, sourceLocation: sourceLocation)
  let wrong = zip(actual, expected).enumerated().first { _, pair in
    pair.0 != pair.1 && !(pair.0.isNaN && pair.1.isNaN)
  }
  if let (index, (actual, expected)) = wrong {
    Issue.record(
      "element \(index) is \(actual), not \(expected) \(context())", sourceLocation: sourceLocation)
  }
}
