import Experiments

/// The seven functions and their derivatives, as the layers compute them forward and backward.
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
    let x = [Double](stride(from: -5.0, through: 5, by: 0.05))
    return Findings(
      x: x,
      curves: ActivationFunction.allCases.map { kind in
        let (value, slope) = kind.curve(x)
        return Findings.Curve(kind: kind, value: value, slope: slope)
      })
  }
}
