import Testing

@testable import TensorCore
@testable import TensorKernels

struct RandomSourceTests {
  // MARK: The published generators' own output

  @Test func splitMix64() {
    var seeder = SplitMix64(state: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in seeder.next() } == expected)
  }

  @Test func xoshiro256PlusPlus() {
    var random = RandomSource(state: (1, 2, 3, 4))
    let expected: [UInt64] = [
      41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386,
      9_228_616_714_210_784_205, 9_973_669_472_204_895_162, 14_011_001_112_246_962_877,
      12_406_186_145_184_390_807, 15_849_039_046_786_891_736, 10_450_023_813_501_588_000,
    ]
    #expect(expected.map { _ in random.next() } == expected)
  }

  @Test func theSeedFillsTheStateBySplitMix64() {
    var seeder = SplitMix64(state: 42)
    var expected = RandomSource(
      state: (seeder.next(), seeder.next(), seeder.next(), seeder.next()))
    var random = RandomSource(seed: 42)
    #expect(random == expected)
    #expect((0..<10).map { _ in random.next() } == (0..<10).map { _ in expected.next() })
  }

  // MARK: A value

  @Test func copiesRepeatAndSeedsDiffer() {
    var a = RandomSource(seed: 3)
    _ = a.normal()  // keeps a spare number, which belongs to the copy as well
    var b = a
    #expect(a == b && a.hashValue == b.hashValue)
    let first = (0..<5).map { _ in a.normal() }
    #expect(a != b)
    #expect((0..<5).map { _ in b.normal() } == first)
    var other = RandomSource(seed: 4)
    #expect((0..<5).map { _ in other.normal() } != first)
  }

  @Test func aSplitPartDoesNotDependOnWhatFollows() {
    var parent = RandomSource(seed: 5)
    var child = parent.split()
    let childNumbers = (0..<8).map { _ in child.next() }
    var again = RandomSource(seed: 5)
    var sameChild = again.split()
    for _ in 0..<1000 { _ = again.next() }
    #expect((0..<8).map { _ in sameChild.next() } == childNumbers)
    // Parent and children draw different numbers, and their correlation is that of chance.
    var second = parent.split()
    let (x, y, z) = (uniform(&child), uniform(&second), uniform(&parent))
    for (a, b) in [(x, y), (x, z), (y, z)] {
      let correlation = 12 * zip(a, b).reduce(0) { $0 + ($1.0 - 0.5) * ($1.1 - 0.5) } / 10_000
      #expect(abs(correlation) < 0.04)  // 4 standard deviations of 1 / sqrt(10,000)
    }
  }

  private func uniform(_ random: inout RandomSource) -> [Double] {
    (0..<10_000).map { _ in random.uniform() }
  }

  // MARK: Distributions. Bounds are 4 to 5 standard deviations; the seeds are fixed.

  @Test(arguments: [1, 2, 3] as [UInt64])
  func uniformNumbers(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let count = 100_000
    let x = (0..<count).map { _ in random.uniform() }
    #expect(x.allSatisfy { (0..<1).contains($0) })
    let mean = x.reduce(0, +) / Double(count)
    let variance = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
    // Standard deviations: sqrt(1/12 / n) = 9.1e-4 and sqrt((1/80 - 1/144) / n) = 2.4e-4.
    #expect(abs(mean - 0.5) < 4e-3)
    #expect(abs(variance - 1 / 12.0) < 1.1e-3)
    #expect(largestGap(x) { $0 } < 1.95 / Double(count).squareRoot())
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func normalNumbers(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let count = 100_000
    let x = (0..<count).map { _ in random.normal() }
    func moment(_ power: Int) -> Double {
      x.reduce(0) { sum, x in sum + (0..<power).reduce(1) { product, _ in product * x } }
        / Double(count)
    }
    // The moments are 0, 1, 0, 3; the variances of x^k are 1, 2, 15, 96.
    for (power, expected, variance) in [(1, 0.0, 1.0), (2, 1, 2), (3, 0, 15), (4, 3, 96)] {
      let deviation = (variance / Double(count)).squareRoot()
      #expect(abs(moment(power) - expected) < 4.5 * deviation, "moment \(power)")
    }
    #expect(largestGap(x, normalDistribution) < 1.95 / Double(count).squareRoot())
  }

  /// Pairs come from one radius and one angle; they must be independent all the same.
  @Test func normalPairsAreIndependent() {
    var random = RandomSource(seed: 9)
    var (products, squares) = (0.0, 0.0)
    let count = 50_000
    for _ in 0..<count {
      let (x, y) = (random.normal(), random.normal())
      products += x * y
      squares += (x * x - 1) * (y * y - 1)
    }
    #expect(abs(products) / Double(count) < 4.5 / Double(count).squareRoot())
    #expect(abs(squares) / Double(count) < 4.5 * 2 / Double(count).squareRoot())
  }

  /// Kolmogorov and Smirnov's statistic: the largest distance between the numbers' distribution
  /// and the exact one. Above 1.95 / sqrt(n) it is once in a thousand.
  private func largestGap(_ x: [Double], _ distribution: (Double) -> Double) -> Double {
    let n = Double(x.count)
    return x.sorted().enumerated().reduce(0) { largest, element in
      let p = distribution(element.element)
      let index = Double(element.offset)
      return max(largest, abs(p - index / n), abs(p - (index + 1) / n))
    }
  }

  /// The normal distribution function by its series around 0, and 0 or 1 in the far tails.
  private func normalDistribution(_ x: Double) -> Double {
    if abs(x) > 6 { return x < 0 ? 0 : 1 }
    var (term, sum) = (x, x)
    for k in 1..<120 {
      term *= x * x / Double(2 * k + 1)
      sum += term
    }
    return 0.5 + sum * Double.exp(-x * x / 2) / (2 * Double.pi).squareRoot()
  }

  // MARK: Whole numbers

  @Test(arguments: [1, 2, 3, 7, 10, 64])
  func integersAreEquallyLikely(bound: Int) {
    var random = RandomSource(seed: UInt64(bound))
    let count = 20_000
    var counts = [Int](repeating: 0, count: bound)
    for _ in 0..<count { counts[random.integer(below: bound)] += 1 }
    expectEquallyLikely(counts)
  }

  /// 2^64 is 2 2/3 times the bound, so the plain upper half of the product would be each third
  /// number from two values of `next()` and the others from three: 1/4, 3/8 and 3/8 of all.
  @Test func largeBoundsAreNotBiased() {
    var random = RandomSource(seed: 6)
    let bound = 3 << 61
    var counts = [0, 0, 0]
    for _ in 0..<30_000 {
      let number = random.integer(below: bound)
      #expect((0..<bound).contains(number))
      counts[number % 3] += 1
    }
    expectEquallyLikely(counts)
  }

  @Test func aBoundOfZeroStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var random = RandomSource(seed: 1)
      _ = random.integer(below: 0)
    }
    expectMessage(result, "There is no number from 0 up to 0.")
  }

  @Test(arguments: [0, 1, 2, 10, 1000])
  func permutationsHoldEachNumberOnce(count: Int) {
    var random = RandomSource(seed: 7)
    let order = random.permutation(count)
    #expect(order.sorted() == Array(0..<count))
    if count == 1000 { #expect(order != Array(0..<count) && order != random.permutation(count)) }
  }

  @Test func allOrdersOfFourAreEquallyLikely() {
    var random = RandomSource(seed: 8)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<24_000 { counts[random.permutation(4), default: 0] += 1 }
    #expect(counts.count == 24)
    expectEquallyLikely(Array(counts.values))
  }

  /// Pearson's chi-square with k - 1 degrees of freedom: mean k - 1, variance 2 (k - 1).
  private func expectEquallyLikely(
    _ counts: [Int], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    let chiSquare = counts.reduce(0.0) {
      $0 + (Double($1) - expected) * (Double($1) - expected) / expected
    }
    let freedom = Double(counts.count - 1)
    #expect(
      chiSquare <= freedom + 5 * (2 * freedom).squareRoot(), "\(counts)",
      sourceLocation: sourceLocation)
  }

  // MARK: Tensors

  @Test func tensorsOfRandomNumbers() {
    var random = RandomSource(seed: 10)
    let x = Tensor<Float>.normal([100, 500], mean: 3, standardDeviation: 2, using: &random)
    #expect(abs(x.mean() - 3) < 0.04 && abs((x - 3).squared().mean() - 4) < 0.12)
    let y = Tensor<Double>.uniform([100, 500], in: -2..<4, using: &random)
    #expect(y.scalars.allSatisfy { (-2..<4).contains($0) })
    #expect(abs(y.mean() - 1) < 0.04 && abs((y - 1).squared().mean() - 3) < 0.06)
    #expect(Tensor<Float>.normal([0, 4], using: &random).shape == [0, 4])
  }

  @Test func aRangeTooWideStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var random = RandomSource(seed: 1)
      _ = Tensor<Float>.uniform([2], in: -1e308..<1.5e308, using: &random)
    }
    expectMessage(result, "equally likely in -1e+308..<1.5e+308")
  }

  /// The same numbers, rounded, in single and double precision.
  @Test func bothPrecisionsDrawTheSameNumbers() {
    var (a, b) = (RandomSource(seed: 11), RandomSource(seed: 11))
    let exact = Tensor<Double>.normal([50], using: &a)
    let single = Tensor<Float>.normal([50], using: &b)
    #expect(single.scalars == exact.scalars.map { Float($0) })
    #expect(a == b)
  }
}
