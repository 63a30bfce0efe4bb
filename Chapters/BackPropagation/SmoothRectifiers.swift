import Experiments
import NeuralNetworks

/// y = x σ(x), also called swish (Elfwing, Uchibe and Doya 2018; Ramachandran, Zoph and Le 2017).
struct SiLU<Scalar: KernelScalar>: Layer {
  private var x: Tensor<Scalar>?
  var kind: String { "silu" }

  mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    self.x = x
    return x * x.applying(.sigmoid)
  }

  /// dx = dy (s + x s (1 - s)), with s = σ(x).
  mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    let x = x!
    let s = x.applying(.sigmoid)
    return outputGradient * (s + x * s * (1 - s))
  }
}

/// y = x Φ(x), where Φ is the normal distribution function, in the form with tanh (Hendrycks and Gimpel
/// 2016): Φ(x) ≈ (1 + tanh(√(2/π) (x + 0.044715 x³))) / 2. PyTorch has it as `approximate="tanh"`.
struct GELU<Scalar: KernelScalar>: Layer {
  private var x: Tensor<Scalar>?
  var kind: String { "gelu" }

  private static var scale: Scalar { Scalar((2 / Double.pi).squareRoot()) }
  private static var cubic: Scalar { 0.044715 }

  /// What is in tanh.
  private func inner(_ x: Tensor<Scalar>) -> Tensor<Scalar> {
    Self.scale * (x + Self.cubic * (x * x * x))
  }

  mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> {
    self.x = x
    return Scalar(0.5) * x * (1 + inner(x).applying(.hyperbolicTangent))
  }

  /// dx = dy ((1 + t) / 2 + x (1 - t²) u' / 2), with t = tanh u.
  mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> {
    let x = x!
    let t = inner(x).applying(.hyperbolicTangent)
    let slope = Self.scale * (1 + (3 * Self.cubic) * (x * x))
    return outputGradient * (Scalar(0.5) * (1 + t) + Scalar(0.5) * (x * (1 - t * t) * slope))
  }
}
