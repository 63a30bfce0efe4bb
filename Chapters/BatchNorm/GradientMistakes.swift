import Experiments
import NeuralNetworks

/// Six plausible mistakes in the gradient by the input: does a numeric check find them?
struct GradientMistakes: Experiment {
  @Setting("samples in the batch", in: 2...64) var samples = 7
  @Setting("features of a sample", in: 1...32) var features = 5

  struct Findings: Codable, Sendable {
    struct Mistaken: Codable, Sendable {
      var name: String
      /// The largest relative error of an element.
      var largestError: Double
      /// The length of the difference over the length of the right gradient.
      var length: Double
      var verdict: String
    }

    var mistakes: [Mistaken]
    /// The length of the six formulas' difference from the numeric gradient, over its length.
    var rightLength: Double
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(4)
    let point = CheckPoint(rows: samples, columns: features, using: &random)
    let right = point.step.backward(point.dy).x
    let mistakes = Mistake.allCases.map { mistake in
      let dx = mistake.dx(point.step, point.dy)
      let check = point.check(mistake.rawValue, dx: dx)
      return Findings.Mistaken(
        name: mistake.rawValue, largestError: check.relativeError,
        length: (dx - right).norm() / right.norm(), verdict: check.verdict.rawValue)
    }
    return Findings(mistakes: mistakes, rightLength: point.numericError(of: right))
  }
}

/// Wrong ways to compute dx, each of which somebody has shipped.
enum Mistake: String, CaseIterable {
  case meanPathMissing = "without the path through the mean"
  case variancePathMissing = "without the path through the variance"
  case bothPathsMissing = "statistics treated as constants"
  case besselCorrected = "variance divided by m − 1"
  case sumsInsteadOfMeans = "sums where means belong"
  case gammaForgotten = "gamma forgotten"

  func dx(_ step: StepByStep, _ dy: Tensor<Double>) -> Tensor<Double> {
    let m = Double(step.x.shape.rows)
    let (xhat, factor) = (step.xhat, step.gamma / step.deviation)
    let right = step.backward(dy)
    switch self {
    case .meanPathMissing: return right.x - right.mean / m
    case .variancePathMissing:
      return right.x - (step.x - step.mean) * right.variance * (2 / m)
    case .bothPathsMissing: return dy * factor
    case .besselCorrected:
      return (dy - dy.columnMeans() - xhat * (dy * xhat).columnSums() / (m - 1)) * factor
    case .sumsInsteadOfMeans:
      return (dy - dy.columnSums() - xhat * (dy * xhat).columnSums()) * factor
    case .gammaForgotten: return right.x / step.gamma
    }
  }
}
