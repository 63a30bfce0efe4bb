import Experiments
import Foundation
import Page

extension InputSweep {
  /// A rate works if its loss is at most twice that of the best one.
  static let tolerance = log10(2.0)

  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table("input-sweep", table(findings))
    evidence.table("input-accuracies", accuracyTable(findings.accuracies))
    commonRateClaims(findings, conditions, &evidence)
    ownRateClaims(findings, conditions, &evidence)
    testClaims(findings, conditions, &evidence)
    rateClaims(findings, conditions, &evidence)
    evidence.value("input-sweep.trainings", "\(repetitions)")
    evidence.figure(lossFigure(findings, conditions))
    evidence.figure(rateFigure(findings, conditions))
    return evidence
  }

  private func table(_ findings: Findings) -> Table {
    let losses = findings.losses
    var table = Table(
      "inputs", .right("$\\lambda_1$"), .right("$\\lambda_1 / E\\lvert x \\rvert^2$"),
      .right("loss at \(commonRate.settingText)"), .right("best rate"),
      .right("loss there (lowest to highest)"), .right("rates within twice that loss"))
    for result in findings.results {
      let name = result.kind.rawValue
      let arm = losses[name]
      let best = Spread(result.outcomes[arm.best].map(\.loss))
      let common = Repeats(result.outcomes(at: commonRate).map { log10($0.loss) }).factor
      let style = NumberStyle.significant(2)
      let working = losses.working(name, within: Self.tolerance)
      table.add(
        name, style.text(result.largestEigenvalue),
        "\(result.largestEigenvalue / result.meanSquare, .percent(0))",
        common < 100 ? style.text(common) : "not finite",
        arm.bestRateText,
        "\(style.text(arm.bestResult.factor)) "
          + "(\(style.text(best.low)) to \(style.text(best.high)))",
        working.text + (working.reachesEdge ? " (or further)" : ""))
    }
    return table
  }

  private func accuracyTable(_ accuracies: Sweep) -> Table {
    accuracies.table("inputs", style: .percent(1), tolerance: 0.01)
  }

  /// For each repetition the logarithm of the first loss over the second, each at the arm's best rate or
  /// both at a rate of one's own.
  private func ratio(
    _ kind: InputKind, to other: InputKind, in findings: Findings, at rate: Double? = nil
  ) -> Repeats {
    guard let rate else {
      return findings.losses.difference(of: kind.rawValue, to: other.rawValue)
    }
    return Repeats(
      zip(findings[kind].outcomes(at: rate), findings[other].outcomes(at: rate)).map {
        log10($0.loss / $1.loss)
      })
  }

  private func commonRateClaims(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let learnt = findings[.raw].outcomes(at: commonRate).count { $0.loss < 2 }
    evidence.claim(
      "prep-train-raw", .finding(.stated("“need to”: not one")),
      notes: "pixels from 0 to 255 need to be scaled (our addition)",
      measured: learnt, unit: "of \(repetitions) trainings learn at the common rate",
      is: .equal(to: 0))
    let common = ratio(.meanImage, to: .scaled, in: findings, at: commonRate)
    evidence.claim(
      "prep-train-common", .finding(.null("not centred: 1")),
      notes: "centring speeds up training (003), at one rate for all",
      interval: common.factorRange,
      shown: common.asFactor(" times the loss of 0 to 1 at the common rate"),
      is: .less(than: 1),
      expecting: conditions.isPhotographs ? nil : conditions.expecting(.undecided))
    func loss(_ kind: InputKind, at rate: Double, _ digits: Int = 2) -> String {
      let outcomes = findings[kind].outcomes(at: rate)
      guard !outcomes.isEmpty else { return "not tried" }
      return "\(Repeats(outcomes.map { log10($0.loss) }).factor, .fixed(digits))"
    }
    evidence.value("input-sweep.standardised-common", loss(.standardised, at: commonRate))
    evidence.value("input-sweep.mean-image-common", loss(.meanImage, at: commonRate))
    evidence.value("input-sweep.centred-at-one", loss(.meanImage, at: 1))
    evidence.value("input-sweep.scaled-at-one", loss(.scaled, at: 1))
    evidence.value("input-sweep.centred-at-two", loss(.meanImage, at: 2, 3))
    let start = findings[.raw].outcomes[0].map { $0.losses[0] }.median
    evidence.value("input-sweep.raw-start", "\(start, .fixed(0))")
  }

  private func ownRateClaims(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    func claim(
      _ id: String, _ notes: String, _ kind: InputKind, _ other: InputKind, isLess: Bool,
      expecting verdict: Verdict?
    ) {
      let ratio = ratio(kind, to: other, in: findings)
      evidence.claim(
        id, .finding(.null("no difference: 1")), notes: notes,
        interval: ratio.factorRange,
        shown: ratio.asFactor(" times the loss of “\(other.rawValue)”, each at its best rate"),
        is: isLess ? .less(than: 1) : .atMost(1), expecting: verdict)
    }
    let (agrees, differs) = (conditions.expecting(.agrees), conditions.expecting(.differs))
    claim(
      "prep-train-raw-own", "with a rate of its own it learns as well (our question)", .raw,
      .scaled, isLess: false, expecting: differs)
    claim(
      "prep-train-own", "centring speeds up training (003), each at its best rate", .meanImage,
      .scaled, isLess: true, expecting: agrees)
    func atBest(_ kind: InputKind) -> [Double] {
      findings[kind].outcomes(at: findings.losses[kind.rawValue].bestRate).map(\.loss)
    }
    let worst = atBest(.scaled).max() ?? .infinity
    evidence.value("input-sweep.centred-worse", "\(atBest(.meanImage).count { !($0 <= worst) })")
    claim(
      "prep-train-channel", "the channel mean serves as well as the mean image (our question)",
      .channelMean, .meanImage, isLess: false,
      expecting: conditions.isPhotographs ? nil : differs)
    claim(
      "prep-train-per-channel",
      "dividing by each channel's deviation as well learns faster (our question)",
      .channelStandardised, .channelMean, isLess: true,
      expecting: conditions.isPhotographs ? nil : agrees)
    claim(
      "prep-train-standard", "standardising speeds it up more (003)", .standardised, .meanImage,
      isLess: true,
      expecting: conditions.isPhotographs ? nil : conditions.expecting(.undecided))
    let losses = findings.losses
    let others = losses.arms.filter { $0.label != InputKind.whitened.rawValue }
    let second = others.min { $0.bestResult.mean < $1.bestResult.mean }!
    let lead = losses.difference(of: InputKind.whitened.rawValue, to: second.label)
    evidence.claim(
      "prep-train-whitened", .finding(.null("no difference: 1")),
      notes: "whitened inputs converge fastest (LeCun 1998b, by way of 003)",
      interval: lead.factorRange,
      shown: lead.asFactor(" times the loss of the next best, “\(second.label)”"),
      is: .less(than: 1), expecting: agrees)
  }

  private func testClaims(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let accuracies = findings.accuracies
    let white = InputKind.whitened.rawValue
    let others = accuracies.arms.filter { $0.label != white }
    let best = others.max { $0.bestResult.mean < $1.bestResult.mean }!
    let lead = accuracies.difference(of: white, to: best.label)
    evidence.claim(
      "prep-train-test", .finding(.null("no difference: 0")),
      notes: "and do best on test images (our question)",
      interval: lead,
      shown: lead.inPoints(" points more than “\(best.label)”"),
      is: .greater(than: 0), expecting: conditions.expecting(.differs))
  }

  private func rateClaims(
    _ findings: Findings, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let losses = findings.losses
    evidence.claim(
      "prep-train-rate", .finding(.theory("gradient descent on a quadratic diverges above 2 / λ₁")),
      notes: "the best rate is below 2 / λ₁ (our question)",
      measured: findings.results.filter { $0.kind != .raw }.map {
        losses[$0.kind.rawValue].bestRate * $0.largestEigenvalue / 2
      }, format: .fixed(1), unit: "of 2 / λ₁ (0 to 1, ..., whitened)", is: .less(than: 1),
      expecting: conditions.expecting(.differs))
    let raw = findings[.raw].largestEigenvalue / 2
    evidence.value(
      "input-sweep.raw-rate-share",
      "\(losses[InputKind.raw.rawValue].bestRate * raw, .significant(2))")
    for (name, kind) in [
      ("scaled", InputKind.scaled), ("mean-image", .meanImage), ("standardised", .standardised),
    ] {
      evidence.value("input-sweep.\(name)-rate", losses[kind.rawValue].bestRate.settingText)
    }
    func decades(_ kind: InputKind) -> Double {
      losses.working(kind.rawValue, within: Self.tolerance).decades
    }
    evidence.claim(
      "prep-train-width", .finding(.chosen("more than one step of the grid, 0.3 or 0.4")),
      notes: "and the rate has to be chosen less carefully once the mean is gone (our question)",
      measured: decades(.meanImage) - decades(.scaled), format: .fixed(1),
      unit: "more powers of ten of rates are within twice the best loss",
      is: .greater(than: 0.41),
      expecting: conditions.isPhotographs ? nil : conditions.expecting(.differs))
    func eigenvalues(_ kind: InputKind) -> Double {
      findings[kind].largestEigenvalue / findings[.meanImage].largestEigenvalue
    }
    evidence.value("input-sweep.channel-mean-eigenvalue", "\(eigenvalues(.channelMean), .fixed(1))")
    evidence.value(
      "input-sweep.standardised-eigenvalue", "\(eigenvalues(.standardised), .fixed(0))")
    func share(_ kind: InputKind) -> String {
      "\(findings[kind].largestEigenvalue / findings[kind].meanSquare, .percent(0))"
    }
    evidence.value("input-sweep.standardised-share", share(.standardised))
    evidence.value("input-sweep.mean-image-share", share(.meanImage))
  }
}
