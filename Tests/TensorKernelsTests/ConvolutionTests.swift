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

  /// A NaN gets where the kernel carries it, and nowhere else: not over the rounded ends of rows, and
  /// not into padding. (Winograd's tiles share all of their pixels by nature.)
  @Test(arguments: CPULevel.supported)
  func aNaNStaysWhereItBelongs(level: CPULevel) {
    let nearby = ConvolutionCase(
      batch: 1, size: (1, 8), channels: (1, 1), kernel: (1, 2))
    for test in [nearby] + ConvolutionCase.all where !test.shape.prefersWinograd {
      let shape = test.shape
      if shape.outputCount == 0 || shape.inputCount == 0 { continue }
      var numbers = Numbers(seed: shape.hashSeed)
      var x = numbers.wholeNumbers(shape.inputCount)
      let weights = numbers.wholeNumbers(shape.weightCount)
      var dy = numbers.wholeNumbers(shape.outputCount)
      x[x.count / 2] = .nan
      dy[dy.count / 3] = .nan
      func places(_ values: [Float]) -> [Bool] { values.map(\.isNaN) }
      let y = written(shape.outputCount) {
        level.kernels.convolve(shape, x: x, weights: weights, y: $0)
      }
      let dx = written(shape.inputCount) {
        level.kernels.convolveInputGradient(shape, dy: dy, weights: weights, dx: $0)
      }
      #expect(
        places(y)
          == places(
            written(shape.outputCount) {
              Reference.convolve(shape, x: x, weights: weights, y: $0)
            }), "forward, \(test)")
      #expect(
        places(dx)
          == places(
            written(shape.inputCount) {
              Reference.convolveInputGradient(shape, dy: dy, weights: weights, dx: $0)
            }), "back, \(test)")
    }
  }

  /// Added to what is there.
  @Test(arguments: CPULevel.supported)
  func addedInputGradient(level: CPULevel) {
    for test in ConvolutionCase.all {
      let shape = test.shape
      var numbers = Numbers(seed: shape.hashSeed)
      let dy = numbers.wholeNumbers(shape.outputCount)
      let weights = numbers.wholeNumbers(shape.weightCount)
      let before = numbers.wholeNumbers(shape.inputCount)
      let expected = written(shape.inputCount, over: before) {
        Reference.addInputGradient(shape, dy: dy, weights: weights, dx: $0)
      }
      let alone = written(shape.inputCount) {
        Reference.convolveInputGradient(shape, dy: dy, weights: weights, dx: $0)
      }
      expectEqual(expected, zip(before, alone).map { $0 + $1 }, "the reference in \(test)")
      let result = written(shape.inputCount, over: before) {
        level.kernels.addInputGradient(shape, dy: dy, weights: weights, dx: $0)
      }
      expectEqual(result, expected, "in \(test)")
    }
  }

  /// What is not a number stays where a kernel reaches it: borders of zeros are not multiplied.
  @Test(arguments: CPULevel.supported)
  func notANumberStaysWhereItBelongs(level: CPULevel) {
    for channels in [(1, 1), (3, 6), (20, 20)] {
      let shape = ConvolutionCase(
        batch: 1, size: (1, 8), channels: channels, kernel: (1, 3), padding: ((0, 0), (1, 1))
      ).shape
      let ones = [Float](repeating: 1, count: shape.weightCount)
      var x = [Float](repeating: 1, count: shape.inputCount)
      for c in 0..<channels.0 { x[c] = .nan }
      let y = written(shape.outputCount) {
        level.kernels.convolve(shape, x: x, weights: ones, y: $0)
      }
      #expect(y.indices.allSatisfy { y[$0].isNaN == ($0 / channels.1 < 2) }, "\(shape)")

      // An infinite kernel's outer column meets no zero of a border, but for the narrow kernels,
      // which read images with a border.
      if channels.1 < 20 { continue }
      var weights = ones
      for i in 0..<channels.0 * channels.1 { weights[i] = .infinity }
      let ends = written(shape.outputCount) {
        level.kernels.convolve(
          shape, x: [Float](repeating: 1, count: shape.inputCount), weights: weights, y: $0)
      }
      #expect(ends.indices.allSatisfy { ends[$0].isFinite == ($0 / channels.1 == 0) }, "\(shape)")
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
