import Foundation

/// Why a file could not be read or written, in a few words without a full stop.
package func fileReason(_ error: any Error) -> String {
  let error = error as NSError
  let system = (error.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError }
    .flatMap { $0.domain == NSPOSIXErrorDomain ? Int32($0.code) : nil }
  if system == EISDIR { return "it is a folder, not a file" }
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
