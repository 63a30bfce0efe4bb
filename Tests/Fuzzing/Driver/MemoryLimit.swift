import Foundation

/// Lets this process have so many bytes more than it has now: a reader that believes a file's own words
/// about its size comes to its end. On Linux with the GNU C library only.
///
/// The readers are told to accept a mebibyte at most, libpng keeps to 8 MB for what is no pixels, and
/// libFuzzer needs some for what it keeps.
func limitMemory(to bytes: Int) {
  #if canImport(Glibc)
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmData:") }),
      let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({
        Int($0)
      })
    else { return }
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
    limit.rlim_cur = rlim_t(kilobytes << 10 + bytes)
    setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
  #endif
}
