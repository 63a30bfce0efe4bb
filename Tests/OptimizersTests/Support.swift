import NeuralNetworks
import Testing

@testable import Optimizers

/// Expects that the program stopped and that its message holds each of the texts.
func expectMessage(
  _ result: ExitTest.Result?, _ texts: String..., sourceLocation: SourceLocation = #_sourceLocation
) {
  let printed = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  for text in texts {
    #expect(printed.contains(text), "\(printed)", sourceLocation: sourceLocation)
  }
}

/// A layer that is nothing but parameters, with gradients that a test has set.
struct Parameters<Scalar: KernelScalar>: Layer {
  var list: [Parameter<Scalar>]
  var kind: String { "parameters" }

  init(_ values: [Tensor<Scalar>], gradients: [Tensor<Scalar>]) {
    list = zip(values, gradients).map { value, gradient in
      var parameter = Parameter(value, role: .weight)
      parameter.gradient = gradient
      return parameter
    }
  }

  mutating func forward(_ x: Tensor<Scalar>, mode: Mode) -> Tensor<Scalar> { x }
  mutating func backward(_ outputGradient: Tensor<Scalar>) -> Tensor<Scalar> { outputGradient }

  mutating func visitParameters(
    _ body: (inout Parameter<Scalar>) throws -> Void
  ) rethrows {
    for i in list.indices { try body(&list[i]) }
  }
}

/// Keeps the tensors of a state and one learning rate, or puts them back.
struct TensorStore: StateVisitor {
  var learningRate = 0.0
  var tensors: [[Double]] = []
  var isReading = false
  private var position = 0

  init(learningRate: Double = 0) { self.learningRate = learningRate }

  mutating func visit<Scalar>(_ tensor: inout Tensor<Scalar>, _ name: String) {
    if isReading {
      tensor = Tensor(tensor.shape, tensors[position].map { Scalar($0) })
      position += 1
    } else {
      tensors.append(tensor.scalars.map { Double($0) })
    }
  }
  mutating func visit(_ number: inout Double, _ name: String) {
    if isReading { number = learningRate } else { learningRate = number }
  }
  mutating func visit(_ random: inout RandomSource, _ name: String) {}
  mutating func visit(_ number: inout Int, _ name: String) {}
  mutating func visit(_ numbers: inout [Int], _ name: String) {}
  mutating func visit(_ numbers: inout [Double], _ name: String) {}
}
