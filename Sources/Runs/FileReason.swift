import Foundation

/// Why a file could not be read or written, in a few words without a full stop.
package func fileReason(_ error: any Error) -> String {
  let error = error as NSError
  if let system = error.userInfo[NSUnderlyingErrorKey] as? NSError,
    system.domain == NSPOSIXErrorDomain
  {
    return String(cString: strerror(Int32(system.code)))
  }
  return switch CocoaError.Code(rawValue: error.code) {
  case .fileReadNoSuchFile, .fileNoSuchFile: "there is no such file"
  case .fileReadNoPermission, .fileWriteNoPermission: "permission denied"
  case .fileReadInapplicableStringEncoding, .fileReadCorruptFile: "it is no text in UTF-8"
  case .fileWriteOutOfSpace: "no space is left"
  case .fileReadUnknown, .fileReadInvalidFileName: "it is no file that can be read"
  default: error.localizedDescription
  }
}

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
