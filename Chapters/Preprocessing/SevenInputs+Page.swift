import Experiments
import Page

extension SevenInputs {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table("seven-inputs", table(findings))
    commonRateClaims(findings, &evidence)
    ownRateClaims(findings, conditions, &evidence)
    evidence.figure(lossFigure(findings, conditions))
    evidence.figure(rateFigure(findings, conditions))
    return evidence
  }

  private func table(_ findings: Findings) -> Table {
    var table = Table(
      "inputs", .right("$\\lambda_1$"), .right("loss at \(commonRate.settingText)"),
      .right("best rate"), .right("loss at it"), .right("test accuracy"),
      .right("steps to \(goal.settingText)"))
    for result in findings.results {
      let common = Spread(result.outcomes(at: commonRate).map(\.loss))
      table.add(
        result.kind.rawValue, "\(result.largestEigenvalue, .significant(2))",
        common.median < InputRun.unlearnt ? common.text(.fixed(2)) : "not finite",
        result.bestRate.settingText, Spread(result.bestOutcomes.map(\.loss)).text(.fixed(3)),
        Spread(result.bestOutcomes.map(\.testAccuracy)).text(.percent(1)),
        result.stepsNeeded(for: goal).map { "\($0, .fixed(0))" } ?? "never")
    }
    return table
  }

  private func commonRateClaims(_ findings: Findings, _ evidence: inout Evidence) {
    func loss(_ kind: InputKind) -> Double {
      findings[kind].outcomes(at: commonRate).map(\.loss).median
    }
    let learnt = findings[.raw].outcomes(at: commonRate).count { $0.loss < 2 }
    evidence.claim(
      "prep-train-raw", .finding(.stated("“need to”: not one")),
      notes: "pixels from 0 to 255 need to be scaled (our addition)",
      measured: learnt, unit: "of \(seeds) seeds learn at the common rate", is: .equal(to: 0))
    evidence.claim(
      "prep-train-common", .finding(.chosen("a tenth")), notes: "centring speeds up training (003)",
      measured: loss(.meanImage) / loss(.scaled), format: .percent(0),
      unit: "of the loss with 0 to 1, at the common rate", is: .less(than: 0.9),
      expecting: .differs)
    evidence.value("seven-inputs.standardised-common", "\(loss(.standardised), .fixed(2))")
    evidence.value("seven-inputs.mean-image-common", "\(loss(.meanImage), .fixed(2))")
  }

  private func ownRateClaims(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    func loss(_ kind: InputKind) -> Double { findings[kind].bestLoss }
    func eigenvalues(_ kind: InputKind) -> Double {
      findings[kind].largestEigenvalue / findings[.meanImage].largestEigenvalue
    }
    let others = findings.results.filter { $0.kind != .whitened }
    evidence.claim(
      "prep-train-raw-own", .finding(.chosen("a tenth")),
      notes: "with a rate of its own it learns as well (our question)",
      measured: loss(.raw) / loss(.scaled), format: .fixed(1),
      unit: "times the loss of 0 to 1, each at its best rate", is: .less(than: 1.1),
      expecting: .differs)
    evidence.claim(
      "prep-train-own", .finding(.chosen("a tenth")),
      notes: "centring speeds up training (003), each at its best rate",
      measured: loss(.meanImage) / loss(.scaled), format: .percent(0),
      unit: "of the loss with 0 to 1, each at its best rate", is: .less(than: 0.9))
    evidence.claim(
      "prep-train-channel", .finding(.chosen("a fifth")),
      notes: "the channel mean serves as well as the mean image (our question)",
      measured: loss(.channelMean) / loss(.meanImage), format: .fixed(1),
      unit: "times the loss of the mean image, each at its best rate", is: .less(than: 1.2),
      expecting: conditions.isPhotographs ? .agrees : .differs)
    evidence.claim(
      "prep-train-standard", .finding(.chosen("a tenth")),
      notes: "standardising speeds it up more (003)",
      measured: loss(.standardised) / loss(.meanImage), format: .percent(0),
      unit: "of the loss with the mean image, each at its best rate", is: .less(than: 0.9),
      expecting: .differs)
    evidence.claim(
      "prep-train-whitened", .finding(.stated("“fastest”")),
      notes: "whitened inputs converge fastest (LeCun 1998b, by way of 003)",
      measured: loss(.whitened) / others.map(\.bestLoss).min()!, format: .percent(0),
      unit: "of the lowest loss of the others, each at its best rate", is: .less(than: 1))
    let better = (findings[.whitened].bestAccuracy - others.map(\.bestAccuracy).max()!) * 100
    evidence.claim(
      "prep-train-test", .finding(.stated("“best”")),
      notes: "and do best on test images (our question)",
      measured: better, shown: "\(points(better: better, 1)) than the best of the others",
      is: .greater(than: 0), expecting: .differs)
    evidence.claim(
      "prep-train-rate", .finding(.theory("gradient descent on a quadratic diverges above 2 / λ₁")),
      notes: "the best rate is below 2 / λ₁ (our question)",
      measured: findings.results.filter { $0.kind != .raw }.map {
        $0.bestRate * $0.largestEigenvalue / 2
      }, format: .fixed(1), unit: "of 2 / λ₁ (0 to 1, ..., whitened)", is: .less(than: 1),
      expecting: .differs)
    let start = findings[.raw].bestOutcomes.map { $0.history.observations[0] }.median
    evidence.value("seven-inputs.raw-start", "\(start, .fixed(0))")
    evidence.value("seven-inputs.scaled-rate", findings[.scaled].bestRate.settingText)
    evidence.value("seven-inputs.mean-image-rate", findings[.meanImage].bestRate.settingText)
    evidence.value("seven-inputs.standardised-rate", findings[.standardised].bestRate.settingText)
    evidence.value(
      "seven-inputs.channel-mean", "\(loss(.channelMean) / loss(.scaled), .percent(0))")
    evidence.value(
      "seven-inputs.channel-mean-eigenvalue", "\(eigenvalues(.channelMean), .fixed(1))")
    evidence.value(
      "seven-inputs.standardised-eigenvalue", "\(eigenvalues(.standardised), .fixed(0))")
  }
}

extension SevenInputs.Findings {
  /// What came of one kind of input.
  subscript(kind: InputKind) -> InputResults { results.first { $0.kind == kind }! }
}
