import Experiments
import Training

extension RunContext {
  /// Runs pieces of work side by side, each of which advances its progress `steps` times.
  func sideBySide<Run: Sendable, Result: Sendable>(
    _ runs: [Run], stepsOfEach steps: Int, _ label: String,
    _ run: @Sendable (Run, RunProgress) throws -> Result
  ) throws -> [Result] {
    let progress = progress(label, total: runs.count * steps)
    return try concurrentRuns(runs) { try run($0, progress) }
  }

  /// Runs something from each start with each seed, side by side.
  func sideBySide<Result: Codable & Sendable>(
    _ starts: [Start], seeds: [UInt64], stepsOfEach steps: Int, _ label: String,
    _ run: @Sendable (Start, UInt64, RunProgress) throws -> Result
  ) throws -> ByStart<[Result]> {
    let runs = starts.flatMap { start in seeds.map { (start: start, seed: $0) } }
    let all = try sideBySide(runs, stepsOfEach: steps, label) { try run($0.start, $0.seed, $1) }
    return ByStart(starts) { start in
      zip(runs, all).filter { $0.0.start == start }.map(\.1)
    }
  }
}
