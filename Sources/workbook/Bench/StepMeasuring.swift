import Foundation
import NeuralNetworks

/// Measures steps, each in a process of its own, unless a round is there already.
struct StepMeasuring {
  /// What was measured, before and now.
  private(set) var measured: MeasuredRounds
  /// The peak of each number of threads that has measured something now.
  private var peaks: [Int: Double] = [:]

  /// - Throws: `WorkbookError` if `file` is to be gone on with and does not hold rounds.
  init(in file: URL, resuming: Bool) throws {
    measured = try MeasuredRounds(in: file, resuming: resuming)
  }

  /// The round's line, from before or from now.
  ///
  /// - Throws: `WorkbookError` if the contender fails.
  mutating func measure(
    _ benchmark: StepBenchmark, by contender: Contender, threads: Int, round: Int
  ) throws -> StepLine {
    if let line = measured[benchmark, by: contender, threads: threads, round: round] {
      return line
    }
    if peaks[threads] == nil {
      ThreadPool.shared.threadCount = threads
      peaks[threads] = KernelBenchmark.peak()
    }
    let line = try contender.measure(
      [
        "--nets", "\(benchmark.name)", "--batches", "\(benchmark.batch)", "--threads",
        "\(threads)", "--seconds", "\(benchmark.seconds)",
      ] + (benchmark.pass == .inference ? ["--inference"] : []))
    try measured.add(
      line, of: benchmark, by: contender, threads: threads, round: round, peak: peaks[threads]!)
    return line
  }
}
