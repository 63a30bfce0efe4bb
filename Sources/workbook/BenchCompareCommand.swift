import ArgumentParser
import Foundation
import Models
import Notebook
import Plotting

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

    var ratio: Double { median(zip(theirs, ours).map { $0 / $1 }) }

    private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    var ourMedian: Double { median(ours) }
    var theirMedian: Double { median(theirs) }
  }

  func run() throws {
    let script = "Benchmarks/pytorch_training.py"
    guard FileManager.default.fileExists(atPath: script) else {
      throw ValidationError("\(script) is not here. Run this in the package's folder.")
    }
    let threads = options.threads ?? ProcessInfo.processInfo.activeProcessorCount
    var rows: [Row] = []
    for (name, batch) in try options.cases {
      var row = Row(net: name.description, batch: batch)
      let common = [
        "--batches", "\(batch)", "--threads", "\(threads)", "--seconds", "\(options.seconds)",
      ]
      for _ in 0..<rounds {
        row.theirs.append(
          try milliseconds(
            python,
            [script, "--nets", name.description] + common
              + (channelsLast ? ["--channels-last"] : [])))
        row.ours.append(
          try milliseconds(
            CommandLine.arguments[0], ["bench", "steps", "--nets", name.description] + common))
      }
      rows.append(row)
      print(
        "\(row.net), batch \(batch): "
          + String(
            format: "%.2f ms here, %.2f ms in PyTorch, ratio %.2f", row.ourMedian,
            row.theirMedian, row.ratio))
      fflush(nil)
    }
    try save(rows, threads: threads)
  }

  /// The `median_ms` of the one line that a benchmark prints below its header.
  private func milliseconds(_ program: String, _ arguments: [String]) throws -> Double {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    do { try process.run() } catch {
      throw ValidationError("\(program) could not be started: \(error.localizedDescription)")
    }
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let fields = text.split(separator: "\n").last?.split(separator: ",") ?? []
    guard process.terminationStatus == 0, fields.count == 6, let median = Double(fields[3]) else {
      throw ValidationError(
        "\(program) \(arguments.joined(separator: " ")) ended with status "
          + "\(process.terminationStatus). Is PyTorch installed for it? See --help.")
    }
    return median
  }

  private func save(_ rows: [Row], threads: Int) throws {
    let folder = URL(filePath: output, directoryHint: .isDirectory)
    try OutputFolder.prepare(folder)
    var table = Table(
      "net", .right("batch"), .right("here, ms"), .right("PyTorch, ms"), .right("ratio"))
    for row in rows {
      table.add(
        row.net, "\(row.batch)", "\(row.ourMedian, .fixed(2))", "\(row.theirMedian, .fixed(2))",
        "\(row.ratio, .fixed(2))")
    }
    try Data(table.csv.utf8).write(to: folder.appending(path: "training.csv"), options: .atomic)
    let batches = Set(rows.map(\.batch)).sorted()
    var nets: [String] = []
    for row in rows where !nets.contains(row.net) { nets.append(row.net) }
    try Figure(
      name: "training-ratio", title: "How many times as fast as PyTorch a training step is",
      subtitle: """
        forward, loss, backward, Adam; PyTorch 2.13 on the CPU, \(threads) threads, median of \
        \(rounds) rounds by turns
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
