import Experiments
import Page
import Plotting

extension RunningAverage {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.claim(
      "bn-momentum", .check, notes: "after t steps momentum^t of the start value is left (002)",
      measured: findings.leftover, format: .scientific(1), is: .less(than: 1e-12))
    let theory = (0.01 / 1.99).squareRoot() / (0.99 / 1.01).squareRoot()
    evidence.claim(
      "bn-momentum-meaning",
      .finding(.theory("√((1 - k) / (1 + k)) of a batch's noise, k being the share kept: 14")),
      notes: "Keras' momentum 0.99, given to PyTorch, keeps 1%: the average is noise (ours)",
      measured: findings.hastyNoise / findings.noise, format: .significant(2),
      unit: "times the noise", is: .near((1 / theory).rounded(), within: 3))
    evidence.value("running-average.noise", "\(findings.noise, .percent(0))")
    evidence.value("running-average.hasty", "\(findings.hastyNoise, .percent(0))")
    let x = (0...steps).map(Double.init)
    evidence.figure(
      Figure(
        name: "running-mean",
        title: "Kept by 99%, the running mean forgets its start slowly; by 1%, it is noise",
        subtitle: "batches of 60 from N(3, 2²); 0.99 as Keras reads it, and as PyTorch does",
        panel: Panel(
          x: Axis("step", range: 0...Double(steps)), y: Axis("mean", range: 0...4.2),
          marks: [
            .line(
              x: x, y: findings.hasty, label: "0.99 in PyTorch", colour: .vermillion,
              dash: .solid, width: 0.6),
            .line(x: x, y: findings.running, label: "0.99 in Keras", colour: .blue, width: 2),
            .line(
              x: x, y: x.map { 3 * (1 - Double.pow(0.99, $0)) }, label: "theory",
              colour: .ink, dash: .dotted),
          ])))
    return evidence
  }
}
