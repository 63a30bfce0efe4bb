import Experiments

/// Up to which width a bottleneck saves multiplications, and whether the formula gives what is counted.
struct WidthCounts: Experiment {
  @Setting(
    "channels of the bottleneck at which all multiplications are counted", in: 1...256,
    quick: [4, 16])
  var widths = [4, 8, 16, 24, 32, 48, 64, 96, 128]

  struct Findings: Codable, Sendable {
    /// The widest bottleneck that has fewer multiplications than the direct way.
    var widest: Int
    /// At how many widths the formula gives what is counted.
    var right: Int
  }

  var estimatedSeconds: Double { 0.012 * Double(widths.reduce(0, +)) }

  func run(in context: RunContext) throws -> Findings {
    let direct = Reduction.direct.formula.macs
    let widest = (1...256).last { Reduction(width: $0).formula.macs < direct }
    let right = try context.sideBySide(widths.map { Reduction(width: $0) }, "counting") {
      $0.formula.macs == $0.counted().multiplications
    }
    return Findings(widest: widest ?? 0, right: right.count { $0 })
  }
}
