/// Memory for tensors: aligned to a cache line, and kept for the next tensor of about that size.
///
/// A training step allocates the same sizes again and again. Large blocks fresh from the system
/// cost a page fault every 4 KiB; a block from this cache costs some tens of nanoseconds.
public enum BufferCache {
  /// How much free memory is kept, in bytes; what goes beyond is given back to the system.
  private static let limit = 2 << 30

  /// Addresses of free blocks by their size.
  private struct FreeBlocks {
    var bySize: [Int: [Int]] = [:]
    var bytes = 0
  }

  private static let free = Guarded(FreeBlocks())

  /// Uninitialised memory for at least `byteCount` bytes, aligned to 64.
  ///
  /// Give it back with `deallocate(_:byteCount:)` and the same count.
  public static func allocate(byteCount: Int) -> UnsafeMutableRawPointer {
    let size = blockSize(byteCount)
    let address = free.withLock { free -> Int? in
      guard let address = free.bySize[size]?.popLast() else { return nil }
      free.bytes -= size
      return address
    }
    return address.flatMap(UnsafeMutableRawPointer.init(bitPattern:))
      ?? .allocate(byteCount: size, alignment: 64)
  }

  public static func deallocate(_ block: UnsafeMutableRawPointer, byteCount: Int) {
    let size = blockSize(byteCount)
    let address = Int(bitPattern: block)
    let isKept = free.withLock { free -> Bool in
      guard free.bytes + size <= limit else { return false }
      free.bySize[size, default: []].append(address)
      free.bytes += size
      return true
    }
    if !isKept { block.deallocate() }
  }

  /// The next of 64, 128, 192, 256, 320, 384, 448, 512, 640, ...: four sizes for each doubling.
  static func blockSize(_ byteCount: Int) -> Int {
    if byteCount <= 256 { return max(64, (byteCount + 63) / 64 * 64) }
    let step = 1 << (Int.bitWidth - 1 - (byteCount - 1).leadingZeroBitCount - 2)
    return (byteCount + step - 1) / step * step
  }
}
