import ArgumentParser
import Foundation
import Page
import Plotting

/// `swift run -c release workbook bench threads`: how a step gains by more threads.
struct BenchThreadsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "threads",
    abstract: "Measure steps on one thread, on two, on four…, by turns.",
    discussion: """
      Efficiency is the time on one thread over the threads times the time on them: 1 if every \
      thread takes an equal share and none waits. Threads that share a core, its power or its heat \
      cannot be as fast together as each alone, whatever they do: the machine's own efficiency, of \
      multiply-adds in registers, stands beside it. The steps are training steps; the first count \
      is the one that the others are compared with.
      """)

  @Option(help: "The networks, separated by commas.")
  var nets = "mlp,baseline,lenet5,alexnet8,vgg16,inception10,resnet18"

  @Option(help: "How many images a batch has.")
  var batch = 128

  @Option(help: "The numbers of threads, separated by commas.")
  var counts = "1,2,4,8,16"

  @Option(help: "How long to measure each case, in seconds.")
  var seconds = 1.0

  @Option(help: "How often each case is measured.")
  var rounds = 3

  @Flag(help: "Go on with the rounds that the folder has; with all of them there, only draw.")
  var resume = false

  @Option(help: "The folder for the table, the figure and the rounds behind them.")
  var output = "Figures/benchmark"

  private var threads: [Int] { counts.split(separator: ",").map { Int($0) ?? 0 } }

  private var benchmarks: [StepBenchmark] {
    get throws {
      let arguments = ["--nets", nets, "--batches", "\(batch)", "--seconds", "\(seconds)"]
      return try StepOptions.parse(arguments).benchmarks
    }
  }

  func validate() throws {
    _ = try benchmarks
    if rounds < 1 { throw ValidationError("--rounds takes a number above 0, not \(rounds).") }
    if threads.isEmpty || !threads.allSatisfy((1...256).contains) {
      throw ValidationError("--counts takes numbers from 1 to 256, separated by commas.")
    }
  }

  func run() throws {
    try reporting {
      let folder = URL(filePath: output, directoryHint: .isDirectory)
      try OutputFolder.prepare(folder)
      var measuring = try StepMeasuring(
        in: folder.appending(path: "threads-rounds.csv"), resuming: resume)
      var scaling = ThreadScaling(batch: batch, threads: threads, rounds: rounds)
      for benchmark in try benchmarks {
        var times: [Int: [Double]] = [:]
        for round in 1...rounds {
          for count in threads {
            let line = try measuring.measure(
              benchmark, by: .workbook, threads: count, round: round)
            times[count, default: []].append(line.milliseconds)
          }
        }
        scaling.processor = measuring.measured.processor ?? ""
        scaling.peaks = threads.map { measuring.measured.peak(threads: $0) }
        scaling.add("\(benchmark.name)", times: threads.map { times[$0]!.median })
        print(scaling.text)
        fflush(nil)
        try OutputFolder.write(scaling.table.csv, as: "threads.csv", in: folder)
      }
      try scaling.figure.render(to: folder)
    }
  }
}

/// How training steps gain by more threads: table and figure.
struct ThreadScaling {
  let batch: Int
  let threads: [Int]
  let rounds: Int
  /// The processor's name.
  var processor = ""
  /// The multiply-adds a second of each number of threads, in 10^9 operations.
  var peaks: [Double] = []
  /// The median milliseconds of each network's step, one for each number of threads.
  private(set) var cases: [(net: String, milliseconds: [Double])] = []

  init(batch: Int, threads: [Int], rounds: Int) {
    (self.batch, self.threads, self.rounds) = (batch, threads, rounds)
  }

  mutating func add(_ net: String, times: [Double]) { cases.append((net, times)) }

  /// What share of a thread's work is left when it is one of several.
  func efficiency(_ milliseconds: [Double], _ index: Int) -> Double {
    milliseconds[0] * Double(threads[0]) / (milliseconds[index] * Double(threads[index]))
  }

  /// The same of multiply-adds in registers, which nothing keeps waiting.
  func machineEfficiency(_ index: Int) -> Double {
    peaks[index] / Double(threads[index]) / (peaks[0] / Double(threads[0]))
  }

  /// The last network's line for the terminal.
  var text: String {
    guard let last = cases.last else { return "" }
    return "\(last.net): "
      + threads.indices.map { index in
        String(
          format: "%d threads %.2f ms (%.2f)", threads[index], last.milliseconds[index],
          efficiency(last.milliseconds, index))
      }.joined(separator: ", ")
  }

  var table: Table {
    var table = Table(columns: [
      "net", .right("batch"), .right("threads"), .right("ms"), .right("times as fast"),
      .right("efficiency"), .right("the machine's"),
    ])
    for one in cases {
      for (index, count) in threads.enumerated() {
        table.add([
          one.net, "\(batch)", "\(count)", "\(one.milliseconds[index], .fixed(2))",
          "\(one.milliseconds[0] / one.milliseconds[index], .fixed(2))",
          "\(efficiency(one.milliseconds, index), .fixed(2))",
          "\(machineEfficiency(index), .fixed(2))",
        ])
      }
    }
    return table
  }

  var figure: Figure {
    let counts = threads.map(Double.init)
    let all = cases.flatMap { one in threads.indices.map { efficiency(one.milliseconds, $0) } }
    let most = max(all.max() ?? 1, threads.indices.map(machineEfficiency).max() ?? 1, 1) * 1.08
    return Figure(
      name: "threads", title: "How much of a thread's work is left when it is one of several",
      subtitle: """
        training steps of \(batch) images; time on \(threads[0]) over the threads times the time on \
        them; \(rounds == 1 ? "one round" : "median of \(rounds) rounds by turns"); \(processor)
        """,
      panel: Panel(
        x: Axis("threads", scale: .logarithmic, ticks: .at(counts)),
        y: Axis("efficiency", range: 0...most),
        marks: [
          .line(
            x: counts, y: threads.indices.map(machineEfficiency), label: "the machine",
            colour: .ink,
            dash: .dashed, showsPoints: true)
        ]
          + cases.map { one in
            .line(
              x: counts, y: threads.indices.map { efficiency(one.milliseconds, $0) },
              label: one.net, showsPoints: true)
          }),
      size: Figure.Size(width: 1600, height: 1000))
  }
}
