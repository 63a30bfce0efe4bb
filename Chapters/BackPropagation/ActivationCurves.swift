import Experiments

/// The functions and their derivatives, as the layers compute them forward and backward.
struct ActivationCurves: Experiment {
  struct Findings: Codable, Sendable {
    struct Curve: Codable, Sendable {
      var kind: ActivationFunction
      var value, slope: [Double]
    }

    var x: [Double]
    var curves: [Curve]
  }

  func run(in context: RunContext) -> Findings {
    let x = [Double](stride(from: -5.0, through: 5, by: 0.01))
    return Findings(
      x: x,
      curves: ActivationFunction.allCases.map { kind in
        let (value, slope) = kind.curve(x)
        return Findings.Curve(kind: kind, value: value, slope: slope.withGapsAtJumps)
      })
  }
}

extension [Double] {
  /// NaN, which leaves a gap in a curve, where a value is far from the one before: a jump is no slope.
  fileprivate var withGapsAtJumps: [Double] {
    indices.map { $0 > 0 && abs(self[$0] - self[$0 - 1]) > 0.2 ? .nan : self[$0] }
  }
}
