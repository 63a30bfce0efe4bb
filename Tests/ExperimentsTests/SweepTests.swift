import Page
import SharedState
import TestSupport
import Testing

@testable import Experiments
@testable import Plotting

@Suite struct SweepTests {
  private let rates = [0.1, 1.0, 10, 100]

  /// "flat" is 0.8 but at the last rate; "sharp" is 0.9 at rate 1 alone. Seeds and samples shift both.
  private func sweep(
    seeds: Int = 2, samples: Int = 2, in context: RunContext = RunContext()
  ) throws -> Sweep {
    try context.sweep(
      [("flat", 0.8), ("sharp", 0.9)], rates: rates, seeds: seeds, samples: samples
    ) { height, trial, progress -> Double in
      try progress.advance()
      let shift = 0.01 * Double(trial.seed) + 0.02 * Double(trial.sample)
      if trial.rate == 100 { return .nan }
      return trial.arm == "flat" || trial.rate == 1 ? height - shift : 0.1
    }
  }

  @Test func eachArmIsSeenAtItsBest() throws {
    let sweep = try sweep()
    #expect(sweep.arms.map(\.label) == ["flat", "sharp"])
    #expect(sweep["sharp"].bestRate == 1 && !sweep["sharp"].isBestAtEdge)
    #expect(sweep["flat"].bestRate == 0.1 && sweep["flat"].isBestAtEdge)
    #expect(abs(sweep["sharp"].bestResult.mean - 0.875) < 1e-12)
    #expect(sweep["sharp"].bestResult.values.count == 4)
    #expect(sweep["flat"].result(at: 3).mean == 0, "what is not finite counts as failed")
  }

  @Test func differencesArePaired() throws {
    let difference = try sweep().difference(of: "sharp", to: "flat")
    #expect(abs(difference.mean - 0.1) < 1e-12)
    // All four shifts are the same in both arms: nothing of them is left.
    #expect(difference.deviation < 1e-12)
    #expect(try #require(difference.interval).lowerBound > 0)
    #expect(try sweep()["sharp"].bestResult.deviation > 0.01)
    let none = try sweep().difference(of: "flat", to: "flat")
    #expect(try #require(none.interval).contains(0))
  }

  @Test func repetitionsHaveNothingInCommon() throws {
    let trials = Guarded(Set<Trial>())
    let sweep = try RunContext().sweep(["a", "b"].map { ($0, 0) }, rates: rates, repetitions: 3) {
      _, trial, progress in
      try progress.advance()
      trials.withLock { _ = $0.insert(trial) }
      return Score(validation: Double(trial.seed), test: Double(trial.sample))
    }
    let places = Set(trials.withLock { $0.map { [Int($0.seed), $0.sample] } })
    #expect(places == [[1, 0], [2, 1], [3, 2]], "each has a seed and a training set of its own")
    #expect(trials.withLock(\.count) == 2 * 4 * 3)
    #expect(sweep["b"].result(at: 2).values == [0, 1, 2])
  }

  @Test func anIntervalInWords() {
    let gain = Repeats([0.04, 0.05, 0.06])
    #expect(gain.inPoints(" points more") == "5.0 points more (2.5 to 7.5)")
    #expect(Repeats([2]).inWords(.fixed(0), " times") { $0 * $0 } == "4 times")
    #expect(Repeats([2]).lowerBound == 2)
    #expect(Repeats([2]).range { $0 * 100 } == 200...200)
  }

  /// Differences of what is not finite decide nothing.
  @Test func noNumberIsUndecided() throws {
    var evidence = Evidence()
    evidence.claim(
      "gain", .finding(.null("no difference")), notes: "", interval: Repeats([.nan, 1]), shown: "",
      is: .greater(than: 0))
    #expect(try #require(evidence.claims.first).verdict == .undecided)
  }

  @Test func whoOnlyGuessesHasNoRange() throws {
    let table = try sweep().table("arm", style: .percent(0), tolerance: 0.05, learnt: 0.85)
    #expect(table.rows.map(\.last) == ["–", "1"])
    #expect(table.columns.map(\.title).last == "learning rates within 5 points of that")
  }

  @Test func theRangeThatWorks() throws {
    let sweep = try sweep()
    let flat = sweep.working("flat", within: 0.05)
    #expect(flat.rates == [0.1, 1, 10] && flat.decades == 2 && flat.reachesEdge)
    let sharp = sweep.working("sharp", within: 0.05)
    #expect(sharp.rates == [1] && sharp.decades == 0 && !sharp.reachesEdge)
    #expect(sharp.text == "1" && flat.text == "0.1 to 10")
    #expect(sweep.working("flat", within: 0.05, of: 0.9).text == "none")
  }

  @Test func lowLossesAreGood() throws {
    let sweep = try RunContext().sweep(
      [("a", 1.0)], rates: rates, seeds: 1, goal: .lowest, failed: 9
    ) { _, trial, _ -> Double in trial.rate == 100 ? .infinity : 1 / trial.rate }
    #expect(sweep["a"].bestRate == 10)
    #expect(sweep["a"].result(at: 3).mean == 9)
    #expect(sweep.working("a", within: 0.5).rates == [10])
  }

  @Test func whatIsChosenByIsNotReported() throws {
    let sweep = try RunContext().sweep([("a", 0)], rates: [1, 2], seeds: 1) { _, trial, _ in
      Score(validation: trial.rate, test: -trial.rate)
    }
    #expect(sweep["a"].bestRate == 2 && sweep["a"].bestResult.mean == -2)
  }

  /// SciPy: `scipy.stats.t.interval(0.95, 4, loc, scale)` of these five.
  @Test func theIntervalIsStudents() throws {
    let interval = try #require(Repeats([1, 2, 3, 4, 5]).interval)
    #expect(abs(interval.lowerBound - 1.03676) < 1e-3)
    #expect(abs(interval.upperBound - 4.96324) < 1e-3)
    #expect(Repeats([1]).interval == nil)
    // Two that are equal say nothing of a third.
    #expect(Repeats([2, 2]).interval == nil && Repeats([2, 2, 2]).interval == 2...2)
    // SciPy: scipy.stats.t.ppf(0.975, n).
    for (n, quantile) in [(30, 2.04227), (60, 2.00030), (200, 1.97190)] {
      #expect(abs(Repeats.studentQuantile(degreesOfFreedom: n) - quantile) < 1e-4)
    }
  }

  /// The ends of the interval are the ratios at which the sum and the difference of the two, brought to one
  /// deviation, are as correlated as chance makes them in one of twenty cases (Pitman 1939).
  @Test func deviationsOfTheSameRepetitionsAreCompared() throws {
    let (a, b) = (Repeats([3, 9, 1, 7, 2, 8]), Repeats([4, 6, 5, 5.5, 4.2, 6.1]))
    let interval = try #require(a.ratioOfDeviations(to: b))
    let t = Repeats.studentQuantile(degreesOfFreedom: 4)
    for end in [interval.lowerBound, interval.upperBound] {
      let (x, y) = (a.values, b.values.map { $0 * end })
      let (sum, difference) = (
        Repeats(zip(x, y).map { $0 + $1 }), Repeats(zip(x, y).map { $0 - $1 })
      )
      let products = zip(sum.values, difference.values).map {
        ($0 - sum.mean) * ($1 - difference.mean)
      }
      let r = products.reduce(0, +) / 5 / (sum.deviation * difference.deviation)
      #expect(abs(abs(r) * (4 / (1 - r * r)).squareRoot() / t - 1) < 1e-9)
    }
    let opposite = try #require(b.ratioOfDeviations(to: a))
    #expect(abs(opposite.lowerBound * interval.upperBound - 1) < 1e-12)
    #expect(a.ratioOfDeviations(to: Repeats([1, 1, 1, 1, 1, 1])) == nil)
    #expect(Repeats([1, 2]).ratioOfDeviations(to: Repeats([1, 3])) == nil)
  }

  /// SciPy: `scipy.stats.ttest_ind([1, 2, 4], [7, 9], equal_var=False).confidence_interval()` has 2.97 degrees of
  /// freedom, which are rounded down to 2 here; with equal groups Welch's interval is Student's.
  @Test func unrelatedGroupsAreCompared() throws {
    let wide = try #require(Repeats([1, 2, 4]).independentDifference(to: Repeats([7, 9])))
    #expect(abs((wide.lowerBound + wide.upperBound) / 2 - (7.0 / 3 - 8)) < 1e-12)
    // Squared errors 7/9 and 1: √(16/9) = 4/3, and Student's t of 2 is 4.303.
    #expect(abs(wide.upperBound - wide.lowerBound - 2 * 4.303 * 4 / 3) < 1e-9)
    #expect(Repeats([1]).independentDifference(to: Repeats([7, 9])) == nil)
  }

  @Test func trainingSetsAreDrawnAnew() throws {
    let data = try RunContext().data()
    let (first, second) = (
      try data.resampled(training: 300, validation: 100, sample: 0),
      try data.resampled(training: 300, validation: 100, sample: 1)
    )
    #expect(first.training.count == 300 && first.validation?.count == 100)
    #expect(first.training.labels != second.training.labels)
    #expect(
      try data.resampled(training: 300, validation: 100, sample: 0).training.inputs
        == first.training.inputs)
    #expect(first.test.labels == data.test.labels)
    #expect(
      try data.resampled(validation: 800, sample: 0).training.count == data.training.count - 800)
    let error = #expect(throws: SettingError.self) {
      try data.resampled(training: 3_001, validation: 1_000, sample: 0)
    }
    #expect(
      error?.description
        == "There are 4,000 training images: too few for 3,001 images to train with and 1,000 that are set "
        + "aside to choose by. Ask for fewer.")
    #expect(throws: SettingError.self) { try data.resampled(validation: 4_000, sample: 0) }
    #expect(throws: SettingError.self) { try data.training.few(1, validation: 4_000, sample: 0) }
  }

  /// Four decades of twelve rates: each has its tick, and those that are too close have no number, so that
  /// none must slant.
  @Test func ratesThatWereTriedAreOnTheAxis() throws {
    let rates = [50, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 1]
    let axis = Axis.tried("rate", rates, atMost: 7)
    guard case .labelled(let ticks) = axis.ticks else { throw AxisError() }
    #expect(ticks.map(\.position) == Set(rates).sorted())
    #expect(
      ticks.map(\.label) == ["0.01", "", "0.05", "", "0.2", "", "1", "", "5", "", "20", ""])
    #expect(axis.scale == .logarithmic)
    let x = ticks.map(\.position)
    let figure = Figure(
      name: "a", title: "A", panel: Panel(x: axis, y: Axis("y"), marks: [.line(x: x, y: x)]))
    #expect(!FigureScript(figure).text.contains("rotate by 30"))
    // A single rate has an axis, too.
    #expect(Axis.tried("rate", [0.1]).ticks == .labelled([Axis.Tick(0.1, "0.1")]))
  }

  private struct AxisError: Error {}

  @Test func figuresCanBeDrawn() throws {
    let sweep = try sweep()
    let curves = sweep.figure(name: "a", title: "A", subtitle: "b", score: Axis("accuracy"))
    let map = sweep.heatMap(name: "b", title: "B", subtitle: "b", arm: "arm", score: "accuracy")
    #expect(curves.panels[0].marks.count == 6)
    #expect(curves.subtitle == "b; 4 runs each: mean, lowest to highest")
    let folder = try TemporaryFolder()
    for figure in [curves, map] { try figure.render(to: folder.url) }
    #expect(
      sweep.table("arm", style: .percent(0), tolerance: 0.05).rows[0][1] == "0.1 (edge of the grid)"
    )
  }
}
