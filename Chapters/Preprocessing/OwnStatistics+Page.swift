import Experiments
import Page
import Plotting

extension OwnStatistics {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let right = findings.right.median
    func lost(_ accuracies: [[Double]], inGroupsOf size: Int) -> Repeats {
      let own = accuracies[findings.sizes.firstIndex(of: size)!]
      return Repeats(zip(findings.right, own).map { $0 - $1 })
    }
    let null = Claim.Kind.finding(
      .null("the training set's numbers: 0"))
    evidence.claim(
      "prep-test-training", .check, notes: "the test set uses the training set's statistics",
      measured: findings.isIndependent, is: .holding)
    evidence.value("own-statistics.right", "\(right, .percent(1))")
    evidence.claim(
      "prep-test-one", .check,
      notes:
        "an image alone cannot be standardised by itself: one answer for all images (our check)",
      measured: findings.mixed[0].median, format: .percent(0),
      unit: "recognised, one image at a time", is: .less(than: 0.2))
    evidence.claim(
      "prep-test-ten", null,
      notes: "small test sets have statistics of their own (our addition)",
      interval: lost(findings.mixed, inGroupsOf: 10),
      shown: lost(findings.mixed, inGroupsOf: 10).inPoints(" points lost in groups of 10"),
      is: .greater(than: 0), expecting: conditions.expecting(.agrees))
    let all = findings.sizes.last ?? 0
    evidence.claim(
      "prep-test-all", null,
      notes: "so does a large test set (our question)",
      interval: lost(findings.mixed, inGroupsOf: all),
      shown: lost(findings.mixed, inGroupsOf: all)
        .inPoints(" points lost with all \(all.settingText) at once"),
      is: .greater(than: 0), expecting: conditions.expecting(.undecided))
    evidence.claim(
      "prep-test-sorted", .finding(.null("groups of 50 in which the classes are mixed")),
      notes: "a test set of another mixture is ruined by its own mean (our addition)",
      interval: lost(findings.byClass, inGroupsOf: 50).range { $0 * 100 },
      shown: lost(findings.byClass, inGroupsOf: 50)
        .inPoints(" points lost in groups of 50 that come class by class"),
      is: .greater(than: max(0, (lost(findings.mixed, inGroupsOf: 50).high * 1000).rounded() / 10)))
    let (paleRight, paleOwn) = (findings.paleRight.median, findings.paleOwn.median)
    let better = (paleRight - paleOwn) * 100
    evidence.claim(
      "prep-test-shift", .finding(.null("no difference: 0")),
      notes: "the training set's statistics are always the better ones (our question)",
      measured: better, shown: "\(points(better: better, 0)) on pale images",
      is: .greater(than: 0), expecting: .differs)
    evidence.value("own-statistics.pale-right", "\(paleRight, .percent(0))")
    evidence.value("own-statistics.pale-own", "\(paleOwn, .percent(0))")
    evidence.figure(figure(findings, conditions))
    return evidence
  }

  private func figure(_ findings: Findings, _ conditions: RunConditions) -> Figure {
    let x = findings.sizes.map(Double.init)
    func curve(
      _ values: [[Double]], _ label: String, _ colour: Colour, _ dash: Dash
    ) -> [Mark] {
      .spread(
        x: x, runs: (0..<seeds).map { seed in values.map { $0[seed] } }, label: label,
        colour: colour, dash: dash, showsPoints: true)
    }
    return Figure(
      name: "test-groups",
      title: "A test set's own statistics serve only if it is large and mixed",
      subtitle: conditions.subtitle(
        """
        pooled, 100 ReLUs, trained on standardised images; \(seeds) seeds: median, lowest to highest
        """),
      panel: Panel(
        x: Axis(
          "test images that are standardised together", range: 1...x.last!, scale: .logarithmic),
        y: Axis("test accuracy", range: 0...1, ticks: .every(0.25), format: .percent(0)),
        marks: [
          .horizontalRule(
            findings.right.median, label: "training's numbers", colour: .ink, dash: .dotted)
        ] + curve(findings.mixed, "own, mixed", .blue, .solid)
          + curve(findings.byClass, "own, class by class", .vermillion, .dashed)),
      seriesNames: .abovePanels)
  }
}
