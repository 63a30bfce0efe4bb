import Foundation
import NeuralNetworks

/// Measures steps, each in a process of its own, unless a round is there already.
struct StepMeasuring {
  private var measured: MeasuredRounds
  /// The peak of each number of threads that has measured something.
  private var peaks: [Int: Double] = [:]

  /// - Throws: `WorkbookError` if `file` is to be gone on with and does not hold rounds.
  init(in file: URL, resuming: Bool) throws {
    measured = try MeasuredRounds(in: file, resuming: resuming)
  }

  /// The processor that measured.
  var processor: String { measured.processor ?? "" }

  /// Its rate of multiply-adds, in 10^9 multiplications and additions a second.
  var peak: Double { measured.peak }

  /// The round's line, from before or from now.
  ///
  /// - Throws: `WorkbookError` if the contender fails.
  mutating func measure(
    _ benchmark: StepBenchmark, by contender: Contender, threads: Int, round: Int
  ) throws -> StepLine {
    let key = MeasuredRounds.Key(
      contender: contender.name, net: "\(benchmark.name)", batch: benchmark.batch,
      threads: threads, round: round)
    if let line = measured[key] { return line }
    if peaks[threads] == nil {
      ThreadPool.shared.threadCount = threads
      peaks[threads] = KernelBenchmark.peak()
    }
    let line = try contender.measure(
      [
        "--nets", key.net, "--batches", "\(key.batch)", "--threads", "\(threads)", "--seconds",
        "\(benchmark.seconds)",
      ] + (benchmark.pass == .inference ? ["--inference"] : []))
    try measured.add(line, for: key, peak: peaks[threads]!)
    return line
  }
}
