import Experiments
import Page

extension Curvature {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let bowls = [
      ("as they are, 0 to 1", findings.asTheyAre),
      ("minus the channel mean", findings.withoutChannelMean),
      ("minus the mean image", findings.withoutMeanImage),
    ]
    var table = Table(
      "inputs", .right("$\\lambda_1$"), .right("$\\lambda_2$"),
      .right("largest step $2/\\lambda_1$"))
    for (name, bowl) in bowls {
      table.add(
        name, "\(bowl.first, .significant(3))", "\(bowl.second, .significant(3))",
        "\(2 / bowl.first, .significant(2))")
    }
    evidence.table("curvature", table)
    evidence.claim(
      "prep-largest-eigenvalue", .finding(.chosen("half as large again")),
      notes: "centring, with the mean image, allows larger steps (003)",
      measured: findings.asTheyAre.first / findings.withoutMeanImage.first, format: .fixed(1),
      unit: "times as large a step", is: .greater(than: 1.5))
    evidence.claim(
      "prep-stable-step", .check, notes: "the limit is 2 / λ₁ (our check)",
      measured: bowls.allSatisfy { $0.1.below < 1 && $0.1.above > 1 }, is: .holding)
    evidence.value("curvature.features", "\(findings.features)")
    return evidence
  }
}
