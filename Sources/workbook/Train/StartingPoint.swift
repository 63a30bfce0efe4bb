import Foundation
import NeuralNetworks
import Runs
import Training

/// Parameters of a file that training begins with.
struct StartingPoint: Sendable {
  let path: String
  /// CRC-32 of the file: a run goes on only if it began with the same.
  let checksum: String

  /// - Throws: `RunError` if the file cannot be read.
  init(path: String) throws {
    self.path = path
    do {
      checksum = Checksum.text(of: try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw RunError("\(path) cannot be read: \(fileReason(error)).")
    }
  }

  /// - Throws: what `ParameterFile.read` says.
  func putIn(_ network: inout Sequential<Float>) throws {
    try ParameterFile.read(into: &network, from: path)
  }
}
