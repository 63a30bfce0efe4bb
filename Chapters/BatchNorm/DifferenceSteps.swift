import Experiments
import GradientChecking
import NeuralNetworks

/// How large should the step of a numeric gradient be?
struct DifferenceSteps: Experiment {
  @Setting("steps h that are tried, as powers of ten", in: -12...0) var exponents = [Double](
    stride(from: -9.0, through: -0.5, by: 0.25))

  struct Findings: Codable, Sendable {
    var steps: [Double]
    /// The largest relative error of dx for each step, with differences of the second and fourth order.
    var second, fourth: [Double]
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(4)
    let point = CheckPoint(rows: 7, columns: 5, using: &random)
    let dx = point.step.backward(point.dy).x
    let steps = exponents.map { Double.pow(10, $0) }
    func errors(_ order: DifferenceScheme.Order) -> [Double] {
      steps.map { step in
        point.check("dx", dx: dx, scheme: DifferenceScheme(step: step, order: order)).relativeError
      }
    }
    return Findings(steps: steps, second: errors(.second), fourth: errors(.fourth))
  }
}
