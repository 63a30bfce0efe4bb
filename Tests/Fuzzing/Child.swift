import Foundation

/// What a child did, in memory that its parent sees as well: it outlives a crash.
struct SharedProgress {
  private let words: UnsafeMutablePointer<Int>

  /// - Parameter file: created by the parent, 8 bytes.
  init(_ file: String) throws {
    let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    defer { close(descriptor) }
    guard ftruncate(descriptor, 8) == 0,
      let memory = mmap(nil, 8, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0),
      memory != MAP_FAILED
    else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    words = memory.bindMemory(to: Int.self, capacity: 1)
  }

  /// The execution that is going on; -1 before the first.
  var index: Int {
    get { words.pointee }
    nonmutating set { words.pointee = newValue }
  }
}

/// What a child reports when it comes to its end.
struct BatchReport: Codable {
  /// How often each outcome came.
  var outcomes: [String: Int] = [:]
  /// By how much the process grew beyond what it had before the first execution, in bytes.
  var growth = 0
}

/// Executions `indices`, in this process, under the limit of memory.
func runBatch(
  _ reader: FuzzedReader, _ indices: Range<Int>, seed: UInt64, progress: SharedProgress
) throws -> BatchReport {
  var report = BatchReport()
  for file in reader.corpus {
    // Files that are whole must be read, and what they need once is taken before the limit is set.
    let outcome = try reader.read(file)
    let isBomb = reader.name == "gzip" && outcome == "tooLarge"
    precondition(outcome == "accepted" || isBomb, "a whole \(reader.name) file is \(outcome)")
  }
  limitMemory(to: FuzzedReader.memoryLimit)
  let before = peakMemory()
  for index in indices {
    progress.index = index
    report.outcomes[try reader.read(reader.input(index, seed: seed)), default: 0] += 1
  }
  report.growth = peakMemory() - before
  return report
}

/// The most memory this process has had, in bytes.
private func peakMemory() -> Int {
  var usage = rusage()
  #if canImport(Glibc)
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
  #else
    getrusage(RUSAGE_SELF, &usage)
  #endif
  #if canImport(Darwin)
    return usage.ru_maxrss
  #else
    return usage.ru_maxrss << 10
  #endif
}

/// Lets this process have so many bytes more than it has now. On Linux with the GNU C library only.
func limitMemory(to bytes: Int) {
  #if canImport(Glibc)
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmData:") }),
      let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({
        Int($0)
      })
    else { return }
    let limit = rlim_t(kilobytes << 10 + bytes)
    var resource = rlimit(rlim_cur: limit, rlim_max: limit)
    _ = setrlimit(Int32(RLIMIT_DATA.rawValue), &resource)
  #endif
}
