import Experiments
import Page
import Plotting

extension NoisyLabels {
  private var decayed: [String] { decays.map(Self.label) }

  func evidence(from found: DecaySweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let sweep = found.sweep
    let best = found.best(of: decayed).label
    let gain = sweep.difference(of: best, to: Self.none)
    evidence.claim(
      "decay-noise", .finding(.null("no decay at its own best rate: 0")),
      notes: "with wrong labels decay matters (Krogh and Hertz 1991)", interval: gain,
      shown: gain.inPoints(" points more with decay"), is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
    let smaller = sweep.difference(of: best, to: Self.smaller)
    evidence.claim(
      "decay-noise-start", .finding(.null("a smaller start, no decay: 0")),
      notes: "smaller first weights do not stand in for it (our question)", interval: smaller,
      shown: smaller.inPoints(" points more than with a smaller start"), is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
    let stopping = sweep.difference(of: best, to: Self.stopping)
    evidence.claim(
      "decay-noise-early", .finding(.null("early stopping, no decay: 0")),
      notes: "early stopping does not stand in for it (our question)", interval: stopping,
      shown: stopping.inPoints(" points more than with early stopping"), is: .greater(than: 0),
      expecting: conditions.expecting(.agrees))
    evidence.value("noisy-labels.best", best)
    evidence.value("noisy-labels.wrong", "\(noise * 0.9, .percent(0))")
    for (name, label) in [
      ("none", Self.none), ("decay", best), ("smaller", Self.smaller), ("stopping", Self.stopping),
    ] {
      evidence.value("noisy-labels.\(name)", "\(sweep[label].bestResult.mean, .percent(1))")
      evidence.value(
        "noisy-labels.\(name)-training", "\(found.atBest(label, \.training).mean, .percent(0))")
    }
    evidence.table("noisy-labels", sweep.table("arm", style: .percent(1), tolerance: 0.02))
    evidence.figure(
      sweep.heatMap(
        name: "noisy-labels",
        title: "With decay many rates do well; without, only one that hardly learns",
        subtitle: conditions.dataset.rawValue
          + ", \(digits) digits, \(NumberStyle.percent(0).text(noise * 0.9)) of the labels wrong, "
          + "784-100-10, batch 50, \(steps) steps of SGD; framed: best rate",
        arm: "", score: "accuracy on test digits with right labels", range: 0.4...0.9))
    return evidence
  }
}
