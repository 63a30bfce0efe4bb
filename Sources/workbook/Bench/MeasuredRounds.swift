import Foundation
import Page
import SharedState

/// Every single measurement behind a table, kept beside it: `training-rounds.csv`.
///
/// A comparison that was interrupted goes on from here, and one made on a machine without gnuplot is
/// drawn elsewhere.
struct MeasuredRounds {
  /// What was measured, by whom, and the how many-th time.
  private struct Key: Hashable {
    let contender: String
    let net: String
    let batch: Int
    let threads: Int
    let round: Int
  }

  private static func key(
    _ benchmark: StepBenchmark, by contender: Contender, threads: Int, round: Int
  ) -> Key {
    Key(
      contender: contender.name, net: "\(benchmark.name)", batch: benchmark.batch, threads: threads,
      round: round)
  }

  private static let columns =
    ["processor", "peak_gflops", "contender", "threads", "round"]
    + StepLine.header.split(separator: ",").map { String($0) } + ["version"]

  private var lines: [Key: StepLine] = [:]
  private var rows: [[String]] = []
  private let file: URL
  /// The machine that measured, if anything was measured.
  private(set) var processor: String?
  /// Of each measuring program, by threads, in 10^9 multiplications and additions a second.
  private var peaks: [Int: [Double]] = [:]

  /// Those of `file` if they are to be gone on with, and none otherwise.
  ///
  /// - Throws: `WorkbookError` if the file is there and is none.
  init(in file: URL, resuming: Bool) throws {
    self.file = file
    guard resuming, let data = FileManager.default.contents(atPath: file.path) else { return }
    let all = CSV.rows(String(decoding: data, as: UTF8.self))
    guard all.first == Self.columns else {
      throw WorkbookError(
        "\(file.path) holds no measured rounds: its first line is not the one that is written here."
      )
    }
    for (number, row) in all.enumerated().dropFirst() {
      guard row.count == Self.columns.count, let peak = Double(row[1]), let threads = Int(row[3]),
        let round = Int(row[4]), let batch = Int(row[6]),
        let line = StepLine(
          row[5...].joined(separator: ",").trimmingCharacters(in: CharacterSet(charactersIn: ",")))
      else {
        throw WorkbookError("\(file.path), line \(number + 1), is no measured round.")
      }
      guard processor == nil || processor == row[0] else {
        throw WorkbookError(
          "\(file.path), line \(number + 1), was measured on \(row[0]), the lines before it on "
            + "\(processor!): they cannot be compared.")
      }
      processor = row[0]
      peaks[threads, default: []].append(peak)
      let key = Key(
        contender: row[2], net: row[5], batch: batch, threads: threads, round: round)
      lines[key] = line
      rows.append(row)
    }
  }

  /// The line of a contender's round, if it was measured.
  subscript(
    _ benchmark: StepBenchmark, by contender: Contender, threads threads: Int, round round: Int
  )
    -> StepLine?
  {
    lines[Self.key(benchmark, by: contender, threads: threads, round: round)]
  }

  /// The rate of multiply-adds on data in registers that as many threads reach together, in 10^9
  /// multiplications and additions a second.
  func peak(threads: Int) -> Double { peaks[threads]?.median ?? .nan }

  /// Adds a line and writes all of them.
  ///
  /// - Throws: `WorkbookError` if the lines before were measured elsewhere; `PageError` if the file
  ///   cannot be written.
  mutating func add(
    _ line: StepLine, of benchmark: StepBenchmark, by contender: Contender, threads: Int,
    round: Int,
    peak: Double
  ) throws {
    let here = Self.processorHere
    guard processor == nil || processor == here else {
      throw WorkbookError(
        "The rounds in \(file.path) were measured on \(processor!), and this is \(here). Without "
          + "--resume, all are measured again.")
    }
    processor = here
    peaks[threads, default: []].append(peak)
    lines[Self.key(benchmark, by: contender, threads: threads, round: round)] = line
    var fields = line.text.split(separator: ",").map { String($0) }
    if line.version == nil { fields.append("") }
    rows.append(
      [here, String(format: "%.1f", peak), contender.name, "\(threads)", "\(round)"] + fields
    )
    try OutputFolder.write(
      CSV.text([Self.columns] + rows), as: file.lastPathComponent,
      in: file.deletingLastPathComponent())
  }

  private static let processorHere = processor(
    (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? "")

  /// What the processor is called, by Linux's `/proc/cpuinfo`: the model's name; on ARM, where there is none,
  /// its maker's number, those of its parts and how many cores each has.
  static func processor(_ information: String) -> String {
    let fields = information.split(separator: "\n").map { line in
      line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
    }
    func values(_ name: String) -> [String] {
      fields.filter { $0.first == name }.compactMap { $0.dropFirst().first }
    }
    if let name = values("model name").first(where: { !$0.isEmpty }) { return name }
    guard let maker = values("CPU implementer").first else { return "a processor without a name" }
    let cores = zip(values("CPU part"), values("CPU revision")).map { "part \($0) revision \($1)" }
    let counts = Dictionary(cores.map { ($0, 1) }, uniquingKeysWith: +).sorted { $0.key < $1.key }
    return "an ARM processor by \(maker), "
      + counts.map { "\($1.counted("core")) of \($0)" }.joined(separator: ", ")
  }
}
