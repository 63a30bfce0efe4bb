import Experiments
import Page
import Plotting

extension DeepStarts {
  /// How far below its best a network may be at a rate that still works.
  static let tolerance = 0.1

  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table(
      "deep-starts",
      sweep.table("start", style: .percent(1), tolerance: Self.tolerance, learnt: 0.15))
    evidence.claim(
      "init-deep-xavier", .finding(.null("guessing: 10%; five points more")),
      notes: "Xavier breaks with ReLU (001, 004)",
      measured: sweep[InitialWeights.xavier.name].results.map(\.mean).max()!, format: .percent(0),
      unit: "test accuracy with \(depth) layers, at the best of \(rates.count) rates",
      is: .less(than: 0.15), expecting: conditions.expecting(.agrees))
    let (he, orthogonal) = (InitialWeights.he.name, InitialWeights.orthogonal.name)
    let agrees = conditions.expecting(.agrees)
    evidence.claim(
      "init-deep-he", "He does not break (001, 004): more than from Xavier", he,
      beats: InitialWeights.xavier.name, in: sweep, expecting: agrees)
    evidence.claim(
      "init-deep-orthogonal",
      "in deep nets orthogonal weights are better than He's (Saxe et al. 2014)",
      orthogonal, beats: he, in: sweep, expecting: agrees)
    evidence.claim(
      "init-deep-lsuv", "LSUV makes deep nets trainable (Mishkin and Matas 2016): better than He's",
      InitialWeights.lsuv.name, beats: he, in: sweep, expecting: agrees)
    evidence.claim(
      "init-deep-bn-he", "BN makes the start unimportant (001): it helps from He's start",
      Self.normalised, beats: he, in: sweep, expecting: agrees)
    let best = Self.starts.map(\.name).max {
      sweep[$0].bestResult.mean < sweep[$1].bestResult.mean
    }!
    evidence.claim(
      "init-deep-bn", "BN is better than the best start without it (ours)", Self.normalised,
      beats: best, in: sweep, expecting: conditions.expecting(.undecided))
    evidence.value(
      "deep-starts.lsuv-orthogonal",
      sweep.difference(of: InitialWeights.lsuv.name, to: orthogonal).inPoints)
    for (name, arm) in [
      ("he", he), ("orthogonal", orthogonal), ("lsuv", InitialWeights.lsuv.name),
      ("bn", Self.normalised),
    ] {
      evidence.value(
        "deep-starts.\(name)-rates", sweep.working(arm, within: Self.tolerance).text)
      evidence.value("deep-starts.\(name)", sweep[arm].bestResult.text(.percent(0)))
    }
    var figure = sweep.figure(
      name: "thirty-layers",
      title: "Thirty layers of ReLU: from Xavier's start no rate up to 1 trains",
      subtitle: conditions.dataset.rawValue
        + ", \(depth) hidden layers of 100, batch 50, \(steps) steps of SGD",
      score: Axis("test accuracy", range: 0...1, format: .percent(0)))
    figure.seriesNames = .abovePanels
    evidence.figure(figure)
    return evidence
  }
}
