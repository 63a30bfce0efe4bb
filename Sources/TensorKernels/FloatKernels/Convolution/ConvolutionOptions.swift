import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What may be chosen about convolutions in `Float`.
public enum ConvolutionOptions {
  /// Forbids Winograd's algorithm: `WORKBOOK_WINOGRAD=off swift run ...`.
  public static let environmentVariable = "WORKBOOK_WINOGRAD"

  /// Whether kernels of 3 by 3 may use Winograd's algorithm; at first true, unless the environment
  /// forbids it.
  ///
  /// It needs a quarter of the multiplications, and rounds more: its results are off by up to some
  /// 2e-5 of the largest, instead of 1e-6. A tile of 4 x 4 outputs shares all of its 6 x 6 pixels, so one
  /// NaN or infinity spoils the tile. And what is added up on the way is larger than the result: rows of
  /// B^T hold up to 10, of A^T up to 19 in magnitudes, twice each, so pixels times weights times channels
  /// of some 1e34 overflow, where the sum itself does from 4e37 on.
  public static var usesWinograd: Bool {
    get { flag.load(ordering: .relaxed) }
    set { flag.store(newValue, ordering: .relaxed) }
  }

  private static let flag = Atomic<Bool>(
    getenv(environmentVariable).map { String(cString: $0) } != "off")
}
