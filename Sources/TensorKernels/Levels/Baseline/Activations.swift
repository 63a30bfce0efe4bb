import KernelInterface

extension Kernels {
  public static func exponential(_ count: Int, _ x: Source, _ y: Target) {
    map(count, x, y) { vectorExponential($0) }
  }

  // MARK: Sigmoid

  public static func sigmoid(_ count: Int, _ x: Source, _ y: Target) {
    let one = Vector(repeating: 1)
    map(count, x, y) { x in one / (one + vectorExponential(Vector() - x)) }
  }

  public static func sigmoidGradient(_ count: Int, _ y: Source, _ dy: Source, _ dx: Target) {
    let one = Vector(repeating: 1)
    map(count, y, dy, dx) { y, dy in dy * y * (one - y) }
  }

  // MARK: Hyperbolic tangent

  public static func hyperbolicTangent(_ count: Int, _ x: Source, _ y: Target) {
    map(count, x, y) { vectorHyperbolicTangent($0) }
  }

  public static func hyperbolicTangentGradient(
    _ count: Int, _ y: Source, _ dy: Source, _ dx: Target
  ) {
    let one = Vector(repeating: 1)
    map(count, y, dy, dx) { y, dy in dy * (one - y * y) }
  }

  // MARK: Rectifier

  // Written so that NaN passes through, as it must: a training loop stops at it.
  public static func rectifier(_ count: Int, _ x: Source, _ y: Target) {
    map(count, x, y) { x in x.replacing(with: Vector(), where: x .< Vector()) }
  }

  public static func rectifierGradient(_ count: Int, _ y: Source, _ dy: Source, _ dx: Target) {
    map(count, y, dy, dx) { y, dy in dy.replacing(with: Vector(), where: y .<= Vector()) }
  }
}
