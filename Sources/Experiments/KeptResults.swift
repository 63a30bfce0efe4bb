import Foundation
import Page

/// What earlier runs have left in a chapter's folder: the measured times, and runs on other data in
/// folders of their own.
struct KeptResults: Sendable {
  private let folder: URL
  private var times: [String: ClaimTable.Row] = [:]
  /// The claims and times of kept runs: "mnist/bn-gap".
  private var rows: [String: ClaimTable.Row] = [:]
  private var keptTimes: Set<String> = []
  /// Texts in the place of kept images: "mnist/accuracy".
  private var figures: [String: String] = [:]

  /// Nothing where there is no such folder.
  init(_ folder: URL) {
    self.folder = folder
    for row in Self.rows(folder, ClaimTable.timesFileName) { times[row.id] = row }
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false))
    for name in (names ?? []).sorted() where !name.hasPrefix(".") { addRun(name) }
  }

  private mutating func addRun(_ name: String) {
    let run = folder.appending(path: name)
    for row in Self.rows(run, ClaimTable.fileName) { rows["\(name)/\(row.id)"] = row }
    for row in Self.rows(run, ClaimTable.timesFileName) {
      rows["\(name)/\(row.id)"] = row
      keptTimes.insert("\(name)/\(row.id)")
    }
    let record =
      (try? String(contentsOf: run.appending(path: PageRecord.fileName), encoding: .utf8))
      .map { PageRecord(csv: $0) }
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: run.path(percentEncoded: false))
    for file in files ?? [] where file.hasSuffix(".png") {
      let figure = String(file.dropLast(4))
      figures["\(name)/\(figure)"] = record?.text(of: "figure: \(figure)") ?? figure
    }
  }

  func time(_ name: String) -> String? { times[name]?.measured }

  func timeRow(_ name: String) -> ClaimTable.Row? { times[name] }

  /// What a kept run says of a claim.
  func row(_ name: String) -> ClaimTable.Row? { rows[name] }

  func text(_ name: String) -> String? { rows[name]?.measured }

  func isTime(_ name: String) -> Bool { keptTimes.contains(name) }

  /// What stands in the place of a kept run's image, or nil if there is none.
  func figure(_ name: String) -> String? { figures[name] }

  private static func rows(_ folder: URL, _ file: String) -> [ClaimTable.Row] {
    (try? String(contentsOf: folder.appending(path: file), encoding: .utf8))
      .map { ClaimTable.rows(csv: $0) } ?? []
  }
}
