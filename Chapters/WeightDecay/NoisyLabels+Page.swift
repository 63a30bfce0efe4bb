import Experiments
import Page
import Plotting

extension NoisyLabels {
  private var decayed: [String] { decays.map(Self.label) }

  /// The same trainings at the rates at which the network without decay gets to the end: it has learnt at
  /// least four fifths of its labels, wrong ones among them.
  private func toTheEnd(_ found: DecaySweep) -> DecaySweep {
    let none = found.sweep.arms.firstIndex { $0.label == Self.none }!
    let places = rates.indices.filter { found.outcomes[none][$0].map(\.training).mean >= 0.8 }
    guard !places.isEmpty else { return found }
    return DecaySweep(
      sweep: Sweep(
        found.sweep.arms.map { arm in
          (arm.label, places.map { arm.rates[$0] }, places.map { arm.scores[$0] })
        }),
      outcomes: found.outcomes.map { arm in places.map { arm[$0] } })
  }

  func evidence(from all: DecaySweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    let (best, end) = (all.best(of: decayed).label, toTheEnd(all))
    let bestAtEnd = end.best(of: decayed).label
    func claim(
      _ id: String, _ notes: String, _ gain: Repeats, _ words: String, expecting verdict: Verdict
    ) {
      evidence.claim(
        id, .finding(.null("the same: 0")), notes: notes, interval: gain,
        shown: gain.inPoints(" points more \(words)"), is: .greater(than: 0),
        expecting: conditions.expecting(verdict))
    }
    claim(
      "decay-noise", "with wrong labels decay suppresses their noise (Krogh and Hertz 1991)",
      end.sweep.difference(of: bestAtEnd, to: Self.none),
      "than without decay, trained to the end", expecting: .agrees)
    claim(
      "decay-noise-start", "smaller first weights do not stand in for it there (our question)",
      end.sweep.difference(of: bestAtEnd, to: Self.smaller),
      "than with a smaller start, trained to the end", expecting: .agrees)
    claim(
      "decay-noise-early", "and neither does early stopping at these rates (our question)",
      end.sweep.difference(of: bestAtEnd, to: Self.stopping),
      "than with early stopping at the same rates", expecting: .agrees)
    claim(
      "decay-noise-best", "nor a low rate and few steps (our question)",
      all.sweep.difference(of: best, to: Self.none),
      "than without decay at the best of all rates", expecting: .agrees)
    values(all, end, best: best, bestAtEnd: bestAtEnd, &evidence)
    evidence.table("noisy-labels", all.sweep.table("arm", style: .percent(1), tolerance: 0.02))
    evidence.figure(
      all.sweep.heatMap(
        name: "noisy-labels",
        title: "The right decay lets high rates do well; so does stopping early",
        subtitle: conditions.dataset.rawValue
          + ", \(digits) digits, \(NumberStyle.percent(0).text(noise * 0.9)) of the labels wrong, "
          + "784-100-10, batch 50, \(steps) steps of SGD; framed: best rate",
        arm: "", score: "accuracy on test digits with right labels", range: 0.4...0.9))
    return evidence
  }

  private func values(
    _ all: DecaySweep, _ end: DecaySweep, best: String, bestAtEnd: String,
    _ evidence: inout Evidence
  ) {
    evidence.value("noisy-labels.best", bestAtEnd)
    evidence.value("noisy-labels.wrong", "\(noise * 0.9, .percent(0))")
    evidence.value("noisy-labels.end-rate", end.sweep.arms[0].rates[0].settingText)
    evidence.value("noisy-labels.none-rate", all.sweep[Self.none].bestRate.settingText)
    func value(_ name: String, _ sweep: DecaySweep, _ label: String) {
      evidence.value("noisy-labels.\(name)", "\(sweep.sweep[label].bestResult.mean, .percent(1))")
    }
    value("none-end", end, Self.none)
    value("decay-end", end, bestAtEnd)
    value("smaller-end", end, Self.smaller)
    value("none", all, Self.none)
    evidence.value(
      "noisy-labels.none-training", "\(end.atBest(Self.none, \.training).mean, .percent(0))")
    evidence.value(
      "noisy-labels.decay-training", "\(end.atBest(bestAtEnd, \.training).mean, .percent(0))")
    evidence.value(
      "noisy-labels.low-training", "\(all.atBest(Self.none, \.training).mean, .percent(0))")
  }
}
