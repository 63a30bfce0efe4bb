import Experiments
import Foundation
import Page
import Plotting

/// Measurements of steps here and elsewhere, by turns: ratios, table and figure.
struct StepComparison {
  let pass: StepBenchmark.Pass
  let threads: Int
  let hasKeras: Bool
  /// Multiply-adds a second that the machine reaches on data in registers, in 10^9.
  var peak = Double.nan
  /// The processor's name.
  var processor = ""
  private(set) var cases: [Case] = []

  init(pass: StepBenchmark.Pass, threads: Int, hasKeras: Bool) {
    (self.pass, self.threads, self.hasKeras) = (pass, threads, hasKeras)
  }

  /// One network and batch size; each list holds one line a round.
  struct Case {
    let net: String
    let batch: Int
    /// Of a step, as the convolution's formula says.
    let multiplyAdds: Int
    var here: [StepLine] = []
    var pyTorch: [PyTorchMode: [StepLine]] = [:]
    var keras: [StepLine] = []

    /// The median over the rounds of how many times as fast this workbook is.
    func ratio(to others: [StepLine]) -> Double {
      zip(others, here).map { $0.milliseconds / $1.milliseconds }.median
    }

    /// The mode in 32 bits whose median is the smallest.
    var fastest: PyTorchMode {
      PyTorchMode.allCases.filter(\.isFloat32).min { time(pyTorch[$0]!) < time(pyTorch[$1]!) }!
    }

    /// How many times as fast as PyTorch in the mode of 32 bits that suits it best.
    var bestRatio: Double { ratio(to: pyTorch[fastest]!) }

    /// The median step in milliseconds.
    func time(_ lines: [StepLine]) -> Double { lines.map(\.milliseconds).median }

    func memory(_ lines: [StepLine]) -> Double { lines.map(\.megabytes).median }

    /// The share of the machine's multiply-adds that the step makes use of.
    func share(ofPeak peak: Double) -> Double {
      Double(multiplyAdds) / (time(here) * 1e6) / peak
    }
  }

  /// Adds a case that all have measured.
  ///
  /// - Throws: `WorkbookError` if they did not measure the same network, or not with the same PyTorch.
  mutating func add(_ one: Case) throws {
    let all = [one.here, one.keras] + PyTorchMode.allCases.map { one.pyTorch[$0] ?? [] }
    guard Set(all.joined().map(\.parameters)).count == 1 else {
      throw WorkbookError(
        "\(one.net) does not have as many parameters there as here: another network was measured.")
    }
    let versions = Set((cases + [one]).flatMap(\.pyTorch.values).joined().map { $0.version ?? "?" })
    guard versions.count == 1 else {
      throw WorkbookError(
        "PyTorch changed while \(one.net) was measured: \(versions.sorted().joined(separator: ", "))."
      )
    }
    cases.append(one)
  }

  /// PyTorch's version.
  var version: String { cases.first?.pyTorch[.default]?.first?.version ?? "" }

  /// One line for the terminal.
  func text(_ one: Case) -> String {
    "\(one.net), batch \(one.batch): "
      + String(format: "%.2f ms here; times as fast as PyTorch ", one.time(one.here))
      + PyTorchMode.allCases.map { mode in
        String(format: "\(mode.rawValue) %.2f", one.ratio(to: one.pyTorch[mode]!))
      }.joined(separator: ", ")
      + (hasKeras ? String(format: ", as Keras %.2f", one.ratio(to: one.keras)) : "")
  }

  var table: Table {
    var columns: [Table.Column] = [
      "net", .right("batch"), .right("rounds"), .right("here, ms"),
    ]
    columns += PyTorchMode.allCases.map { .right("\($0.name), ms") }
    if hasKeras { columns.append(.right("Keras, ms")) }
    columns += [
      .right("times as fast as the best float32"), .right("as bfloat16"),
      .right("share of the multiply-add peak"), .right("here, MB"), .right("PyTorch's least, MB"),
      "PyTorch",
    ]
    var table = Table(columns: columns)
    for one in cases {
      var row = [one.net, "\(one.batch)", "\(one.here.count)", "\(one.time(one.here), .fixed(2))"]
      row += PyTorchMode.allCases.map { "\(one.time(one.pyTorch[$0]!), .fixed(2))" }
      if hasKeras { row.append("\(one.time(one.keras), .fixed(2))") }
      let least = PyTorchMode.allCases.filter(\.isFloat32).map { one.memory(one.pyTorch[$0]!) }
        .min()!
      row += [
        "\(one.bestRatio, .fixed(2))", "\(one.ratio(to: one.pyTorch[.bfloat16]!), .fixed(2))",
        "\(one.share(ofPeak: peak), .fixed(2))", "\(one.memory(one.here), .fixed(0))",
        "\(least, .fixed(0))", version,
      ]
      table.add(row)
    }
    return table
  }

  var figure: Figure {
    let batches = Set(cases.map(\.batch)).sorted()
    var nets: [String] = []
    for one in cases where !nets.contains(one.net) { nets.append(one.net) }
    let rounds = Set(cases.map(\.here.count)).sorted().map { "\($0)" }
    let step = pass == .training ? "a training step" : "a forward pass"
    let what =
      pass == .training
      ? "forward, loss, backward, Adam" : "batch normalisations folded into convolutions"
    return Figure(
      name: "\(pass)-ratio", title: "How many times as fast as PyTorch at its best \(step) is",
      subtitle: """
        \(what); the fastest of PyTorch \(version)'s float32 modes on the CPU, \(threads) threads, \
        median of \(rounds.formatted(.list(type: .or))) rounds by turns; \
        \(processor)
        """,
      panel: Panel(
        y: Axis(
          "PyTorch's time / ours", range: 0...((cases.map(\.bestRatio).max() ?? 1) * 1.15)),
        marks: [
          .bars(
            nets,
            batches.enumerated().map { index, batch in
              Bars.Group(
                "batch \(batch)",
                nets.map { net in
                  cases.first { $0.net == net && $0.batch == batch }?.bestRatio ?? .nan
                }, colour: .series(index))
            }, valueFormat: .fixed(1)),
          .horizontalRule(1, label: "as fast", dash: .dashed),
        ]),
      size: Figure.Size(width: 1800, height: 900))
  }
}
