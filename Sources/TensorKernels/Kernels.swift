/// The loops over memory for one number type: every kernel is declared once, in one of the protocols
/// below, and written right there as one would on a blackboard.
///
/// ``DoubleKernels`` has nothing else. The kernels of a CPU level, for `Float`, begin with the same
/// loops and replace those for which they have a faster way (Van Zee and van de Geijn 2015, BLIS, do
/// it so). What is replaced is tested against what is written here.
///
/// Pointers must be valid for the sizes given; no kernel checks them. Matrices are row-major, with rows
/// one after the other; the "columns" of an image batch are its channels, its rows all pixels of all
/// images. Unless a kernel says otherwise, its output may be the same memory as an input, but must not
/// overlap it in part.
///
/// The results do not depend on the number of threads.
public protocol Kernels<Scalar>: ActivationKernels, ArithmeticKernels, BlockKernels, ColumnKernels,
  ConvolutionKernels, ImageKernels, JacobiKernels, MatrixProductKernels, OptimizerKernels,
  PoolingKernels, RandomKernels, ReductionKernels, SlopeKernels, SoftmaxKernels
{}

/// What all kernels have in common: the number type.
public protocol ScalarKernels<Scalar>: Sendable {
  /// The type of the numbers.
  associatedtype Scalar: ElementaryFunctions
  /// Memory that a kernel reads.
  typealias Elements = UnsafePointer<Scalar>
  /// Memory that a kernel writes.
  typealias MutableElements = UnsafeMutablePointer<Scalar>
}

/// The kernels of `Double`: those that are written to be read. The compiler makes code for `Double` of
/// them, so that they are merely plain, not slow.
public enum DoubleKernels: Kernels {
  /// The type of the numbers.
  public typealias Scalar = Double
}
