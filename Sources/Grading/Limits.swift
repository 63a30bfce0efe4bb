import Foundation

/// What an answer may use before it is stopped.
package struct Limits {
  /// Seconds of wall-clock time; SIGALRM ends the process then.
  package var seconds: UInt32
  /// Bytes of address space, so that an endless array does not take the whole machine with it.
  var memory: UInt
  /// Bytes of a file: what an answer prints goes to one.
  var output: UInt

  package static let standard = Limits(seconds: 10, memory: 4 << 30, output: 1 << 20)

  /// Sets the limits for this process, which grades an answer.
  package func apply() {
    alarm(seconds)
    // Whoever has started this may ignore the signal that ends what prints too much.
    signal(SIGXFSZ, SIG_DFL)
    limit(memory, of: addressSpace)
    limit(output, of: fileSize)
  }

  /// The resources' numbers, to which the headers of the GNU C library give a type of their own.
  #if canImport(Glibc)
    private var addressSpace: Int32 { Int32(RLIMIT_AS.rawValue) }
    private var fileSize: Int32 { Int32(RLIMIT_FSIZE.rawValue) }
  #else
    private var addressSpace: Int32 { RLIMIT_AS }
    private var fileSize: Int32 { RLIMIT_FSIZE }
  #endif

  private func limit(_ bytes: UInt, of resource: Int32) {
    var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
    _ = setrlimit(resource, &limit)
  }
}
