import ArgumentParser
import Experiments
import Foundation
import Models
import Page
import Plotting
import Progress
import TensorKernels

/// `Benchmarks/compare`: the same training steps here and in PyTorch, by turns.
struct BenchCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare training steps with PyTorch's, by turns on the same cores.",
    discussion: """
      Needs a Python with PyTorch's CPU build:
        python3 -m venv pytorch && pytorch/bin/pip install "torch==2.13.0+cpu" numpy
        Benchmarks/compare --python pytorch/bin/python
      A ratio of 2 means: twice as fast as PyTorch. Each is the median over the rounds.
      """)

  @OptionGroup var options: StepOptions

  @Option(help: "The Python that has PyTorch.")
  var python = "python3"

  @Option(help: "How often each case is measured, each time in both.")
  var rounds = 3

  @Option(help: "The folder for the table and the figure.")
  var output = "Figures/benchmark"

  @Flag(help: "Let PyTorch lay its images out as this workbook does.")
  var channelsLast = false

  func validate() throws {
    if rounds < 1 { throw ValidationError("--rounds takes a number above 0, not \(rounds).") }
  }

  /// One case, measured in both.
  private struct Row {
    let net: String
    let batch: Int
    var ours: [Double] = []
    var theirs: [Double] = []

    var ratio: Double { zip(theirs, ours).map { $0 / $1 }.median }
  }

  func run() throws { try reporting { try compare() } }

  private func compare() throws {
    let script = "Benchmarks/pytorch_training.py"
    guard FileManager.default.fileExists(atPath: script) else {
      throw WorkbookError("\(script) is not here. Run this in the package's folder.")
    }
    let threads = options.threads ?? ThreadPool.availableCPUs
    var rows: [Row] = []
    var version: String?
    for (name, batch) in try options.cases {
      var row = Row(net: name.description, batch: batch)
      let common = [
        "--nets", row.net, "--batches", "\(batch)", "--threads", "\(threads)", "--seconds",
        "\(options.seconds)",
      ]
      for _ in 0..<rounds {
        let theirs = try measure(
          python, [script] + common + (channelsLast ? ["--channels-last"] : []),
          advice: " Is PyTorch installed for it? See --help.")
        guard version == nil || version == theirs.version else {
          throw WorkbookError("PyTorch's version has changed meanwhile: measure again.")
        }
        version = theirs.version
        row.theirs.append(theirs.milliseconds)
        let ours = try measure(CommandLine.arguments[0], ["bench", "steps"] + common)
        row.ours.append(ours.milliseconds)
      }
      rows.append(row)
      print(
        "\(row.net), batch \(batch): "
          + String(
            format: "%.2f ms here, %.2f ms in PyTorch, ratio %.2f", row.ours.median,
            row.theirs.median, row.ratio))
      fflush(nil)
    }
    try save(rows, threads: threads, version: version ?? "")
  }

  /// Runs a benchmark of one case.
  private func measure(
    _ program: String, _ arguments: [String], advice: String = ""
  ) throws -> StepLine {
    let result = try Command(program, arguments).run()
    guard result.isSuccess, let line = StepLine(result.output) else {
      throw WorkbookError(
        "`\(program) \(arguments.joined(separator: " "))` \(result.ending).\(advice)",
        details: result.tail(10))
    }
    return line
  }

  private func save(_ rows: [Row], threads: Int, version: String) throws {
    let folder = URL(filePath: output, directoryHint: .isDirectory)
    try OutputFolder.prepare(folder)
    var table = Table(
      "net", .right("batch"), .right("here, ms"), .right("PyTorch, ms"), .right("ratio"),
      "PyTorch")
    for row in rows {
      table.add(
        row.net, "\(row.batch)", "\(row.ours.median, .fixed(2))",
        "\(row.theirs.median, .fixed(2))", "\(row.ratio, .fixed(2))", version)
    }
    try OutputFolder.write(table.csv, as: "training.csv", in: folder)
    let batches = Set(rows.map(\.batch)).sorted()
    var nets: [String] = []
    for row in rows where !nets.contains(row.net) { nets.append(row.net) }
    try Figure(
      name: "training-ratio", title: "How many times as fast as PyTorch a training step is",
      subtitle: """
        forward, loss, backward, Adam; PyTorch \(version) on the CPU, \(threads) threads, median \
        of \(rounds) rounds by turns
        """,
      panel: Panel(
        y: Axis("PyTorch's time / ours", range: 0...((rows.map(\.ratio).max() ?? 1) * 1.15)),
        marks: [
          .bars(
            nets,
            batches.enumerated().map { index, batch in
              Bars.Group(
                "batch \(batch)",
                nets.map { net in
                  rows.first { $0.net == net && $0.batch == batch }?.ratio ?? .nan
                }, colour: .series(index))
            }, valueFormat: .fixed(1)),
          .horizontalRule(1, label: "as fast", dash: .dashed),
        ]),
      size: Figure.Size(width: 1800, height: 900)
    ).render(to: folder)
  }
}
