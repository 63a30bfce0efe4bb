import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory for tensors: aligned to a cache line, and kept for the next tensor of about that size.
///
/// A training step allocates the same sizes again and again. Large blocks fresh from the system
/// cost a page fault every 4 KiB; a block from this cache costs some tens of nanoseconds. `purge()`
/// gives the memory back when a program goes on without large tensors.
///
/// A block holds what was there before. Who reads it before writing it computes with numbers of the
/// past, mostly plausible ones: with `WORKBOOK_POISON=1` in the environment it is NaN.
public enum BufferCache {
  /// How much free memory is kept, in bytes; what goes beyond is given back to the system.
  private static let limit = 2 << 30

  /// Addresses of free blocks, by the class of their size.
  private struct FreeBlocks {
    var byClass = [[Int]](repeating: [], count: BufferCache.sizeClass(.max) + 1)
    var bytes = 0
  }

  private static let free = Guarded(FreeBlocks())

  /// Fills memory that is handed out with NaN: `WORKBOOK_POISON=1 swift test`.
  public static let poisonVariable = "WORKBOOK_POISON"

  /// Whether memory is filled with NaN before it is handed out; at first if the environment says so.
  static var isPoisoning: Bool {
    get { poison.load(ordering: .relaxed) }
    set { poison.store(newValue, ordering: .relaxed) }
  }

  private static let poison = Atomic<Bool>(
    getenv(poisonVariable).map { String(cString: $0) } == "1")

  /// Uninitialised memory for at least `byteCount` bytes, aligned to 64.
  ///
  /// Give it back with `deallocate(_:byteCount:)` and the same count.
  public static func allocate(byteCount: Int) -> UnsafeMutableRawPointer {
    let size = blockSize(byteCount)
    let address = free.withLock { free -> Int? in
      guard let address = free.byClass[sizeClass(size)].popLast() else { return nil }
      free.bytes -= size
      return address
    }
    let block =
      address.flatMap(UnsafeMutableRawPointer.init(bitPattern:))
      ?? .allocate(byteCount: size, alignment: 64)
    // All bits set are a NaN as `Float` and as `Double`, -1 as an index, and nowhere as a pointer.
    if isPoisoning { block.initializeMemory(as: UInt8.self, repeating: 0xFF, count: size) }
    return block
  }

  /// Takes back a block from `allocate(byteCount:)`, whose count it was.
  public static func deallocate(_ block: UnsafeMutableRawPointer, byteCount: Int) {
    let size = blockSize(byteCount)
    let address = Int(bitPattern: block)
    let isKept = free.withLock { free -> Bool in
      guard free.bytes + size <= limit else { return false }
      free.byClass[sizeClass(size)].append(address)
      free.bytes += size
      return true
    }
    if !isKept { block.deallocate() }
  }

  /// How much free memory is kept now, in bytes.
  public static var keptBytes: Int { free.withLock { $0.bytes } }

  /// Gives the free memory back to the system: all blocks that nobody uses. Tensors stay as they
  /// are; the next ones cost page faults again.
  ///
  /// ```swift
  /// let accuracy = trainAndEvaluate()  // its tensors are gone now, their memory is kept
  /// BufferCache.purge()                // and now it is the system's
  /// ```
  ///
  /// - Returns: How many bytes were kept.
  @discardableResult
  public static func purge() -> Int {
    let all = free.withLock { free in
      defer { free = FreeBlocks() }
      return free
    }
    for address in all.byClass.joined() {
      UnsafeMutableRawPointer(bitPattern: address)!.deallocate()
    }
    #if canImport(Glibc)
      // Its allocator keeps what is freed, unless it lies at the heap's end. Swift's module of the
      // library lacks the function that lets go of it.
      if let trim = dlsym(nil, "malloc_trim") {
        _ = unsafeBitCast(trim, to: (@convention(c) (Int) -> CInt).self)(0)
      }
    #endif
    return all.bytes
  }

  /// The next of 64, 128, 192, 256, 320, 384, 448, 512, 640, ...: four sizes for each doubling.
  static func blockSize(_ byteCount: Int) -> Int {
    if byteCount <= 256 { return max(64, (byteCount + 63) / 64 * 64) }
    let step = 1 << (Int.bitWidth - 1 - (byteCount - 1).leadingZeroBitCount - 2)
    return (byteCount + step - 1) / step * step
  }

  /// 0 for 64, 1 for 128, and so on: the place of a block's size in `blockSize(_:)`'s sequence.
  static func sizeClass(_ size: Int) -> Int {
    if size <= 256 { return size / 64 - 1 }
    // From 257 on, the two bits below the highest tell the quarter of the doubling, where a size
    // that is the end of a quarter belongs to it.
    let last = size - 1
    let doubling = Int.bitWidth - 1 - last.leadingZeroBitCount
    return 4 * (doubling - 7) + (last >> (doubling - 2) & 3)
  }
}

extension BufferCache {
  /// Uninitialised memory for `count` numbers. Give it back with `deallocateFloats(_:_:)`.
  package static func allocateFloats(_ count: Int) -> UnsafeMutablePointer<Float> {
    allocate(byteCount: count * MemoryLayout<Float>.stride)
      .bindMemory(to: Float.self, capacity: count)
  }

  /// Takes back memory from `allocateFloats(_:)`, whose count it was.
  package static func deallocateFloats(_ memory: UnsafeMutablePointer<Float>, _ count: Int) {
    deallocate(memory, byteCount: count * MemoryLayout<Float>.stride)
  }
}
