import Experiments
import Page
import Plotting

extension RunningAverage {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "bn-momentum", .check, notes: "after t steps momentum^t of the start value is left (002)",
      measured: findings.leftover, format: .scientific(1), is: .less(than: 1e-12))
    let x = (0...steps).map(Double.init)
    evidence.figure(
      Figure(
        name: "running-mean", title: "The running mean forgets its start by 1% a step",
        subtitle: "batches of 60 from N(3, 2²), momentum 0.99",
        panel: Panel(
          x: Axis("step", range: 0...Double(steps)), y: Axis("mean", range: 0...4.2),
          marks: [
            .points(
              x: Array(x.dropFirst()), y: findings.batchMeans, label: "batches", colour: .orange,
              shape: .circle, size: 0.4),
            .line(x: x, y: findings.running, label: "running", colour: .blue, width: 2),
            .line(
              x: x, y: x.map { 3 * (1 - Double.pow(0.99, $0)) }, label: "3 (1 − 0.99ᵗ)",
              colour: .ink, dash: .dotted),
          ])))
    return evidence
  }
}
