import Foundation

/// Why a file could not be read or written, in a few words without a full stop.
package func fileReason(_ error: any Error) -> String {
  let error = error as NSError
  let system = (error.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError }
    .flatMap { $0.domain == NSPOSIXErrorDomain ? Int32($0.code) : nil }
  if system == EISDIR { return "it is a folder, not a file" }
  if let path = error.userInfo[NSFilePathErrorKey] as? String, isSpecial(path) {
    return "it is a device or a pipe, not a file"
  }
  let words = system.map { String(cString: strerror($0)) }
  return switch CocoaError.Code(rawValue: error.code) {
  case .fileReadNoSuchFile, .fileNoSuchFile: "there is no such file"
  case .fileReadNoPermission, .fileWriteNoPermission: "permission denied"
  case .fileReadInapplicableStringEncoding, .fileReadCorruptFile: "it is no text in UTF-8"
  case .fileWriteOutOfSpace: "no space is left"
  case .fileWriteVolumeReadOnly: "the disk is read-only"
  case .fileReadUnknown, .fileReadInvalidFileName: words ?? "it is no file that can be read"
  default: words ?? error.localizedDescription
  }
}

/// Foundation takes what is neither a file nor a folder for something that it may not read.
private func isSpecial(_ path: String) -> Bool {
  var status = stat()
  guard stat(path, &status) == 0 else { return false }
  return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
}
