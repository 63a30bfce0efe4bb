import NeuralNetworks
import Training

extension RunContext {
  /// Runs independent pieces of work side by side, as `sideBySide` does, and keeps their results as data
  /// beside the chapter's figures: for what takes more than some seconds.
  ///
  /// A plain run takes the results from there, computes one of the runs again (`--seed` chooses which), and
  /// reports a problem where it comes out otherwise than it is kept: in any bit on the same CPU level, by
  /// more than `tolerance` on another. Where nothing is kept that fits the settings, and with `--full`, it
  /// computes all of them, and keeps them when the page is saved. What is interrupted goes on where it
  /// stopped. In tests (`--quick`) nothing is kept.
  ///
  /// - Parameters:
  ///   - experiment: its name is that of the file, `<name>.runs.csv`, and its settings are in it.
  ///   - runs: values that say all that a run depends on beside the experiment's settings; their seeds are
  ///     from `keptSeeds`.
  ///   - tolerance: for every number of a result, where another CPU level has computed it.
  public func kept<Run: Codable & Sendable, Result: Codable & Sendable>(
    for experiment: some Experiment, _ runs: [Run], steps: (Run) -> Int, _ label: String,
    tolerance: Double, _ run: @Sendable (Run, RunProgress) throws -> Result
  ) throws -> [Result] {
    if folders.use == .none { return try sideBySide(runs, steps: steps, label, run) }
    let name = type(of: experiment).name
    var wanted = try KeptRuns(experiment, conditions)
    let keys = try runs.map { try KeptRuns.json($0) }
    if folders.use == .check, let kept = folders.kept(name), kept.covers(wanted, keys) {
      let place = RandomSource(seed: seed).drawn(below: runs.count)
      let progress = progress("one of \(runs.count) runs again", total: steps(runs[place]))
      let again = try KeptRuns.json(run(runs[place], progress))
      check(again, keys[place], kept, name, tolerance, of: runs.count)
      folders.keep(kept.csv(keys), as: name)
      return try keys.map { try KeptRuns.value(Result.self, json: kept.results[$0]!) }
    }
    let log = try folders.log(name, &wanted)
    let known = wanted.results
    let missing = zip(keys, runs).filter { known[$0.0] == nil }.map { KeyedRun(key: $0, run: $1) }
    let left = known.isEmpty ? "" : ", \(missing.count) of \(runs.count) left"
    @Sendable func logged(_ keyed: KeyedRun<Run>, _ progress: RunProgress) throws -> String {
      let result = try KeptRuns.json(run(keyed.run, progress))
      try log?.add(keyed.key, result)
      return result
    }
    let found = try sideBySide(missing, steps: { steps($0.run) }, label + left, logged)
    for (keyed, result) in zip(missing, found) { wanted.results[keyed.key] = result }
    folders.keep(wanted.csv(keys), as: name)
    return try keys.map { try KeptRuns.value(Result.self, json: wanted.results[$0]!) }
  }

  /// The seeds of runs that are kept. They do not depend on `--seed`, which chooses the run that is computed
  /// again, unless all are: with `--full`, or where nothing is kept.
  public func keptSeeds(_ count: Int) -> [UInt64] {
    let first = folders.use == .check ? RunConditions().seed : seed
    return (0..<UInt64(count)).map { first &+ $0 }
  }

  /// About how long an experiment takes here: of one whose results are kept, a single run.
  func estimatedSeconds(of experiment: some Experiment) -> Double {
    guard folders.use == .check, let kept = folders.kept(type(of: experiment).name),
      let wanted = try? KeptRuns(experiment, conditions), kept.conditions == wanted.conditions
    else { return experiment.estimatedSeconds }
    return experiment.estimatedSeconds / Double(max(1, kept.results.count))
  }

  private func check(
    _ again: String, _ key: String, _ kept: KeptRuns, _ name: String, _ tolerance: Double,
    of count: Int
  ) {
    let isSameLevel = kept.processor == CPULevel.active.rawValue
    let allowed = isSameLevel ? 0 : tolerance
    let result = kept.results[key]!
    if KeptRuns.agree(again, result, within: allowed) {
      folders.note(
        "\(name): of \(count) kept runs one was computed again, and came out "
          + (again == result ? "the same." : "within \(tolerance) of what is kept."))
    } else {
      folders.report(
        "The run \(key) of \(name) comes out as \(again), and is kept as \(result)"
          + (isSameLevel ? "." : ", which is more than \(tolerance) apart.")
          + " If that is meant to be, `--full` computes all of them and keeps them.")
    }
  }
}

private struct KeyedRun<Run: Sendable>: Sendable {
  let key: String
  let run: Run
}

extension RandomSource {
  fileprivate func drawn(below bound: Int) -> Int {
    var source = self
    return source.integer(below: bound)
  }
}
