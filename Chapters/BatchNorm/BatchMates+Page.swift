import Experiments
import Page
import Plotting

extension BatchMates {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (training, inference) = (findings.training, findings.inference)
    evidence.claim(
      "bn-batch-mates", .finding(.null("without batch statistics it is 0; a hundredth more")),
      notes: "in training a sample's value depends on its batch (003)",
      measured: training.standardDeviation, format: .fixed(3),
      unit: "standard deviation of its logit", is: .greater(than: 0.01))
    evidence.claim(
      "bn-deterministic", .check, notes: "at inference it does not (003)",
      measured: inference.max()! - inference.min()!, format: .scientific(1),
      unit: "largest difference", is: .equal(to: 0))
    let (small, large) = (deviation(at: 16, findings), deviation(at: 256, findings))
    evidence.claim(
      "bn-batch-size", .finding(.theory("√(256/16) = 4, halved and doubled")),
      notes: "the result depends on how batches are made (001): "
        + "the smaller, the stronger the noise",
      measured: small / large, format: .fixed(1), unit: "times as much at 16 as at 256",
      is: .inside(2...8))
    evidence.claim(
      "bn-training-flag", .check,
      notes:
        "testing takes training=False, as 002's text says, and not its code's training=training "
        + "(002): in training mode a single image is answered by beta alone",
      measured: findings.aloneDifference, format: .scientific(1),
      unit: "between the answers to any two digits, one at a time in training mode",
      is: .equal(to: 0))
    evidence.claim(
      "bn-data-statistics", .check,
      notes:
        "the statistics are of the data X: N*D, which 004 calls W (004): one for each of D columns",
      measured: findings.statistics == [Self.features, Self.features]
        && findings.statisticsError < 1e-12,
      shown:
        "\(findings.statistics.map(\.description).joined(separator: " and ")) means and variances "
        + "of data of \(Self.samples) × \(Self.features), those of its columns to "
        + "\(NumberStyle.scientific(0).text(findings.statisticsError))",
      is: .holding)
    evidence.value("batch-mates.alone", "\(findings.aloneInTraining, .percent(0))")
    evidence.value("batch-mates.alone-inference", "\(findings.aloneAtInference, .percent(0))")
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func deviation(at size: Int, _ findings: Findings) -> Double {
    findings.deviations[sizes.firstIndex(of: size)!]
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let training = findings.training
    let x = sizes.map(Double.init)
    let middle = sizes.firstIndex(of: 64) ?? sizes.count / 2
    return Figure(
      name: "batch-mates", title: "The same digit gets another answer in every batch",
      subtitle: conditions.subtitle(
        findings.trainingDigits,
        "the logit of the right class of one test digit, after \(steps.settingText) steps"),
      grid: .row(of: 2),
      panels: [
        Panel(
          title: "\(batches) batches of 60", x: Axis("logit of the right class"),
          y: Axis("share of batches"),
          marks: [
            .histogram(
              of: training, bins: 30, range: training.min()!...training.max()!, label: "training",
              colour: .blue),
            .verticalRule(findings.inference[0], label: "inference", colour: .vermillion),
          ]),
        Panel(
          title: "its spread against the batch size",
          x: Axis("batch size", scale: .logarithmic, ticks: .at(x)),
          y: Axis(
            "standard deviation of the logit", range: 0.1...2, scale: .logarithmic,
            ticks: .at([0.1, 0.2, 0.5, 1, 2])),
          marks: [
            .line(
              x: x, y: x.map { findings.deviations[middle] * (x[middle] / $0).squareRoot() },
              label: "1/√m", colour: .ink, dash: .dashed),
            .line(
              x: x, y: findings.deviations, label: "measured", colour: .blue, showsPoints: true),
          ]),
      ])
  }
}
