/// A seeded generator of random numbers: xoshiro256++ of Blackman and Vigna (2019), period
/// 2^256 - 1, its state filled from the seed by SplitMix64 as its authors advise.
///
/// It is a value: a copy goes on with the same numbers, and the same seed gives the same bits on every
/// machine, and so the same uniform numbers. Normal ones are the same up to the last digit of the
/// system's logarithm, sine and cosine. Pass it on with `&`.
public struct RandomSource: RandomNumberGenerator, Hashable, Sendable {
  @usableFromInline var state: (UInt64, UInt64, UInt64, UInt64)
  /// The second number of a Box-Muller pair, kept for the next call.
  private var spareNormal: Double?

  /// The generator that begins with a seed; neighbouring seeds give unrelated numbers.
  public init(seed: UInt64) {
    var seeder = SplitMix64(state: seed)
    state = (seeder.next(), seeder.next(), seeder.next(), seeder.next())
  }

  /// For tests against the authors' own output.
  init(state: (UInt64, UInt64, UInt64, UInt64)) { self.state = state }

  /// The generator's state as six words, to be saved: four of xoshiro, whether a normal number is
  /// kept for the next call, and its bits.
  public var words: [UInt64] {
    [
      state.0, state.1, state.2, state.3, spareNormal == nil ? 0 : 1,
      spareNormal?.bitPattern ?? 0,
    ]
  }

  /// The generator with these `words`; nil if no generator can have them.
  public init?(words: [UInt64]) {
    guard words.count == 6, words[4] <= 1, words.prefix(4).contains(where: { $0 != 0 }) else {
      return nil
    }
    state = (words[0], words[1], words[2], words[3])
    spareNormal = words[4] == 1 ? Double(bitPattern: words[5]) : nil
  }

  /// 64 random bits.
  @inlinable public mutating func next() -> UInt64 {
    let result = (state.0 &+ state.3).rotatedLeft(23) &+ state.0
    let t = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= t
    state.3 = state.3.rotatedLeft(45)
    return result
  }

  /// A generator of its own for a part of a program, so that the numbers one part draws do not
  /// change when another part draws more.
  public mutating func split() -> RandomSource { RandomSource(seed: next()) }

  /// A number in 0..<1: the upper 53 bits of `next()` times 2^-53.
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A number from the normal distribution with mean 0 and standard deviation 1.
  ///
  /// Box and Muller (1958): with u in (0, 1] and v in [0, 1), sqrt(-2 ln u) times the cosine and the
  /// sine of 2 pi v are two independent normal numbers.
  public mutating func normal() -> Double {
    if let spare = spareNormal {
      spareNormal = nil
      return spare
    }
    let radius = (-2 * Double.log(1 - uniform())).squareRoot()
    let angle = 2 * Double.pi * uniform()
    spareNormal = radius * Double.sin(angle)
    return radius * Double.cos(angle)
  }

  /// A number from the standard normal distribution cut off at -`limit` and `limit`: one beyond them
  /// is drawn again. Stops unless `limit` is above 0; where it is far below 1 that takes many draws.
  public mutating func truncatedNormal(limit: Double = 2) -> Double {
    require(limit > 0, "No normal number lies strictly between \(-limit) and \(limit).")
    while true {
      let number = normal()
      if number.magnitude < limit { return number }
    }
  }

  /// A number in 0..<`bound`, each with the same probability. Stops unless `bound` is above 0.
  ///
  /// Lemire (2019): the upper half of a 128-bit product, redrawn where it would be biased.
  public mutating func integer(below bound: Int) -> Int {
    require(bound > 0, "There is no number from 0 up to \(bound).")
    let bound = UInt64(bound)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// The numbers 0..<count in random order (Fisher and Yates, from the last place down).
  public mutating func permutation(_ count: Int) -> [Int] {
    var result = Array(0..<count)
    var i = count - 1
    while i > 0 {
      result.swapAt(i, integer(below: i + 1))
      i -= 1
    }
    return result
  }

  public static func == (a: RandomSource, b: RandomSource) -> Bool {
    a.state == b.state && a.spareNormal == b.spareNormal
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(state.0)
    hasher.combine(state.1)
    hasher.combine(state.2)
    hasher.combine(state.3)
  }
}

/// Steele, Lea and Flood (2014): turns a seed such as 1, 2, 3 into unrelated numbers.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension UInt64 {
  @inlinable func rotatedLeft(_ bits: UInt64) -> UInt64 { self << bits | self >> (64 - bits) }
}
