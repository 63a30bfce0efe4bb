import Foundation
import SharedState
import Training

/// Where a run keeps what it has learnt, as data: small enough to be committed, but for the
/// checkpoints.
///
/// | file | what |
/// |---|---|
/// | `run.json` | what was run: `RunDescription` |
/// | `history.csv` | losses, accuracies, rate and seconds of each epoch: `TrainingHistory` |
/// | `layers.csv` | lengths of gradients, steps and weights, by layer: `LayerHistory` |
/// | `outputs.npz` | answers to the test images, filters, feature maps: `RunOutputs` |
/// | `checkpoints/` | the state, to go on from; needed only while the run is on its way |
public struct RunFolder: Sendable {
  /// Where it is; it need not be there yet.
  public let url: URL
  /// The option by which its user names another one, for advice.
  let option: String

  /// - Parameter option: by which its user names another one, for advice.
  public init(_ url: URL, option: String = "--to") {
    self.url = url
    self.option = option
  }

  /// The path, for messages.
  public var path: String { url.path(percentEncoded: false) }

  static let descriptionName = "run.json"
  static let outputsName = "outputs.npz"
  /// What is written over by a run and removed with it, besides its description.
  private static let contents = ["history.csv", "layers.csv", outputsName]

  /// Where the state is kept after each epoch. It belongs to a run with the same settings and the
  /// same images.
  func checkpoints(_ settings: RunSettings, data: RunData) throws -> CheckpointStore {
    CheckpointStore(
      url.appending(path: "checkpoints"), run: "run",
      settings: try settings.pairs.merging(["images": data.checksum]) { $1 })
  }

  // MARK: Reading

  /// What is said of the run; nil if there is none in this folder.
  ///
  /// - Throws: `RunError`.
  public func description() throws(RunError) -> RunDescription? {
    let file = url.appending(path: Self.descriptionName)
    guard FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
      return nil
    }
    let json: Data
    do {
      json = try Data(contentsOf: file)
    } catch {
      throw RunError("\(file.path(percentEncoded: false)) cannot be read: \(fileReason(error)).")
    }
    return try RunDescription(json: json, path: file.path(percentEncoded: false))
  }

  /// The run with its history, without its outputs.
  ///
  /// - Throws: `RunError`.
  public func keptRun() throws -> KeptRun {
    guard let description = try description() else {
      throw RunError("\(path) holds no run: there is no \(Self.descriptionName) in it.")
    }
    return KeptRun(
      folder: self, description: description,
      history: try table("history.csv", TrainingHistory.init(csv:)),
      layers: try table("layers.csv", LayerHistory.init(csv:)))
  }

  private func table<Table>(
    _ name: String, _ read: (String) throws(TableError) -> Table
  ) throws(RunError) -> Table {
    let file = url.appending(path: name)
    let text: String
    do {
      text = try String(contentsOf: file, encoding: .utf8)
    } catch {
      throw RunError(
        "\(file.path(percentEncoded: false)) cannot be read: \(fileReason(error)).")
    }
    do {
      return try read(text)
    } catch {
      throw RunError("\(file.path(percentEncoded: false)), \(error).")
    }
  }

  /// All runs in the folders of a folder, by their names.
  ///
  /// - Throws: `RunError` if there are none, or one cannot be read.
  public static func all(in folder: URL) throws -> [KeptRun] {
    let path = folder.standardizedFileURL.path
    if let reason = folderReason(path) { throw RunError("\(path) cannot be read: \(reason).") }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw RunError("\(path) cannot be read: \(fileReason(error)).")
    }
    let folders = names.map { RunFolder(folder.appending(path: $0)) }
    let runs = try folders.filter { try $0.description() != nil }.map { try $0.keptRun() }
    guard !runs.isEmpty else {
      throw RunError(
        "\(path) holds no runs: none of its \(names.count) entries is a folder with a "
          + "\(descriptionName). Runs are made by `swift run workbook train`.")
    }
    return runs
  }

  /// All runs in a folder and in the folders below it, with their paths from there, sorted.
  ///
  /// - Throws: `RunError` if one cannot be read.
  public static func tree(in folder: URL) throws -> [(name: String, run: KeptRun)] {
    // As it was given: a slash at its end would hide a file in its place.
    let path = folder.standardizedFileURL.path
    if let reason = folderReason(path) { throw RunError("\(path) cannot be read: \(reason).") }
    let paths = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return
      try paths
      .filter { $0.hasSuffix("/\(descriptionName)") }.map { $0.dropLast(descriptionName.count + 1) }
      .sorted()
      .map { (String($0), try RunFolder(folder.appending(path: String($0))).keptRun()) }
  }

  // MARK: Writing

  /// Removes the run, its description first: what is left without it is no run.
  func clear() throws(RunError) {
    for name in [Self.descriptionName] + Self.contents { try remove(name) }
  }

  /// A file with the name of one of a run's, and no run that it could belong to, is somebody else's.
  func requireNothingForeign() throws(RunError) {
    func isThere(_ name: String) -> Bool {
      FileManager.default.fileExists(atPath: url.appending(path: name).path(percentEncoded: false))
    }
    guard !isThere(Self.descriptionName), let name = Self.contents.first(where: isThere) else {
      return
    }
    throw RunError(
      "\(path) holds a file \(name) and no run (\(Self.descriptionName)) that it belongs to. A run "
        + "would write over it: move it away, or choose another \(option).")
  }

  /// Removes a file if it is there.
  func remove(_ name: String) throws(RunError) {
    let path = url.appending(path: name).path(percentEncoded: false)
    guard unlink(path) != 0, errno != ENOENT else { return }
    throw RunError("\(path) cannot be removed: \(String(cString: strerror(errno))).")
  }

  /// Makes the run's folder, or one in it.
  func create(_ url: URL) throws(RunError) {
    do {
      try makeFolder(url)
    } catch {
      throw RunError(
        "The run's folder \(path) cannot be made, because of \(error.part): \(error.reason). Choose "
          + "another \(option).")
    }
  }

  /// Replaces a file at once, or leaves it as it was.
  func write(_ data: Data, to name: String) throws(RunError) {
    try create(url)
    // A name of its own, so that what a kill leaves is overwritten by the next write.
    let path = url.appending(path: name).path(percentEncoded: false)
    do throws(SystemError) {
      try FileReplacement.write(
        data, to: path,
        temporaryPath: url.appending(path: ".\(name).tmp").path(percentEncoded: false))
    } catch {
      throw RunError(
        "\(path) cannot be written: "
          + "\(error.message). The run's checkpoints are as they were: make room, and go on "
          + "with --resume.")
    }
  }

  func write(
    _ description: RunDescription, _ history: TrainingHistory, _ layers: LayerHistory
  ) throws {
    try write(Data(history.csv.utf8), to: "history.csv")
    try write(Data(layers.csv.utf8), to: "layers.csv")
    try write(try description.json, to: Self.descriptionName)
  }
}

/// A run that was made before.
public struct KeptRun: Sendable {
  /// Where it is kept.
  public let folder: RunFolder
  /// What it was.
  public let description: RunDescription
  /// Losses and accuracies, by epoch.
  public let history: TrainingHistory
  /// Lengths of gradients, steps and weights, by epoch and layer.
  public let layers: LayerHistory

  /// The name of its folder.
  public var name: String { folder.url.lastPathComponent }
  /// All that its result depends on besides the images.
  public var settings: RunSettings { description.settings }

  /// What the network answered and learnt; nil where that was not kept, or the run is on its way.
  ///
  /// - Throws: `RunError`, `NumPyFileError`.
  public func outputs() throws -> RunOutputs? {
    guard description.result != nil else { return nil }
    let file = folder.url.appending(path: RunFolder.outputsName).path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    return try RunOutputs(path: file)
  }
}
