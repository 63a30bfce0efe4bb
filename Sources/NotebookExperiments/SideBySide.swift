import Notebook
import Progress
import Training

/// Trains independent runs side by side, one a thread, with one progress line for all of them, and
/// returns their results in order.
///
/// ```swift
/// let histories = try trainSideBySide(runs, steps: \.steps, page, "training 5 seeds") {
///   try $0.train(on: data, progress: $1)
/// }
/// ```
///
/// - Parameters:
///   - steps: how often a run calls `advance` on the progress it is given.
///   - label: what the progress line says.
///   - train: trains one run; it draws from its own generator only.
public func trainSideBySide<Run: Sendable, Result: Sendable>(
  _ runs: [Run], steps: (Run) -> Int, _ page: Notebook, _ label: String,
  _ train: @Sendable (Run, SharedProgress) throws -> Result
) throws -> [Result] {
  let total = runs.reduce(0) { $0 + steps($1) }
  let progress = SharedProgress(page.progress(label, total: total))
  defer { progress.finish() }
  return try concurrentRuns(runs) { try train($0, progress) }
}
