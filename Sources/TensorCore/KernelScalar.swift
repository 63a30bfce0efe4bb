import TensorKernels

/// A number type with kernels: `Float`, fast, for training; `Double`, exact, for checking gradients.
///
/// Code above the kernels stays generic: it calls a kernel once an operation, as in
/// `Scalar.kernels.columnSums(...)`, and has no loop over elements.
public protocol KernelScalar: ElementaryFunctions, LosslessStringConvertible
where RawSignificand: FixedWidthInteger {
  /// The loops over memory of this type.
  static var kernels: any Kernels<Self>.Type { get }
}

extension Double: KernelScalar {
  /// Those that are written to be read.
  public static var kernels: any Kernels<Double>.Type { DoubleKernels.self }
}

extension Float: KernelScalar {
  /// Those of the CPU's level.
  public static let kernels: any Kernels<Float>.Type = kernels(of: CPULevel.active.kernels)

  /// Opens the level's type: without its name, Swift sees no `Kernels<Float>` in it.
  private static func kernels(of level: (some FloatKernels).Type) -> any Kernels<Float>.Type {
    level
  }
}
