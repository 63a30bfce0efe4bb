import Experiments
import Page
import Plotting

extension BestStarts {
  /// How far below its best a network may be at a rate that still works.
  static let tolerance = 0.05

  func evidence(from sweep: Sweep, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    evidence.table(
      "best-starts",
      sweep.table("start", style: .percent(1), tolerance: Self.tolerance, learnt: 0.25))
    notesClaims(sweep, conditions, &evidence)
    otherClaims(sweep, conditions, &evidence)
    evidence.value("best-starts.trainings", "\(repetitions)")
    func working(_ nonlinearity: Nonlinearity, _ weights: InitialWeights) -> String {
      sweep.working(Self.label(nonlinearity, weights), within: Self.tolerance).text
    }
    func best(_ nonlinearity: Nonlinearity, _ weights: InitialWeights) -> String {
      sweep[Self.label(nonlinearity, weights)].bestResult.text(.percent(0))
    }
    evidence.value("best-starts.sigmoid-one", best(.sigmoid, .one))
    evidence.value("best-starts.sigmoid-fourfold", best(.sigmoid, .fourfold))
    evidence.value(
      "best-starts.relu-lsuv",
      sweep.difference(of: Self.label(.relu, .he), to: Self.label(.relu, .lsuv)).inPoints)
    evidence.value("best-starts.relu-xavier", best(.relu, .xavier))
    evidence.value("best-starts.relu-xavier-rates", working(.relu, .xavier))
    evidence.value("best-starts.relu-he-rates", working(.relu, .he))
    evidence.value("best-starts.relu-default", best(.relu, .pyTorch))
    evidence.value("best-starts.relu-default-rates", working(.relu, .pyTorch))
    var figure = sweep.heatMap(
      name: "best-starts",
      title: "From a bad start no rate helps; from a good one several do",
      subtitle: conditions.dataset.rawValue
        + ", \(depth) hidden layers of 100, batch 50, \(steps) steps of SGD; framed: best rate",
      arm: "", score: "test accuracy", range: 0...1)
    figure.size = .init(width: 1600, height: 1400)
    evidence.figure(figure)
    return evidence
  }

  /// By how much the best of the other starts, each at its own best rate, is ahead of one.
  private func lag(
    _ sweep: Sweep, _ nonlinearity: Nonlinearity, _ weights: InitialWeights,
    among others: [InitialWeights]
  ) -> Repeats {
    let labels = others.filter { $0 != weights }.map { Self.label(nonlinearity, $0) }
    let best = labels.max { sweep[$0].bestResult.mean < sweep[$1].bestResult.mean }!
    return sweep.difference(of: best, to: Self.label(nonlinearity, weights))
  }

  private func notesClaims(
    _ sweep: Sweep, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    let notes: [InitialWeights] = [.one, .hundredth, .xavier, .he]
    let sigmoid = lag(sweep, .sigmoid, .xavier, among: notes)
    evidence.claim(
      "init-train-sigmoid", .finding(.stated("“best” of the notes' starts")),
      notes: "Xavier is best for sigmoids (001)",
      interval: sigmoid,
      shown: "\(sigmoid.inPoints) behind the best other start",
      is: .atMost(0), expecting: conditions.expecting(.differs))
    let tanh = lag(sweep, .tanh, .xavier, among: notes)
    evidence.claim(
      "init-train-tanh", .finding(.chosen("five points, the slack of the table")),
      notes: "Xavier is good for tanh (001, 004)",
      interval: tanh.range { $0 * 100 },
      shown: "\(tanh.inPoints) behind the best other start",
      is: .atMost(Self.tolerance * 100),
      expecting: conditions.expecting(.agrees))
    let small = Nonlinearity.ofTheNotes.map { nonlinearity in
      sweep[Self.label(nonlinearity, .hundredth)].results.map(\.mean).max()!
    }
    evidence.claim(
      "init-train-small", .finding(.null("guessing: 10%; 15 points more")),
      notes: "N(0, 0.01²): nothing is learnt (001, 004)",
      measured: small, format: .percent(0),
      unit: "test accuracy at the best of \(rates.count) rates",
      is: .less(than: 0.25))
    evidence.claim(
      "init-train-xavier-relu", .finding(.null("guessing: 10%; 15 points more")),
      notes: "Xavier breaks with ReLU (001, 004)",
      measured: sweep[Self.label(.relu, .xavier)].bestResult.mean, format: .percent(0),
      unit: "test accuracy with \(depth) layers, at its best rate", is: .less(than: 0.25),
      expecting: conditions.expecting(.differs))
  }

  private func otherClaims(
    _ sweep: Sweep, _ conditions: RunConditions, _ evidence: inout Evidence
  ) {
    func claim(
      _ id: String, _ notes: String, _ arm: (Nonlinearity, InitialWeights),
      to other: (Nonlinearity, InitialWeights), expecting verdict: Verdict
    ) {
      evidence.claim(
        id, notes, Self.label(arm.0, arm.1), beats: Self.label(other.0, other.1), in: sweep,
        expecting: conditions.expecting(verdict))
    }
    claim(
      "init-train-he-relu", "He is better for ReLU than Xavier (001, 004)",
      (.relu, .he), to: (.relu, .xavier), expecting: .undecided)
    claim(
      "init-train-fourfold",
      "sigmoids take 4 times Xavier's weights (deeplearning.net's tutorials)",
      (.sigmoid, .fourfold), to: (.sigmoid, .one), expecting: .agrees)
    claim(
      "init-train-pytorch", "He is better for ReLU than PyTorch's default (ours)",
      (.relu, .he), to: (.relu, .pyTorch), expecting: .agrees)
    claim(
      "init-train-orthogonal",
      "orthogonal weights are better for ReLU than He's (Saxe et al. 2014)",
      (.relu, .orthogonal), to: (.relu, .he), expecting: .undecided)
    claim(
      "init-train-lsuv", "LSUV is better for tanh than Xavier (Mishkin and Matas 2016)",
      (.tanh, .lsuv), to: (.tanh, .xavier), expecting: .agrees)
  }
}
