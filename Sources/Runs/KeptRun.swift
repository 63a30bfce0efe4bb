import Foundation
import Training

/// A run that was made before.
public struct KeptRun: Sendable {
  public let folder: RunFolder
  public let description: RunDescription
  public let history: TrainingHistory
  public let layers: LayerHistory

  /// The name of its folder.
  public var name: String { folder.url.lastPathComponent }
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
