import Experiments
import Page
import Plotting

extension GateRules {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    for (id, notes, error) in [
      ("bp-add-gate", "an add gate hands its gradient to both inputs (004)", findings.add),
      ("bp-max-gate", "a max gate routes it to one input (004)", findings.route),
      (
        "bp-multiply-gate", "a multiply gate switches: the other input's value x upstream (004)",
        findings.multiply
      ),
    ] {
      evidence.claim(
        id, .check, notes: notes, measured: error, format: .scientific(1), is: .equal(to: 0))
    }
    let (x, y) = (Node(3, "x"), Node(-4, "y"))
    let (z, w) = (Node(2, "z"), Node(-1, "w"))
    let f = (x * y + max(z, w)) * 2
    f.backward()
    evidence.figure(
      Figure(
        name: "graph-gates", title: "Add distributes, max routes, multiply switches",
        subtitle: "f = 2 (x y + max(z, w)); green: values, red: gradients",
        diagram: f.diagram(result: "f")))
    return evidence
  }
}

extension Branches {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "bp-branches", .check,
      notes: "where a value is used several times its gradients add up (CS231n)",
      measured: findings.error, format: .scientific(1), is: .less(than: 1e-13))
    let x = Node(3, "x")
    let f = x * x + x
    f.backward()
    evidence.figure(
      Figure(
        name: "graph-branches", title: "Where a value is used three times, three gradients add up",
        subtitle: "f = x x + x at x = 3; under x the sum: 2x + 1 = 7",
        diagram: f.diagram(result: "f")))
    return evidence
  }
}
