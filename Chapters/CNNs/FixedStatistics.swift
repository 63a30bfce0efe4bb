import Experiments
import Models
import NeuralNetworks

/// A training pass of Inception10, as it should be and called with `training=False`: do the running
/// statistics of batch normalisation move?
struct FixedStatistics: Experiment {
  struct Findings: Codable, Sendable {
    /// How many running means and variances are no longer 0 and 1.
    var moved, movedWithFault: Int
    /// How many there are.
    var all: Int
  }

  func run(in context: RunContext) throws -> Findings {
    var random = context.random(30)
    var wrong = NetworkVariant(.inception10, isFaulty: true).network(using: &random)
    var right = NetworkVariant(.inception10).network(using: &random)
    let x = Tensor<Float>.uniform([4, 32, 32, 3], in: 0..<1, using: &random)
    _ = wrong.forward(x, mode: .training)
    _ = right.forward(x, mode: .training)
    var (moved, movedWithFault) = (MovedStatistics(), MovedStatistics())
    try right.visitState(&moved)
    try wrong.visitState(&movedWithFault)
    return Findings(moved: moved.count, movedWithFault: movedWithFault.count, all: moved.all)
  }
}

/// Counts the running means that are not 0 and the running variances that are not 1.
private struct MovedStatistics: StateVisitor {
  private(set) var count = 0
  private(set) var all = 0

  mutating func visit<Scalar>(_ tensor: inout Tensor<Scalar>, _ name: String) {
    guard name.hasPrefix("running") else { return }
    let start: Scalar = name == "running mean" ? 0 : 1
    count += tensor.scalars.count { $0 != start }
    all += tensor.count
  }

  mutating func visit(_ random: inout RandomSource, _ name: String) {}
  mutating func visit(_ number: inout Int, _ name: String) {}
  mutating func visit(_ number: inout Double, _ name: String) {}
  mutating func visit(_ numbers: inout [Int], _ name: String) {}
  mutating func visit(_ numbers: inout [Double], _ name: String) {}
}
