import Testing

@testable import Plotting
@testable import chapter_backprop

@Suite struct NodeDiagramTests {
  private func texts(_ figure: Figure) -> [String] {
    figure.panels[0].marks.compactMap { mark in
      switch mark.kind {
      case .text(let text): text.text
      case .shape(let shape): shape.text
      default: nil
      }
    }
  }

  @Test func valuesAndGradientsStandOnTheirEdges() {
    let (x, y, z) = (Node(-2, "x"), Node(5, "y"), Node(-4, "z"))
    let f = (x + y) * z
    f.backward()
    let figure = Figure(name: "f", title: "f", diagram: f.diagram(result: "f"))
    let all = texts(figure)
    for text in ["x", "y", "z", "+", "×", "f", "-2.00", "5.00", "3.00", "-12.00", "1.00"] {
      #expect(all.contains(text), "\(text)")
    }
    #expect(all.count { $0 == "-4.00" } == 4)  // z, and the gradients of q, x and y
  }

  @Test func theSumOfAllUsesStandsUnderAnInput() {
    let x = Node(3, "x")
    let f = x * x
    f.backward()
    let all = texts(Figure(name: "f", title: "f", diagram: f.diagram(result: "f", decimals: 0)))
    #expect(all.contains("Σ 6"))
    #expect(all.count { $0 == "3" } == 4)  // two values and two gradients
  }

  @Test func zeroHasNoSign() {
    let (a, b) = (Node(1, "a"), Node(-1, "b"))
    let f = max(a, b) * -1
    f.backward()
    #expect(
      !texts(Figure(name: "f", title: "f", diagram: f.diagram(result: "f"))).contains("-0.00"))
  }
}
