import Foundation

/// Why a folder cannot be made or read.
package struct FolderProblem: Error, Equatable {
  /// The part of the path that is in the way: "/home/me/file" of "/home/me/file/runs".
  package let part: String
  /// In a few words without a full stop.
  package let reason: String
}

/// Makes a folder, and those that it lies in.
///
/// - Throws: `FolderProblem` that names the part in the way.
package func makeFolder(_ url: URL) throws(FolderProblem) {
  var path = ""
  for part in url.standardizedFileURL.pathComponents {
    path += path.isEmpty || path.hasSuffix("/") ? part : "/" + part
    guard mkdir(path, 0o777) != 0 else { continue }
    let code = errno
    if isFolder(path) == true { continue }
    throw FolderProblem(
      part: path, reason: code == EEXIST ? notAFolder : String(cString: strerror(code)))
  }
}

/// What keeps a folder from being read; nil where nothing does.
package func folderReason(_ path: String) -> String? {
  switch isFolder(path) {
  case nil: errno == EACCES ? "permission denied" : "there is no such folder"
  case false?: notAFolder
  case true?: access(path, R_OK | X_OK) == 0 ? nil : "permission denied"
  }
}

/// Whether there is a folder at the path, or something else; nil if there is nothing, or nothing that may be
/// seen.
package func isFolder(_ path: String) -> Bool? {
  var information = stat()
  guard stat(path, &information) == 0 else { return nil }
  return information.st_mode & S_IFMT == S_IFDIR
}

private let notAFolder = "it is a file, not a folder"
