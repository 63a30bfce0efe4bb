import Foundation
import Testing

@testable import TensorKernels

struct AvailableCPUsTests {
  @Test(
    arguments: [
      ("100000 100000\n", 1), ("150000 100000\n", 2), ("1000 100000", 1), ("400000 100000", 4),
      ("400001 100000", 5), ("9223372036854775807 1", Int.max), ("max 100000\n", nil), (nil, nil),
      ("", nil), ("\n", nil), ("100000", nil), ("100000 0", nil), ("0 100000", nil),
      ("-1 100000", nil), ("100000 -5", nil), ("1e5 100000", nil), ("100000 100000 7", nil),
      ("99999999999999999999 100000", nil), ("\u{FFFD}\u{0} x", nil),
    ] as [(String?, Int?)])
  func aQuotaOfVersion2(text: String?, cpus: Int?) {
    #expect(CPUQuota.version2(text) == cpus)
  }

  @Test(
    arguments: [
      ("250000\n", "100000\n", 3), ("50000", "100000", 1), ("200000", "100000", 2),
      ("-1\n", "100000\n", nil), ("0", "100000", nil), ("200000", "0", nil), (nil, "100000", nil),
      ("200000", nil, nil), ("max", "100000", nil), ("2 3", "100000", nil), ("", "", nil),
    ] as [(String?, String?, Int?)])
  func aQuotaOfVersion1(quota: String?, period: String?, cpus: Int?) {
    #expect(CPUQuota.version1(quota: quota, period: period) == cpus)
  }

  @Test func theSmallestQuotaOnTheWayToTheRootCounts() {
    let files = [
      "/proc/self/cgroup": "0::/pods/mine\n",
      "/sys/fs/cgroup/pods/mine/cpu.max": "max 100000\n",
      "/sys/fs/cgroup/pods/cpu.max": "250000 100000\n",
      "/sys/fs/cgroup/cpu.max": "800000 100000\n",
      "/sys/fs/cgroup/pods/other/cpu.max": "100000 100000\n",
    ]
    #expect(CPUQuota.least { files[$0] } == 3)
  }

  @Test func aContainerHasItsQuotaAtTheRoot() {
    let newer = ["/proc/self/cgroup": "0::/\n", "/sys/fs/cgroup/cpu.max": "150000 100000\n"]
    #expect(CPUQuota.least { newer[$0] } == 2)
    let outside = [
      "/proc/self/cgroup": "0::/../..\n", "/sys/fs/cgroup/cpu.max": "150000 100000\n",
    ]
    #expect(CPUQuota.least { outside[$0] } == 2)
    let older = [
      "/proc/self/cgroup": "5:cpuset:/\n4:cpu,cpuacct:/docker/a:b\n1:name=systemd:/\n0::/\n",
      "/sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us": "400000\n",
      "/sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us": "100000\n",
    ]
    #expect(CPUQuota.least { older[$0] } == 4)
  }

  @Test func damagedListsOfGroupsLimitNothing() {
    for text in [nil, "", "\n", "0", "0:", "::", "x:y", "\u{0}:\u{FFFD}:/"] {
      #expect(CPUQuota.least { $0 == "/proc/self/cgroup" ? text : nil } == nil)
    }
  }

  @Test func theGroupsOfAProcess() {
    #expect(
      CPUQuota.groups("9:cpuset:/x\n3:cpu:/a\n").map { $0.folder } == [
        "/sys/fs/cgroup/cpu/a", "/sys/fs/cgroup/cpu,cpuacct/a", "/sys/fs/cgroup/cpu",
        "/sys/fs/cgroup/cpu,cpuacct",
      ])
    #expect(CPUQuota.groups("0::/a").allSatisfy { !$0.isVersion1 })
    #expect(CPUQuota.groups("3:cpu:/a").allSatisfy { $0.isVersion1 })
  }

  @Test func theSmallestNumberCounts() {
    #expect(AvailableCPUs.count(online: 8, mask: nil, quota: 3) == 3)
    #expect(AvailableCPUs.count(online: 8, mask: 2, quota: 3) == 2)
    #expect(AvailableCPUs.count(online: 8, mask: 12, quota: nil) == 8)
    #expect(AvailableCPUs.count(online: 8, mask: nil, quota: nil) == 8)
    #expect(AvailableCPUs.count(online: -1, mask: nil, quota: nil) == 1)
  }

  @Test(
    arguments: [
      ("Name:\tx\nCpus_allowed:\t3\nCpus_allowed_list:\t0-1\n", 2),
      ("Cpus_allowed:\tff,80000001\n", 10), ("Cpus_allowed:\t00000000,00000010", 1),
      ("Cpus_allowed:\t0\n", nil), ("Cpus_allowed:\t\n", nil), ("Cpus_allowed:\tff,,1\n", nil),
      ("Cpus_allowed:\txyz\n", nil), ("Cpus_allowed:\t1ffffffff\n", nil),
      ("Cpus_allowed_list:\t0-1\n", nil), ("", nil), (nil, nil),
    ] as [(String?, Int?)])
  func theMaskOfAThread(status: String?, cpus: Int?) {
    #expect(AvailableCPUs.affinityCount(status) == cpus)
  }

  #if os(Linux)
    /// A process on one CPU computes on one thread.
    @Test func theAffinityMaskCounts() async {
      await #expect(processExitsWith: .exitCode(7)) {
        typealias Call = @convention(c) (CInt, Int, UnsafeMutableRawPointer) -> CInt
        func affinity(_ name: String) -> Call { unsafeBitCast(dlsym(nil, name), to: Call.self) }
        var mask = [UInt8](repeating: 0, count: 1024)
        guard affinity("sched_getaffinity")(0, mask.count, &mask) >= 0 else { exit(2) }
        // Keeps the lowest CPU only.
        let first = mask.firstIndex { $0 != 0 }!
        for i in mask.indices { mask[i] = i == first ? mask[i] & (~mask[i] &+ 1) : 0 }
        guard affinity("sched_setaffinity")(0, mask.count, &mask) == 0 else { exit(3) }
        exit(AvailableCPUs.count == 1 && ThreadPool.shared.threadCount == 1 ? 7 : 1)
      }
    }
  #endif
}
