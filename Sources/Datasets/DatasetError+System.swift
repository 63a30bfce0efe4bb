import Foundation
import SharedState

extension DatasetError {
  /// The system did not open or read a file.
  static func unreadable(_ path: String, _ error: SystemError) -> DatasetError {
    if error.code == ENOENT || error.code == ENOTDIR {
      return DatasetError(
        .missing, file: path, expected: "a file", found: "nothing of that name",
        advice: "Check the path.")
    }
    return DatasetError(
      .unreadable, file: path, expected: "a file that can be read", found: "\"\(error.message)\"",
      advice: "Check who may read the file and the folders above it (ls -l).")
  }

  /// The system did not write a file.
  static func unwritable(_ path: String, _ error: SystemError) -> DatasetError {
    DatasetError(
      .unwritable, file: path, expected: "to write the file", found: "\"\(error.message)\"",
      advice: "Check that the folder exists, that you may write there and that it has room.")
  }
}
