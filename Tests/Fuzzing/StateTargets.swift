import Foundation
import TensorCore
import TestSupport
import Training

extension FuzzTarget {
  /// Arrays of all types and versions of the format.
  static var npy: FuzzTarget {
    FuzzTarget(
      name: "npy",
      seeds: [
        [UInt8](Tensor<Float>([2, 3], [1, 2, 3, 4, 5, 6]).npyBytes),
        [UInt8](Tensor<Double>([2], [0.5, -1]).npyBytes), [UInt8](Tensor<Float>([], [7]).npyBytes),
        [UInt8](Tensor<Double>([0, 4], []).npyBytes),
        array("<i8", version: 1, shape: "(2,)", size: 16),
        array("<i4", version: 2, shape: "(2, 1)", size: 8),
        array("|u1", version: 3, shape: "()", size: 1),
        array("<f4", version: 1, shape: "(2, 1, 2)", order: "True", size: 16),
      ],
      words: [
        "'descr'", "'shape'", "'fortran_order'", "True", "False", "(", ")", ", ", "{", "}",
        "'<f4'",
        "'<f8'", "'|u1'", "9223372036854775807", "4611686018427387904", "4294967296", "0, ", "-1",
        "99999999999999999999", "\"", "[", " ",
      ].map { Array($0.utf8) },
      repair: { bytes in
        // The header's length: up to the first line feed.
        guard bytes.count >= 12, let end = bytes.firstIndex(of: 0x0A) else { return bytes }
        let start = bytes[6] == 1 ? 10 : 12
        guard end >= start else { return bytes }
        let length = littleEndian(UInt32(end + 1 - start)).prefix(start - 8)
        return Array(bytes.prefix(8)) + length + bytes.dropFirst(start)
      },
      read: { bytes in
        func outcome(_ body: () throws(NumPyFileError) -> Void) -> String {
          do {
            try body()
            return "accepted"
          } catch {
            precondition(!error.description.isEmpty)
            return error.kind.rawValue
          }
        }
        let float = outcome { () throws(NumPyFileError) in
          _ = try Tensor<Float>(npyBytes: Data(bytes)).scalars
        }
        guard float == "unsupported" else { return float }
        let double = outcome { () throws(NumPyFileError) in
          _ = try Tensor<Double>(npyBytes: Data(bytes)).scalars
        }
        guard double == "unsupported" else { return double }
        return outcome { () throws(NumPyFileError) in _ = try NumPyIntegers(npyBytes: Data(bytes))
        }
      })
  }

  /// An array written by hand; `order` is whether it is in Fortran order, in Python.
  static func array(
    _ type: String, version: UInt8, shape: String, order: String = "False", size: Int
  ) -> [UInt8] {
    let text = "{'descr': '\(type)', 'fortran_order': \(order), 'shape': \(shape), }\n"
    let count = UInt32(text.utf8.count)
    return [0x93] + Array("NUMPY".utf8) + [version, 0]
      + littleEndian(count).prefix(version == 1 ? 2 : 4) + Array(text.utf8) + (0..<UInt8(size))
  }

  /// A state with all sorts of pieces. A file is written for each execution, as readers read them.
  static var checkpoint: FuzzTarget {
    get throws {
      let folder = try TemporaryFolder()
      let store = CheckpointStore(
        URL(filePath: folder.path), run: "fuzz", settings: ["batch": "8"])
      var seeds: [[UInt8]] = []
      for length in [0, 3] {
        var state = EveryPiece(length: length)
        try store.save(&state, step: 1)
        seeds.append([UInt8](try Data(contentsOf: store.file(step: 1))))
      }
      let file = store.file(step: 1).path
      return FuzzTarget(
        name: "checkpoint", seeds: seeds,
        words: ["DTWSTATE", "settings", "batch: 8\n", "tensor", "order"].map { Array($0.utf8) }
          + [[1], [2], [6], [1, 0, 0, 0]],
        repair: { bytes in
          // The length and the checksum of the body stand in the header.
          guard bytes.count >= 24 else { return bytes }
          let body = bytes.dropFirst(24)
          return Array(bytes.prefix(12)) + littleEndian(crc32(body))
            + littleEndian(UInt64(body.count)) + body
        },
        read: { bytes in
          defer { withExtendedLifetime(folder) {} }
          try overwrite(file, with: bytes)
          var state = EveryPiece(length: 1)
          do {
            _ = try store.restore(&state, .newest)
            return "accepted"
          } catch let error as CheckpointError {
            precondition(!error.description.isEmpty)
            return switch error {
            case .notWritten: "notWritten"
            case .unreadable: "unreadable"
            case .damaged: "damaged"
            case .noCheckpoint: "noCheckpoint"
            case .otherState: "otherState"
            case .otherRun: "otherRun"
            }
          }
        })
    }
  }
}

/// State of every sort.
private struct EveryPiece: Stateful {
  var tensor = Tensor<Float>([2, 3], [1, 2, 3, 4, 5, 6])
  var numbers = Tensor<Double>([1], [0.25])
  var random = RandomSource(seed: 1)
  var step = 7
  var rate = 0.1
  var order: [Int]
  var losses: [Double]

  init(length: Int) {
    order = Array(0..<length)
    losses = order.map { 1 / Double($0 + 1) }
  }

  mutating func visitState(_ visitor: inout some StateVisitor) throws {
    try visitor.visit(&tensor, "tensor")
    try visitor.visit(&numbers, "numbers")
    try visitor.visit(&random, "random")
    try visitor.visit(&step, "step")
    try visitor.visit(&rate, "rate")
    try visitor.visit(&order, "order")
    try visitor.visit(&losses, "losses")
  }
}

/// Writes a whole file in place, without the care that files of value deserve.
func overwrite(_ path: String, with bytes: [UInt8]) throws {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
  defer { close(descriptor) }
  guard write(descriptor, bytes, bytes.count) == bytes.count else { throw POSIXError(.EIO) }
}
