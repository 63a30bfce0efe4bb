import Foundation
import Testing

@testable import TensorKernels

/// Whether a sanitizer has replaced the system's allocator.
private let isSanitized = dlsym(nil, "__tsan_init") != nil || dlsym(nil, "__asan_init") != nil

struct BufferCacheTests {
  @Test func blockSizesByHand() {
    let sizes = [
      (0, 64), (1, 64), (64, 64), (65, 128), (256, 256), (257, 320), (320, 320), (512, 512),
      (513, 640), (1025, 1280), (1_048_576, 1_048_576), (1_048_577, 1_310_720),
    ]
    for (request, size) in sizes { #expect(BufferCache.blockSize(request) == size) }
  }

  /// Blocks are kept in a list for each size: no two sizes share one, and none is left empty.
  @Test func sizeClassesCountTheSizes() {
    let sizes = Set((1...20_000).map(BufferCache.blockSize)).sorted()
    #expect(sizes.map(BufferCache.sizeClass) == Array(sizes.indices))
  }

  @Test func blockSizesGrowWithTheRequest() {
    var previous = 0
    let powers = (17..<50).flatMap { [(1 << $0) - 1, 1 << $0, (1 << $0) + 1] }
    let requests = Array(0...70_000) + powers
    for request in requests {
      let size = BufferCache.blockSize(request)
      if size < request || size < previous || size % 64 != 0 {
        Issue.record("\(request) bytes get a block of \(size) after one of \(previous)")
      }
      if request > 256, Double(size) > 1.25 * Double(request) {
        Issue.record("\(request) bytes waste a block of \(size)")
      }
      if BufferCache.blockSize(size) != size { Issue.record("\(size) is not a size of its own") }
      previous = size
    }
  }

  @Test(arguments: [0, 1, 63, 64, 100, 4096, 5_000_000])
  func blocksAreAligned(byteCount: Int) {
    let blocks = (0..<5).map { _ in BufferCache.allocate(byteCount: byteCount) }
    #expect(blocks.allSatisfy { Int(bitPattern: $0) % 64 == 0 })
    #expect(Set(blocks).count == 5)
    for block in blocks {
      block.initializeMemory(as: UInt8.self, repeating: 7, count: byteCount)
      BufferCache.deallocate(block, byteCount: byteCount)
    }
  }

  /// Sizes that nothing else in this process asks for.
  @Test func aBlockIsUsedAgain() {
    let byteCount = 9_000_000
    let block = BufferCache.allocate(byteCount: byteCount)
    BufferCache.deallocate(block, byteCount: byteCount)
    // Any request that rounds to the same size gets it; another size does not.
    let other = BufferCache.allocate(byteCount: 2 * byteCount)
    let again = BufferCache.allocate(byteCount: byteCount - 1000)
    #expect(again == block)
    #expect(other != block)
    let fresh = BufferCache.allocate(byteCount: byteCount)
    #expect(fresh != block)
    BufferCache.deallocate(again, byteCount: byteCount - 1000)
    BufferCache.deallocate(other, byteCount: 2 * byteCount)
    BufferCache.deallocate(fresh, byteCount: byteCount)
  }

  #if os(Linux)
    /// In a process of its own, where no other test takes memory: blocks of all sizes, 390 MB of
    /// them, are the system's again, and what is in use stays as it is. A sanitizer's own allocator
    /// keeps what is freed for a while.
    @Test(.disabled(if: isSanitized, "a sanitizer keeps freed memory"))
    func aPurgeGivesMemoryBack() async {
      await #expect(processExitsWith: .exitCode(7)) {
        func residentBytes() throws -> Int {
          let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
            .split(separator: " ")[1]
          return Int(pages)! * Int(sysconf(Int32(_SC_PAGESIZE)))
        }
        let before = try residentBytes()
        let used = BufferCache.allocate(byteCount: 3_000_000)
        used.initializeMemory(as: UInt8.self, repeating: 5, count: 3_000_000)
        let sizes = [100_000, 1_000_000, 10_000_000, 90_000_000].flatMap { size in
          [Int](repeating: size, count: 100_000_000 / size)
        }
        let blocks = sizes.map { BufferCache.allocate(byteCount: $0) }
        for (block, size) in zip(blocks, sizes) {
          block.initializeMemory(as: UInt8.self, repeating: 7, count: size)
        }
        let total = sizes.map(BufferCache.blockSize).reduce(0, +)
        for (block, size) in zip(blocks, sizes) { BufferCache.deallocate(block, byteCount: size) }
        guard BufferCache.keptBytes == total else { exit(1) }
        guard try residentBytes() - before > 350_000_000 else { exit(2) }
        guard BufferCache.purge() == total, BufferCache.keptBytes == 0 else { exit(3) }
        guard try residentBytes() - before < 40_000_000 else { exit(4) }
        let bytes = UnsafeRawBufferPointer(start: used, count: 3_000_000)
        guard bytes.allSatisfy({ $0 == 5 }), BufferCache.purge() == 0 else { exit(5) }
        exit(7)
      }
    }
  #endif

  /// Fresh memory and used memory alike, as every type of number.
  @Test func poisonedMemoryIsNaN() async {
    await #expect(processExitsWith: .exitCode(7)) {
      BufferCache.isPoisoning = true
      for byteCount in [8, 100 * 8, 5_000_000] {
        for _ in 0..<3 {
          let block = BufferCache.allocate(byteCount: byteCount)
          let bytes = UnsafeMutableRawBufferPointer(start: block, count: byteCount)
          guard bytes.bindMemory(to: Float.self).allSatisfy({ $0.isNaN }) else { exit(1) }
          guard bytes.bindMemory(to: Double.self).allSatisfy({ $0.isNaN }) else { exit(2) }
          bytes.initializeMemory(as: UInt8.self, repeating: 0)
          BufferCache.deallocate(block, byteCount: byteCount)
        }
      }
      // Without it, memory is as it was left.
      BufferCache.isPoisoning = false
      let block = BufferCache.allocate(byteCount: 5_000_000)
      exit(block.load(as: Float.self) == 0 ? 7 : 3)
    }
  }

  /// The environment decides at the start.
  @Test func theEnvironmentPoisons() {
    let asked = ProcessInfo.processInfo.environment[BufferCache.poisonVariable] == "1"
    #expect(BufferCache.isPoisoning == asked)
  }

  /// Threads that take and give blocks of the same sizes never hold the same block at a time.
  @Test func concurrentUse() {
    let mistakes = Guarded(0)
    DispatchQueue.concurrentPerform(iterations: 8) { thread in
      var numbers = Numbers(seed: thread)
      for size in numbers.array(3000, in: 1...700) {
        let byteCount = Int(size)
        let block = BufferCache.allocate(byteCount: byteCount)
        block.initializeMemory(as: UInt8.self, repeating: UInt8(thread), count: byteCount)
        let bytes = UnsafeRawBufferPointer(start: block, count: byteCount)
        if !bytes.allSatisfy({ $0 == UInt8(thread) }) { mistakes.withLock { $0 += 1 } }
        BufferCache.deallocate(block, byteCount: byteCount)
      }
    }
    #expect(mistakes.withLock { $0 } == 0)
  }
}
