/// Chance for a test that draws its cases: the same for the same seed, everywhere (SplitMix64).
package struct Draws: RandomNumberGenerator {
  /// How large the case may be, from 1: a number of layers, of rows, of words.
  package let size: Int
  private var state: UInt64

  package init(seed: Int, size: Int) {
    self.size = size
    state = UInt64(seed)
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  package mutating func int(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &self) }

  package mutating func number(_ range: ClosedRange<Double>) -> Double {
    .random(in: range, using: &self)
  }

  /// True once in so many times.
  package mutating func once(in count: Int) -> Bool { int(1...count) == 1 }

  package mutating func pick<Value>(_ values: [Value]) -> Value {
    values.randomElement(using: &self)!
  }

  /// From `least` to `size` things.
  package mutating func several<Value>(
    least: Int = 0, _ draw: (inout Draws) throws -> Value
  ) rethrows -> [Value] {
    try (0..<int(least...max(least, size))).map { _ in try draw(&self) }
  }
}

/// Looks for a case in which a law does not hold.
///
/// One case a seed, the later the larger. The first that fails is drawn again in smaller sizes, so that what
/// is printed is small; its seed and size draw it again.
///
/// ```swift
/// #expect(try counterexample { $0.several { $0.int(0...9) } } law: {
///   $0.sorted().sorted() == $0.sorted() ? nil : "sorting twice is another thing"
/// } == nil)
/// ```
///
/// - Parameter law: what is wrong with a case; nil where the law holds.
/// - Returns: the seed, the size, the case and what is wrong; nil where all hold.
package func counterexample<Case>(
  cases: Int = 100, sizes: ClosedRange<Int> = 1...20, draw: (inout Draws) throws -> Case,
  law: (Case) throws -> String?
) rethrows -> String? {
  func failure(seed: Int, size: Int) throws -> String? {
    var draws = Draws(seed: seed, size: size)
    let drawn = try draw(&draws)
    return try law(drawn).map { "seed \(seed), size \(size): \(drawn): \($0)" }
  }
  for seed in 1...cases {
    let size = sizes.lowerBound + (seed - 1) * sizes.count / cases
    guard let found = try failure(seed: seed, size: size) else { continue }
    for smaller in sizes.lowerBound..<size {
      if let small = try failure(seed: seed, size: smaller) { return small }
    }
    return found
  }
  return nil
}
