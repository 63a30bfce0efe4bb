import Experiments
import GradientChecking
import NeuralNetworks

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
  private static let operations: [@Sendable (Node, Node) -> Node] = [
    { $0 + $1 }, { tanh($0) * $1 }, { $0 / ($1 * $1 + 1) },
    { a, _ in tanh(a) }, { a, _ in sigmoid(a) - 0.5 }, { a, _ in exp(tanh(a)) },
  ]

  private let steps: [(operation: Int, first: Int, second: Int)]

  init(inputs: Int, operations: Int, using random: inout RandomSource) {
    steps = (0..<operations).map { index in
      // The first input of each step is a recent node, so that long paths arise.
      (
        random.integer(below: Self.operations.count),
        max(0, inputs + index - 1 - random.integer(below: 4)),
        random.integer(below: inputs + index)
      )
    }
  }

  func callAsFunction(_ inputs: [Node]) -> Node {
    var nodes = inputs
    for step in steps {
      nodes.append(Self.operations[step.operation](nodes[step.first], nodes[step.second]))
    }
    // All nodes count, so that no input is without effect.
    return nodes.dropFirst().reduce(nodes[0], +)
  }
}
