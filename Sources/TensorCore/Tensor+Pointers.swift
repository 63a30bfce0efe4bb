// Several tensors' memory at once, for kernels that take several.

/// Calls `body` with the elements of two tensors, which are valid during the call.
public func withPointers<Scalar, Result>(
  _ a: Tensor<Scalar>, _ b: Tensor<Scalar>,
  _ body: (UnsafePointer<Scalar>, UnsafePointer<Scalar>) throws -> Result
) rethrows -> Result {
  try a.withPointer { a in try b.withPointer { b in try body(a, b) } }
}

/// Calls `body` with the elements of three tensors, which are valid during the call.
public func withPointers<Scalar, Result>(
  _ a: Tensor<Scalar>, _ b: Tensor<Scalar>, _ c: Tensor<Scalar>,
  _ body: (UnsafePointer<Scalar>, UnsafePointer<Scalar>, UnsafePointer<Scalar>) throws -> Result
) rethrows -> Result {
  try withPointers(a, b) { a, b in try c.withPointer { c in try body(a, b, c) } }
}

/// Calls `body` with memory of two tensors that belongs to them alone.
public func withMutablePointers<Scalar, Result>(
  _ a: inout Tensor<Scalar>, _ b: inout Tensor<Scalar>,
  _ body: (UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Scalar>) throws -> Result
) rethrows -> Result {
  try a.withMutablePointer { a in try b.withMutablePointer { b in try body(a, b) } }
}

/// Calls `body` with memory of three tensors that belongs to them alone.
public func withMutablePointers<Scalar, Result>(
  _ a: inout Tensor<Scalar>, _ b: inout Tensor<Scalar>, _ c: inout Tensor<Scalar>,
  _ body: (
    UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Scalar>, UnsafeMutablePointer<Scalar>
  ) throws -> Result
) rethrows -> Result {
  try withMutablePointers(&a, &b) { a, b in try c.withMutablePointer { c in try body(a, b, c) } }
}
