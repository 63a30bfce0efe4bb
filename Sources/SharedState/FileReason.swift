import Foundation

/// Why a file could not be read or written, in a few words without a full stop.
package func fileReason(_ error: any Error) -> String {
  let error = error as NSError
  if let system = error.userInfo[NSUnderlyingErrorKey] as? NSError,
    system.domain == NSPOSIXErrorDomain
  {
    return system.code == EISDIR ? notAFile : String(cString: strerror(Int32(system.code)))
  }
  return switch CocoaError.Code(rawValue: error.code) {
  case .fileReadNoSuchFile, .fileNoSuchFile: "there is no such file"
  case .fileReadNoPermission, .fileWriteNoPermission: "permission denied"
  case .fileReadInapplicableStringEncoding, .fileReadCorruptFile: "it is no text in UTF-8"
  case .fileWriteOutOfSpace: "no space is left"
  case .fileReadUnknown where path(error).flatMap(isFolder) == true: notAFile
  case .fileReadUnknown, .fileReadInvalidFileName: "it is no file that can be read"
  default: error.localizedDescription
  }
}

private let notAFile = "it is a folder, not a file"

/// The path that an error of Foundation is about.
private func path(_ error: NSError) -> String? {
  error.userInfo[NSFilePathErrorKey] as? String
    ?? (error.userInfo[NSURLErrorKey] as? URL)?.path(percentEncoded: false)
}
