import ArgumentParser
import Experiments
import Foundation
import NeuralNetworks

/// `swift run -c release workbook bench kernels`: rates of the kernels that training spends its
/// time in.
struct BenchKernelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kernels",
    abstract: "Time matrix products and convolutions of the networks' shapes.",
    discussion: """
      Rates are in GFLOP/s, a multiplication and an addition counting as two; share is of the \
      highest rate that multiply-adds reach here without touching memory, on as many threads.
      """)

  @Option(help: "How many threads compute. (default: all cores)")
  var threads: Int?

  @Option(help: "How many images a batch has.")
  var batch = 32

  func validate() throws {
    try validateThreads(threads)
    try validateBatch(batch)
  }

  func run() {
    if let threads { ThreadPool.shared.threadCount = threads }
    let peak = KernelBenchmark.peak()
    print("kernel,shape,milliseconds,gflops,share_of_peak")
    print("multiply-add,registers," + String(format: ",%.1f,1.00", peak))
    for benchmark in KernelBenchmark.all(batch: batch) {
      let seconds = benchmark.medianSeconds()
      let rate = Double(benchmark.multiplications) * 2 / seconds / 1e9
      print(
        "\(benchmark.name),\(benchmark.shape),"
          + String(format: "%.3f,%.1f,%.2f", seconds * 1000, rate, rate / peak))
      fflush(nil)
    }
  }
}
