import ArgumentParser
import Experiments
import Foundation
import Models
import Page
import Plotting
import TensorKernels

/// `Benchmarks/compare`: the same steps here, in PyTorch and in Keras, by turns.
struct BenchCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare steps with PyTorch's and Keras', by turns on the same cores.",
    discussion: """
      Needs a Python with PyTorch's CPU build, g++ for its compiler, and for --keras one with TensorFlow:
        python3 -m venv pytorch && pytorch/bin/pip install "torch==2.13.0+cpu" numpy
        python3 -m venv keras && keras/bin/pip install tensorflow-cpu
        Benchmarks/compare --python pytorch/bin/python --keras keras/bin/python
      PyTorch runs in each of its modes, see Benchmarks/pytorch_steps.py. A ratio of 2 means: twice as \
      fast. Each is the median over the rounds. The table is written after every case.
      """)

  @OptionGroup var options: StepOptions

  @Option(help: "The Python that has PyTorch.")
  var python = "python3"

  @Option(help: "The Python that has TensorFlow. (default: Keras is left out)")
  var keras: String?

  @Option(help: "How often each case is measured, each time in all of them.")
  var rounds = 3

  @Flag(help: "Go on with the rounds that the folder has; with all of them there, only draw.")
  var resume = false

  @Option(help: "The folder for the table, the figure and the rounds behind them.")
  var output = "Figures/benchmark"

  func validate() throws {
    if rounds < 1 { throw ValidationError("--rounds takes a number above 0, not \(rounds).") }
  }

  func run() throws { try reporting { try compare() } }

  private func compare() throws {
    guard FileManager.default.fileExists(atPath: "Benchmarks/pytorch_steps.py") else {
      throw WorkbookError(
        "Benchmarks/pytorch_steps.py is not here. Run this in the package's folder.")
    }
    let folder = URL(filePath: output, directoryHint: .isDirectory)
    try OutputFolder.prepare(folder)
    let threads = options.threads ?? ThreadPool.availableCPUs
    var measuring = try StepMeasuring(
      in: folder.appending(path: "\(options.pass)-rounds.csv"), resuming: resume)
    var comparison = StepComparison(
      pass: options.pass, threads: threads, rounds: rounds, hasKeras: keras != nil)
    for benchmark in try options.benchmarks {
      var one = StepComparison.Case(
        net: "\(benchmark.name)", batch: benchmark.batch, multiplyAdds: benchmark.multiplyAdds())
      for round in 1...rounds {
        func measure(_ contender: Contender) throws -> StepLine {
          try measuring.measure(benchmark, by: contender, threads: threads, round: round)
        }
        one.here.append(try measure(.workbook))
        for mode in PyTorchMode.allCases {
          one.pyTorch[mode, default: []].append(try measure(.pyTorch(mode, python: python)))
        }
        if let keras { one.keras.append(try measure(.keras(python: keras))) }
      }
      comparison.peak = measuring.peak / 2
      comparison.processor = measuring.processor
      try comparison.add(one)
      print(comparison.text(comparison.cases.last!))
      fflush(nil)
      try OutputFolder.write(comparison.table.csv, as: "\(options.pass).csv", in: folder)
    }
    try comparison.figure.render(to: folder)
  }
}
