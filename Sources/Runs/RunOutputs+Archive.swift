import Foundation
import NeuralNetworks
import Training

// Outputs as a file of arrays.

extension RunOutputs {
  /// Writes the arrays, packed; a file that is there stays until the new one is complete.
  ///
  /// - Throws: `NumPyFileError`.
  func write(to path: String) throws {
    var archive = NumPyArchive()
    archive.set(logits, named: "logits")
    archive.set(NumPyIntegers([labels.count], labels), named: "labels")
    if let filters { archive.set(filters, named: "filters") }
    for (index, maps) in maps.enumerated() {
      archive.set(maps.values, named: "maps \(index)")
      archive.set(NumPyIntegers([maps.channels.count], maps.channels), named: "channels \(index)")
    }
    try archive.write(to: path, compressed: true)
  }

  /// Reads a file that `write` has written.
  ///
  /// - Throws: `NumPyFileError`; `RunError` if the arrays do not fit each other.
  init(path: String) throws {
    let archive = try NumPyArchive(path: path)
    let names = Set(archive.names)
    let logits: Tensor<Float> = try archive.tensor("logits")
    let labels = try archive.integers("labels").values
    guard logits.shape.rank == 2, logits.shape[0] == labels.count,
      labels.allSatisfy({ (0..<logits.shape[1]).contains($0) })
    else {
      throw RunError(
        "\(path): the logits, \(logits.shape), do not fit \(labels.count) labels. "
          + "Make the file again: `workbook train` with --resume, or --restart.")
    }
    let filters: Tensor<Float>? = names.contains("filters") ? try archive.tensor("filters") : nil
    var maps: [Maps] = []
    while names.contains("maps \(maps.count)") {
      let values: Tensor<Float> = try archive.tensor("maps \(maps.count)")
      let channels = try archive.integers("channels \(maps.count)").values
      guard values.shape.rank == 4, values.shape[0] > 0, values.shape[3] == channels.count,
        filters == nil || filters!.shape.rank == 4
      else {
        throw RunError("\(path): maps \(maps.count), \(values.shape), do not fit their channels.")
      }
      maps.append(Maps(values: values, channels: channels))
    }
    self.init(logits: logits, labels: labels, filters: filters, maps: maps)
  }
}
