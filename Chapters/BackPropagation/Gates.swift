import NotebookExperiments
import NeuralNetworks
import Notebook
import Plotting
import ScalarGraph

extension BackPropagationChapter {
  func gates(_ page: Notebook) throws {
    page.text(
      """
      Three gates make up most of a network, and each does something simple with the gradient that \
      arrives. An **add** gate has the local gradients 1 and 1: it hands the gradient on to both \
      inputs, a distributor. A **max** gate has 1 for the larger input and 0 for the other: it sends \
      the gradient one way, a router. A **multiply** gate has, for each input, the value of the \
      *other* one: a switch.
      """)
    let (x, y) = (Node(3, "x"), Node(-4, "y"))
    let (z, w) = (Node(2, "z"), Node(-1, "w"))
    let f = (x * y + max(z, w)) * 2
    f.backward()
    try page.figure(
      Figure(
        name: "graph-gates", title: "Add distributes, max routes, multiply switches",
        subtitle: "f = 2 (x y + max(z, w)); green: values, red: gradients",
        diagram: f.diagram(result: "f")),
      caption: """
        The gradient 2 arrives at the add gate and leaves it twice. Of the max gate's inputs only \
        $z$, the larger, gets it. At the multiply gate $x$ gets $2 \\cdot (-4)$ and $y$ gets \
        $2 \\cdot 3$.
        """)
    checkGates(page)
    page.text(
      """
      The switch has a consequence for training: where an input of a network is large, the gradient \
      of the weight beside it is large. If all inputs are 1,000 times larger, so are the gradients, \
      and the learning rate has to make up for it. That is one reason to preprocess data, which is \
      the next chapter.

      And what where a value is used more than once? Then its changes reach the end on several ways, \
      and the gradients add up: in $x \\cdot x$ both inputs of the gate are $x$, each gets $x$, \
      together $2x$.
      """)
    let a = Node(3, "x")
    let g = a * a + a
    g.backward()
    try page.figure(
      Figure(
        name: "graph-branches", title: "Where a value is used three times, three gradients add up",
        subtitle: "f = x x + x at x = 3; under x the sum: 2x + 1 = 7",
        diagram: g.diagram(result: "f")),
      caption: "Three edges leave $x$, and three gradients come back: $3 + 3 + 1 = 7$.")
    checkBranches(page)
  }

  /// The three gates at random places, with a random upstream gradient.
  private func checkGates(_ page: Notebook) {
    var random = random(2)
    var (add, route, multiply) = (0.0, 0.0, 0.0)
    for _ in 0..<1000 {
      let (x, y) = (Node(random.normal()), Node(random.normal()))
      let upstream = random.normal()
      (x + y).backward(from: upstream)
      add = max(add, abs(x.gradient - upstream), abs(y.gradient - upstream))
      max(x, y).backward(from: upstream)
      let (larger, smaller) = x.value > y.value ? (x, y) : (y, x)
      route = max(route, abs(larger.gradient - upstream), abs(smaller.gradient))
      (x * y).backward(from: upstream)
      multiply = max(
        multiply, abs(x.gradient - y.value * upstream), abs(y.gradient - x.value * upstream))
    }
    func claim(_ id: String, _ notes: String, _ error: Double) {
      page.claim(
        Claim(
          id, notes: notes, measured: error, format: .scientific(1), is: .equal(to: 0),
          remark: "largest difference over 1,000 random values and upstream gradients"))
    }
    claim("bp-add-gate", "an add gate hands its gradient to both inputs (004)", add)
    claim("bp-max-gate", "a max gate routes it to one input (004)", route)
    claim(
      "bp-multiply-gate", "a multiply gate switches: the other input's value x upstream (004)",
      multiply)
  }

  /// g(x) = a x used k times against k x.
  private func checkBranches(_ page: Notebook) {
    var random = random(3)
    var worst = 0.0
    for uses in 1...50 {
      let x = Node(random.normal())
      let factors = (0..<uses).map { _ in random.normal() }
      let sum = factors.dropFirst().reduce(x * factors[0]) { $0 + x * $1 }
      sum.backward()
      worst = max(worst, abs(x.gradient - factors.reduce(0, +)))
    }
    page.claim(
      Claim(
        "bp-branches", notes: "where a value is used several times its gradients add up (CS231n)",
        measured: worst, format: .scientific(1), is: .less(than: 1e-13),
        remark: "a value used 1 to 50 times"))
  }
}

extension Node {
  /// The gradients if `upstream` arrives at this node from what follows it.
  fileprivate func backward(from upstream: Double) {
    // What follows may as well be a multiplication by that number.
    (self * upstream).backward()
  }
}
