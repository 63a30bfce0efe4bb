import Experiments

/// What two 3x3 and one 5x5 cost on maps of many sizes, counted.
struct WindowCosts: Experiment {
  @Setting("side of the largest map on which multiplications are counted", in: 28...128)
  var largest = 64

  struct Findings: Codable, Sendable {
    var two, one: Counts
  }

  struct Counts: Codable, Sendable {
    /// For each pair of channels.
    var weights: Int
    /// Through three of the counts without padding.
    var polynomial: Polynomial
    /// Multiplications on maps of 5, 6, ... pixels: without padding, and what the summary says of it.
    var valid, formula: [Int]
    /// With SAME padding: all, and those with pixels of the image.
    var same, inside: [Int]
  }

  /// The smallest map on which 5x5 pixels fit, and all up to the largest.
  var sides: ClosedRange<Int> { 5...largest }

  func run(in context: RunContext) throws -> Findings {
    Findings(two: counts(.twoOf3), one: counts(.oneOf5))
  }

  private func counts(_ variant: Variant) -> Counts {
    let same = sides.map { variant.counted(side: $0, .same) }
    return Counts(
      weights: variant.network(.valid).parameters.reduce(0) { $0 + $1.value.scalars.count },
      polynomial: variant.polynomial,
      valid: sides.map { variant.counted(side: $0, .valid).all },
      formula: sides.map { variant.formula(side: $0, .valid) },
      same: same.map(\.all), inside: same.map(\.inside))
  }
}
