import Foundation
import NeuralNetworks
import Runs
import SharedState
import Training

/// Parameters of a file that training begins with.
struct StartingPoint: Sendable {
  let path: String
  /// The file's name and checksum, as a run's settings have them.
  let settings: RunSettings.StartingPoint

  /// - Throws: `RunError` if the file cannot be read.
  init(path: String) throws {
    self.path = path
    do {
      let url = URL(filePath: path)
      settings = RunSettings.StartingPoint(
        file: url.lastPathComponent, checksum: Checksum.text(of: try Data(contentsOf: url)))
    } catch {
      throw RunError("\(path) cannot be read: \(fileReason(error)).")
    }
  }

  /// - Throws: what `ParameterFile.read` says.
  func putIn(_ network: inout Sequential<Float>) throws {
    try ParameterFile.read(into: &network, from: path)
  }
}
