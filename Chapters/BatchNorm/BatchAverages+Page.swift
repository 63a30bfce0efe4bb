import Experiments
import Page

extension BatchAverages {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.value("batch-averages.mean-variance", "\(findings.meanOfVariances, .fixed(4))")
    evidence.value("batch-averages.variance", "\(findings.variance, .fixed(4))")
    evidence.value("batch-averages.corrected", "\(findings.corrected, .fixed(4))")
    evidence.claim(
      "bn-mean-of-means", .check,
      notes: "E[x] is the mean of the batch means (003, algorithm 2)",
      measured: findings.meanOfMeans - findings.mean, format: .scientific(1),
      is: .near(0, within: 1e-9))
    evidence.claim(
      "bn-bessel", .finding(.spread("the error of the mean over the batches")),
      notes: "Var[x] is m/(m-1) times the mean batch variance (003)",
      measured: findings.corrected / findings.variance, format: .fixed(4),
      is: .near(1, within: 0.002))
    let batches = Double(batches)
    evidence.claim(
      "bn-bessel-m", .finding(.spread("the error of the mean over the batches")),
      notes: "m in algorithm 2's m/(m-1) is the number of batches (003)",
      measured: findings.meanOfVariances * batches / (batches - 1) / findings.variance,
      format: .fixed(4), unit: "of the variance", is: .near(1, within: 0.002), expecting: .differs)
    return evidence
  }
}
