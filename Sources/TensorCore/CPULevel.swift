import KernelsBaseline
import KernelsX86V3
import KernelsX86V4
import TensorKernels

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The instruction sets that the fast kernels are compiled for, from the oldest CPU to the newest.
public enum CPULevel: String, CaseIterable, Sendable {
  /// Any CPU of the architecture: SSE2 on x86-64, NEON on arm64.
  case baseline
  /// AVX2 and FMA, the level that compilers call x86-64-v3.
  case x86v3 = "x86-64-v3"
  /// AVX-512, the level that compilers call x86-64-v4.
  case x86v4 = "x86-64-v4"

  /// Forces a level: `WORKBOOK_CPU_LEVEL=baseline swift test` runs the kernels of old machines.
  ///
  /// A level that this CPU lacks, or an unknown name, is ignored: see `ignoredWish`.
  public static let environmentVariable = "WORKBOOK_CPU_LEVEL"

  /// What the environment asks for in vain: no level, or none of this CPU.
  public static var ignoredWish: String? {
    guard let wish = getenv(environmentVariable).map({ String(cString: $0) }), !wish.isEmpty,
      wish != active.rawValue
    else { return nil }
    return wish
  }

  /// The level in use: the newest that this CPU has, unless the environment asks for another.
  public static let active: CPULevel = {
    let wanted = getenv(environmentVariable).flatMap { CPULevel(rawValue: String(cString: $0)) }
    if let wanted, wanted.isSupported { return wanted }
    return allCases.last { $0.isSupported } ?? .baseline
  }()

  /// Whether this CPU, and the operating system on it, can run the level.
  public var isSupported: Bool {
    switch self {
    case .baseline:
      return true
    case .x86v3:
      return Self.flags.isSuperset(of: ["avx2", "fma", "bmi1", "bmi2", "f16c", "movbe"])
    case .x86v4:
      return CPULevel.x86v3.isSupported
        && Self.flags.isSuperset(of: ["avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"])
    }
  }

  /// The kernels compiled for this level.
  ///
  /// Calling those of a level that is not supported stops the program at an illegal instruction.
  package var kernels: any FloatKernels.Type {
    switch self {
    case .baseline: KernelsBaseline.LevelKernels.self
    case .x86v3: KernelsX86V3.LevelKernels.self
    case .x86v4: KernelsX86V4.LevelKernels.self
    }
  }

  /// The names of the CPU features that the system reports as usable; none on an architecture without
  /// levels of its own.
  private static let flags: Set<Substring> = {
    #if arch(x86_64)
      Set(reportedFlags.lowercased().split(whereSeparator: \.isWhitespace))
    #else
      []
    #endif
  }()

  #if canImport(Darwin)
    private static var reportedFlags: String {
      ["machdep.cpu.features", "machdep.cpu.leaf7_features"].map { name in
        var count = 0
        guard sysctlbyname(name, nil, &count, nil, 0) == 0 else { return "" }
        var bytes = [UInt8](repeating: 0, count: count)
        guard sysctlbyname(name, &bytes, &count, nil, 0) == 0 else { return "" }
        return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }.joined(separator: " ")
    }
  #else
    /// The line "flags : fpu ... avx512f ..." of the first CPU.
    private static var reportedFlags: String {
      guard let file = fopen("/proc/cpuinfo", "r") else { return "" }
      defer { fclose(file) }
      var line: UnsafeMutablePointer<CChar>?
      var capacity = 0
      defer { free(line) }
      while getline(&line, &capacity, file) > 0, let line {
        let text = String(cString: line)
        if text.hasPrefix("flags") { return text }
      }
      return ""
    }
  #endif
}
