import Experiments
import GradientChecking
import NeuralNetworks
import ScalarGraph

/// Back-propagation on random graphs, every input's gradient against numeric differences.
struct RandomGraphs: Experiment {
  @Setting("random graphs", in: 1...2_000) var graphs = 100
  @Setting("inputs of a graph", in: 1...20) var inputs = 6
  @Setting("operations of a graph", in: 1...200) var operations = 40

  struct Findings: Codable, Sendable {
    /// The largest error of a gradient, relative to the largest gradient of its graph.
    var error: Double
    /// The nodes of the largest graph.
    var nodes: Int
  }

  func run(in context: RunContext) -> Findings {
    var random = context.random(1)
    var findings = Findings(error: 0, nodes: 0)
    for _ in 0..<graphs {
      let graph = RandomGraph(inputs: inputs, operations: operations, using: &random)
      let point = (0..<inputs).map { _ in random.normal() }
      let nodes = point.map { Node($0) }
      let result = graph(nodes)
      result.backward()
      findings.nodes = max(findings.nodes, result.topologicalOrder().count)
      let numeric = numericGradient(at: Tensor(point), weights: Tensor([1])) { moved in
        Tensor([graph(moved.scalars.map { Node($0) }).value])
      }
      let error = (Tensor(nodes.map(\.gradient)) - numeric).largestMagnitude
      findings.error = max(findings.error, error / max(numeric.largestMagnitude, 1e-3))
    }
    return findings
  }
}

/// A random smooth expression of some inputs.
private struct RandomGraph {
  private enum Operation: CaseIterable { case add, multiply, divide, tanh, sigmoid, exponential }
  private let steps: [(operation: Operation, first: Int, second: Int)]

  init(inputs: Int, operations: Int, using random: inout RandomSource) {
    steps = (0..<operations).map { index in
      let all = Operation.allCases
      // The first input of each step is a recent node, so that long paths arise.
      return (
        all[random.integer(below: all.count)],
        max(0, inputs + index - 1 - random.integer(below: 4)),
        random.integer(below: inputs + index)
      )
    }
  }

  func callAsFunction(_ inputs: [Node]) -> Node {
    var nodes = inputs
    for step in steps {
      let (a, b) = (nodes[step.first], nodes[step.second])
      switch step.operation {
      case .add: nodes.append(a + b)
      case .multiply: nodes.append(tanh(a) * b)
      case .divide: nodes.append(a / (b * b + 1))
      case .tanh: nodes.append(tanh(a))
      case .sigmoid: nodes.append(sigmoid(a) - 0.5)
      case .exponential: nodes.append(exp(tanh(a)))
      }
    }
    // All nodes count, so that no input is without effect.
    return nodes.dropFirst().reduce(nodes[0], +)
  }
}
