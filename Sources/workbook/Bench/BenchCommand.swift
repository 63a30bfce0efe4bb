import ArgumentParser
import Experiments
import Foundation
import Models
import NeuralNetworks

/// `swift run -c release workbook bench`.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure how fast networks train.",
    discussion: """
      A step is: forward, softmax cross-entropy, backward and an Adam update, in float, on random \
      data; or with --inference a forward pass. One line a case, as CSV.

      Benchmarks/compare measures the same in PyTorch and Keras by turns and prints the ratios.
      """,
    subcommands: [
      BenchStepsCommand.self, BenchKernelsCommand.self, BenchCompareCommand.self,
      BenchThreadsCommand.self, BenchWinogradCommand.self,
    ],
    defaultSubcommand: BenchStepsCommand.self)
}

/// What all benchmarks of steps take.
struct StepOptions: ParsableArguments {
  @Option(help: "The networks, separated by commas.")
  var nets = "mlp,baseline,lenet5,alexnet8,vgg16,inception10,resnet18"

  @Option(help: "The batch sizes, separated by commas.")
  var batches = "32,128"

  @Option(help: "How long to measure each case, in seconds.")
  var seconds = 4.0

  @Option(help: "How many threads compute. (default: all cores)")
  var threads: Int?

  @Flag(help: "Forward passes of a trained network, with batch normalisations folded away.")
  var inference = false

  var pass: StepBenchmark.Pass { inference ? .inference : .training }

  var benchmarks: [StepBenchmark] {
    get throws {
      let names = try nets.split(separator: ",").map { text in
        do {
          return try NetworkName(String(text))
        } catch let error as UnknownNetwork {
          throw ValidationError(error.description)
        }
      }
      let sizes = try batches.split(separator: ",").map { text in
        guard let size = Int(text) else {
          throw ValidationError("--batches takes numbers, not “\(text)”.")
        }
        try validateBatch(size)
        return size
      }
      return names.flatMap { name in
        sizes.map { StepBenchmark(name: name, batch: $0, pass: pass, seconds: seconds) }
      }
    }
  }

  mutating func validate() throws {
    _ = try benchmarks
    try validateThreads(threads)
    if !(seconds > 0 && seconds <= 3600) {
      throw ValidationError("--seconds takes a number above 0, at most 3600, not \(seconds).")
    }
  }

  func useThreads() {
    if let threads { ThreadPool.shared.threadCount = threads }
  }
}

/// Refuses batches that nothing can be computed for.
///
/// - Throws: `ValidationError` outside of 1...1,000,000 images.
func validateBatch(_ size: Int) throws {
  if !(1...1_000_000).contains(size) {
    throw ValidationError("A batch has 1 to 1,000,000 images, not \(size).")
  }
}

struct BenchStepsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "steps", abstract: "Time steps (the default).")

  @OptionGroup var options: StepOptions

  func run() throws {
    options.useThreads()
    print(StepLine.header)
    for benchmark in try options.benchmarks {
      print(StepLine.text(benchmark, benchmark.run()))
      fflush(nil)
    }
  }
}
