import TensorCore
import Testing

@testable import TensorKernels

/// The fast convolution of every CPU level against its reference, on whole numbers: their products
/// and sums are exact, so the results must be the same in whatever order they were added up.
struct ConvolutionTests {
  @Test(arguments: CPULevel.supported)
  func forward(level: CPULevel) {
    for test in ConvolutionCase.all {
      let shape = test.shape
      var numbers = Numbers(seed: shape.hashSeed)
      let x = numbers.wholeNumbers(shape.inputCount)
      let weights = numbers.wholeNumbers(shape.weightCount)
      let expected = written(shape.outputCount) {
        Reference.convolve(shape, x: x, weights: weights, y: $0)
      }
      let result = written(shape.outputCount) {
        level.kernels.convolve(shape, x: x, weights: weights, y: $0)
      }
      expectEqual(result, expected, "in \(test)")
    }
  }

  @Test(arguments: CPULevel.supported)
  func inputGradient(level: CPULevel) {
    for test in ConvolutionCase.all {
      let shape = test.shape
      var numbers = Numbers(seed: shape.hashSeed)
      let dy = numbers.wholeNumbers(shape.outputCount)
      let weights = numbers.wholeNumbers(shape.weightCount)
      let expected = written(shape.inputCount) {
        Reference.convolveInputGradient(shape, dy: dy, weights: weights, dx: $0)
      }
      let result = written(shape.inputCount) {
        level.kernels.convolveInputGradient(shape, dy: dy, weights: weights, dx: $0)
      }
      expectEqual(result, expected, "in \(test)")
    }
  }

  @Test(arguments: CPULevel.supported)
  func weightGradient(level: CPULevel) {
    for test in ConvolutionCase.all {
      let shape = test.shape
      var numbers = Numbers(seed: shape.hashSeed)
      let x = numbers.wholeNumbers(shape.inputCount)
      let dy = numbers.wholeNumbers(shape.outputCount)
      let expected = written(shape.weightCount) {
        Reference.convolveWeightGradient(shape, x: x, dy: dy, dWeights: $0)
      }
      let result = written(shape.weightCount) {
        level.kernels.convolveWeightGradient(shape, x: x, dy: dy, dWeights: $0)
      }
      expectEqual(result, expected, "in \(test)")
    }
  }
}

extension ConvolutionShape {
  /// Different numbers for different shapes, the same in every run.
  var hashSeed: Int { inputCount &+ 31 &* outputCount &+ 977 &* weightCount }
}
