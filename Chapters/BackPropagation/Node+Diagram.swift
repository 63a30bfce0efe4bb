import Foundation
import Plotting
import SharedState

extension Node {
  /// The graph with the value above and the gradient below each edge, in CS231n's style.
  ///
  /// Call `backward()` first. What is below an edge is what comes back on that edge; where several
  /// edges leave an input, their sum stands under it.
  ///
  /// - Parameters:
  ///   - result: the name of this node.
  ///   - decimals: how many digits stand after the point.
  func diagram(result: String, decimals: Int = 2) -> LayeredDiagram {
    let order = topologicalOrder()
    var uses: [ObjectIdentifier: Int] = [:]
    for input in order.flatMap(\.inputs) { uses[ObjectIdentifier(input), default: 0] += 1 }
    var diagram = LayeredDiagram()
    var places: [ObjectIdentifier: Int] = [:]
    for node in order {
      let isShared = uses[ObjectIdentifier(node), default: 0] > 1
      let place = diagram.addNode(
        node.operation ?? node.name ?? "", node.operation == nil ? .terminal : .operation,
        below: isShared ? "Σ \(node.gradient.fixed(decimals))" : "")
      places[ObjectIdentifier(node)] = place
      for (input, local) in zip(node.inputs, node.localGradients) {
        diagram.addEdge(
          from: places[ObjectIdentifier(input)]!, to: place, above: input.label(decimals),
          below: (local * node.gradient).fixed(decimals))
      }
    }
    let end = diagram.addNode(result, .terminal)
    diagram.addEdge(
      from: places[ObjectIdentifier(self)]!, to: end, above: value.fixed(decimals),
      below: gradient.fixed(decimals))
    return diagram
  }

  /// The value, and with it the letter of a result that has one; an input's stands in its box.
  private func label(_ decimals: Int) -> String {
    let letter = operation == nil ? nil : name
    return (letter.map { "\($0) = " } ?? "") + value.fixed(decimals)
  }
}
