#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How many CPUs this process may keep busy.
enum AvailableCPUs {
  /// The CPUs that the process may run on, or fewer where a container's quota pays for fewer; at
  /// least 1.
  static var count: Int {
    count(
      online: Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))),
      mask: affinityCount(contents("/proc/thread-self/status")),
      quota: CPUQuota.least(read: contents))
  }

  /// The smallest of those that are known, at least 1.
  static func count(online: Int, mask: Int?, quota: Int?) -> Int {
    max(1, min(online, mask ?? online, quota ?? online))
  }

  /// The CPUs in the affinity mask, as `taskset` or a batch system sets it.
  ///
  /// Linux shows the mask of `sched_getaffinity`, which Swift's Glibc module hides, in the line
  /// "Cpus_allowed: ff,0000000f" of a thread's status, 32 CPUs in a word; it may have CPUs that are
  /// switched off.
  ///
  /// - Returns: nil where there is no such line, or nothing that makes sense in it.
  static func affinityCount(_ status: String?) -> Int? {
    let name = "Cpus_allowed:"
    let lines = (status ?? "").split(whereSeparator: \.isNewline)
    guard let line = lines.first(where: { $0.hasPrefix(name) }) else { return nil }
    var count = 0
    for word in line.dropFirst(name.count).split(separator: ",", omittingEmptySubsequences: false) {
      guard let bits = UInt32(word.drop(while: \.isWhitespace), radix: 16) else { return nil }
      count += bits.nonzeroBitCount
    }
    return count > 0 ? count : nil
  }

  /// The text of a small file; nil if it cannot be read.
  private static func contents(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let count = fread(&bytes, 1, bytes.count, file)
    return ferror(file) == 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }
}

/// The share of the CPUs' time that Linux grants a control group, a container's say.
///
/// Each group on the way from the process's own to the root may have a quota, so many microseconds
/// of CPU time in each period. What is missing or makes no sense limits nothing.
enum CPUQuota {
  /// How many CPUs the smallest quota keeps busy, rounded up; nil without a quota.
  ///
  /// - Parameter read: The text of the file with this path, if there is one.
  static func least(read: (_ path: String) -> String?) -> Int? {
    groups(read("/proc/self/cgroup") ?? "").compactMap { group in
      group.isVersion1
        ? version1(
          quota: read(group.folder + "/cpu.cfs_quota_us"),
          period: read(group.folder + "/cpu.cfs_period_us"))
        : version2(read(group.folder + "/cpu.max"))
    }.min()
  }

  /// The CPUs that a `cpu.max` of version 2 grants: "150000 100000" is 1.5, which makes 2.
  static func version2(_ text: String?) -> Int? {
    let words = (text ?? "").split(whereSeparator: \.isWhitespace)
    return words.count == 2 ? cpus(Int(words[0]), of: Int(words[1])) : nil
  }

  /// The CPUs that `cpu.cfs_quota_us` and `cpu.cfs_period_us` of version 1 grant; a quota of -1 is
  /// none.
  static func version1(quota: String?, period: String?) -> Int? {
    func number(_ text: String?) -> Int? {
      let words = (text ?? "").split(whereSeparator: \.isWhitespace)
      return words.count == 1 ? Int(words[0]) : nil
    }
    return cpus(number(quota), of: number(period))
  }

  private static func cpus(_ quota: Int?, of period: Int?) -> Int? {
    guard let quota, let period, quota > 0, period > 0 else { return nil }
    return quota / period + (quota % period > 0 ? 1 : 0)
  }

  struct Group: Equatable {
    var folder: String
    var isVersion1: Bool
  }

  /// The folders of the groups that a process is in, from its own up to the root, as
  /// `/proc/self/cgroup` lists them: "0::/a/b" for version 2, "4:cpu,cpuacct:/a/b" for version 1.
  ///
  /// A container sees its own group as the root, often under a path from outside, whose folders it
  /// does not have; the root has the quota then.
  static func groups(_ text: String) -> [Group] {
    text.split(whereSeparator: \.isNewline).flatMap { line -> [Group] in
      let fields = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count == 3 else { return [] }
      let controllers = fields[1].split(separator: ",")
      let isVersion1 = controllers.contains("cpu")
      guard isVersion1 || (fields[0] == "0" && controllers.isEmpty) else { return [] }
      // Where systems mount them.
      let mounts =
        isVersion1
        ? ["/sys/fs/cgroup/cpu", "/sys/fs/cgroup/cpu,cpuacct"]
        : ["/sys/fs/cgroup", "/sys/fs/cgroup/unified"]
      var names = fields[2].split(separator: "/")
      if names.contains("..") { names = [] }
      return (0...names.count).reversed().flatMap { depth in
        mounts.map { mount in
          Group(
            folder: ([mount] + names[..<depth].map(String.init)).joined(separator: "/"),
            isVersion1: isVersion1)
        }
      }
    }
  }
}
