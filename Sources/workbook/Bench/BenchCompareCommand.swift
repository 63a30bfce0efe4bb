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

  @Flag(help: "Go on with the rounds that the folder has.")
  var resume = false

  @Flag(help: "Measure nothing: table and figure from the rounds that the folder has whole.")
  var draw = false

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
      in: folder.appending(path: "\(options.pass)-rounds.csv"), resuming: resume || draw)
    var comparison = StepComparison(pass: options.pass, threads: threads, hasKeras: keras != nil)
    let pyTorch = PyTorchMode.allCases.map { Contender.pyTorch($0, python: python) }
    let contenders = [.workbook] + pyTorch + (keras.map { [.keras(python: $0)] } ?? [])
    for benchmark in try options.benchmarks {
      var one = StepComparison.Case(
        net: "\(benchmark.name)", batch: benchmark.batch, multiplyAdds: benchmark.multiplyAdds())
      for round in 1...rounds {
        let lines =
          draw
          ? contenders.compactMap {
            measuring.measured[benchmark, by: $0, threads: threads, round: round]
          }
          : try contenders.map {
            try measuring.measure(benchmark, by: $0, threads: threads, round: round)
          }
        // Interrupted in the middle of a round: its lines are not by turns.
        guard lines.count == contenders.count else { continue }
        one.here.append(lines[0])
        for (mode, line) in zip(PyTorchMode.allCases, lines.dropFirst()) {
          one.pyTorch[mode, default: []].append(line)
        }
        if keras != nil { one.keras.append(lines.last!) }
      }
      if one.here.isEmpty { continue }
      comparison.peak = measuring.measured.peak(threads: threads) / 2
      comparison.processor = measuring.measured.processor ?? ""
      try comparison.add(one)
      print(comparison.text(comparison.cases.last!))
      fflush(nil)
      try OutputFolder.write(comparison.table.csv, as: "\(options.pass).csv", in: folder)
    }
    if comparison.cases.isEmpty {
      throw WorkbookError("\(output) has no whole round of \(options.pass) on \(threads) threads.")
    }
    try comparison.figure.render(to: folder)
  }
}
