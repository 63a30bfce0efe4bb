import Experiments
import Page
import Plotting

extension LastLayers {
  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table(
      "last-layers", sweep.table("last layer", style: .percent(1), tolerance: 0.05, learnt: 0.25))
    evidence.claim(
      "init-last-layer",
      "a first loss of ln C is worth having: clearly better than He's start (ours)",
      Self.label(0), beats: Self.label(1), in: sweep, expecting: conditions.expecting(.undecided))
    var figure = sweep.figure(
      name: "last-layers",
      title: "A last layer begun at 0 shows no gain; a large one asks for a smaller rate",
      subtitle: conditions.dataset.rawValue
        + ", \(depth) hidden layers of ReLU, \(steps) steps; last layer's weights × 0 to 10",
      score: Axis("test accuracy", range: 0...1, format: .percent(0)))
    figure.seriesNames = .abovePanels
    evidence.figure(figure)
    return evidence
  }
}
