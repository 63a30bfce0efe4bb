import ArgumentParser
import Datasets
import Downloads
import Foundation
import Page
import SharedState

/// `swift run workbook data mnist`.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data",
    abstract: "Download MNIST, Fashion-MNIST or CIFAR-10.",
    discussion: """
      Without a name it lists the data sets. A download that was stopped goes on where it was; a \
      file gets its name once its checksum is the published one. Afterwards every chapter finds \
      the images:

        swift run workbook data mnist
        swift run chapter-bn --dataset mnist
      """)

  @Argument(help: "The data set: mnist, fashion-mnist or cifar10.")
  var name: String?

  @Option(
    help: ArgumentHelp(
      "The folder to download to, for a chapter's --data. (default: Data/<name>)",
      valueName: "dir"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "An address that serves the published files, instead of the usual ones.", valueName: "url"))
  var from: String?

  func validate() throws {
    if let name { _ = try Self.dataset(name) }
    if name == nil, to != nil || from != nil {
      throw ValidationError("Name the data set: swift run workbook data mnist.")
    }
    if let to, to.trimmingCharacters(in: .whitespaces).isEmpty {
      throw ValidationError("--to needs the name of a folder.")
    }
    if let from {
      let url = URL(string: from)
      guard ["http", "https"].contains(url?.scheme?.lowercased() ?? ""), url?.host() != nil else {
        throw ValidationError(
          "--from takes an address that begins with http:// or https://, not “\(from)”.")
      }
    }
  }

  func run() throws {
    guard let name else { return print(Self.list) }
    Interruption.listen()
    let dataset = try Self.dataset(name)
    let download = DatasetDownload(
      dataset, into: to ?? DataFolder.standard(for: dataset.name), from: from,
      downloader: Downloader(
        progress: DownloadLine().show,
        notice: { try? FileHandle.standardError.write(contentsOf: Data("\($0)\n".utf8)) },
        isCancelled: { Interruption.isRequested }))
    do {
      try perform(download)
    } catch let error as DownloadError where error.kind == .interrupted {
      try? FileHandle.standardError.write(contentsOf: Data("\(error)\n".utf8))
      throw ExitCode(Interruption.exitStatus)
    }
  }

  /// Downloads and says what came of it, a line as soon as it is known.
  func perform(_ download: DatasetDownload, report: (String) -> Void = Self.show) throws {
    let dataset = download.dataset
    report(
      "\(dataset.name.title), \(dataset.size.asBytes) in \(dataset.files.count.counted("file")), "
        + "to \(download.folder)")
    let images = try download.run { report("  " + $0) }
    report("\(images.summary).")
    // All networks of the last chapter would take hours.
    let (chapter, rest) =
      dataset.name == .cifar10 ? ("cnns", " --nets baseline,lenet5 --epochs 10") : ("bn", "")
    report(
      "Use it: swift run chapter-\(chapter) --dataset \(dataset.name.rawValue)"
        + (to.map { " --data \($0)" } ?? "") + rest)
  }

  private static func show(_ line: String) {
    print(line)
    fflush(nil)
  }

  /// The data set of that name, if it can be downloaded.
  static func dataset(_ name: String) throws -> PublishedDataset {
    let names = PublishedDataset.all.map(\.name.rawValue)
    if name == DatasetName.mnist5k.rawValue {
      throw ValidationError(
        "mnist-5k comes with the package: every chapter uses it unless told otherwise. "
          + "To download there are: \(names.joined(separator: ", ")).")
    }
    if name == DatasetName.folder.rawValue {
      throw ValidationError(
        "folder is for pictures of your own: --dataset folder --data DIR, with PNG files in DIR and their "
          + "list labels.csv.")
    }
    guard let dataset = PublishedDataset.all.first(where: { $0.name.rawValue == name }) else {
      let close = Self.close(to: name, among: names)
      throw ValidationError(
        "There is no data set “\(name)” to download."
          + (close.isEmpty ? "" : " Did you mean \(close.joined(separator: " or "))?")
          + " There are: \(names.joined(separator: ", ")).")
    }
    return dataset
  }

  /// The names that somebody may have meant: the same letters, or more or fewer of them.
  private static func close(to name: String, among names: [String]) -> [String] {
    let letters = names.map { $0.filter(\.isLetter) }
    let typed = name.lowercased().filter(\.isLetter)
    guard !typed.isEmpty else { return [] }
    let same = zip(names, letters).filter { $1.sorted() == typed.sorted() }
    let longer = zip(names, letters).filter { $1.contains(typed) || typed.contains($1) }
    return (same.isEmpty ? longer : same).map(\.0)
  }

  /// What there is to download, and what of it is here.
  private static var list: String {
    let rows = PublishedDataset.all.map { dataset in
      let name = dataset.name
      let folder = DataFolder.standard(for: name)
      return [
        name.rawValue, name.content, dataset.size.asBytes,
        DataFolder.holds(name) ? "here, in \(folder)" : "not here",
      ]
    }
    let lines = TextTable.lines(rows).map { "  " + $0 }
    return """
      swift run workbook data NAME downloads:

      \(lines.joined(separator: "\n"))

      mnist-5k, 5,000 digits, comes with the package.
      """
  }
}

extension DatasetName {
  /// What is on the images, in a few words.
  fileprivate var content: String {
    switch self {
    case .mnist5k: "5,000 digits"
    case .mnist: "70,000 handwritten digits"
    case .fashionMNIST: "70,000 pictures of clothes"
    case .cifar10: "60,000 small photographs"
    case .folder: "one's own pictures"
    }
  }
}

/// Shows in a progress line how far a download is.
final class DownloadLine: Sendable {
  private let line = Guarded<ProgressLine?>(nil)

  @Sendable func show(_ event: Downloader.Event) {
    line.withLock { line in
      switch event {
      case .began(let file, let received):
        line = ProgressLine(
          file.name, total: file.size, from: received,
          fraction: { "\($0.asBytes) of \($1.asBytes)" })
      case .received(let bytes, let speed): line?.update(bytes, speed)
      case .ended(isComplete: true): line?.finish()
      case .ended(isComplete: false): line?.abandon()
      }
    }
  }
}
