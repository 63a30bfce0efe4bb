import Foundation

/// Creates a folder, and those that it lies in.
///
/// - Throws: `RunError` that names the part in the way.
func createFolder(_ url: URL) throws(RunError) {
  var path = ""
  for part in url.standardizedFileURL.pathComponents {
    path += path.isEmpty || path.hasSuffix("/") ? part : "/" + part
    guard mkdir(path, 0o777) != 0 else { continue }
    let code = errno
    var information = stat()
    let isFolder = stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
    if isFolder { continue }
    let reason = code == EEXIST ? "it is a file, not a folder" : String(cString: strerror(code))
    throw RunError(
      "The run's folder \(url.path(percentEncoded: false)) cannot be made, because of \(path): "
        + "\(reason). Choose another --to.")
  }
}
