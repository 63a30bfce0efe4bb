import TensorCore
import Testing

@testable import TensorKernels

/// Winograd's algorithm of every CPU level against the reference in `Double`, whatever the rule
/// would choose: tiles that stick out on each side, all paddings, channels that fill no panel.
struct WinogradTests {
  /// How far results may be off, in units of the largest exact one.
  private let tolerance = 2e-5

  static let shapes: [ConvolutionShape] = {
    let sizes = [(1, 1), (2, 3), (4, 4), (5, 9), (8, 8), (11, 6)]
    let channels = [(16, 16), (64, 16), (16, 80), (64, 64), (32, 112)]
    let paddings = [
      ((1, 1), (1, 1)), ((2, 2), (2, 2)), ((1, 2), (0, 2)), ((2, 0), (2, 1)), ((0, 3), (4, 0)),
    ]
    return sizes.enumerated().flatMap { index, size in
      paddings.enumerated().map { other, padding in
        ConvolutionCase(
          batch: [1, 2, 5][(index + other) % 3], size: size,
          channels: channels[(index + 2 * other) % channels.count], kernel: (3, 3),
          padding: padding
        ).shape
      }
    } + [
      // Several blocks of tiles; sums of 9 * 512 products.
      ConvolutionCase(
        batch: 30, size: (8, 8), channels: (64, 80), kernel: (3, 3), padding: ((1, 1), (1, 1))
      ).shape,
      ConvolutionCase(
        batch: 1, size: (8, 7), channels: (512, 512), kernel: (3, 3), padding: ((1, 1), (1, 1))
      ).shape,
    ]
  }()

  /// The rule takes what is large enough, and nothing that the algorithm cannot compute; with
  /// `WORKBOOK_WINOGRAD=off` it takes nothing.
  @Test(.enabled(if: ConvolutionOptions.usesWinograd)) func whereItIsUsed() {
    func prefers(
      _ batch: Int, _ size: Int, _ channels: (Int, Int), kernel: Int = 3, stride: Int = 1
    ) -> Bool {
      ConvolutionCase(
        batch: batch, size: (size, size), channels: channels, kernel: (kernel, kernel),
        stride: (stride, stride), padding: ((kernel / 2, kernel / 2), (kernel / 2, kernel / 2))
      ).shape.prefersWinograd
    }
    #expect(prefers(32, 32, (64, 64)) && prefers(32, 4, (512, 512)) && prefers(1, 32, (64, 64)))
    #expect(!prefers(32, 2, (512, 512)) && !prefers(8, 4, (512, 512)))
    #expect(!prefers(32, 32, (3, 64)) && !prefers(32, 32, (64, 70)))
    #expect(!prefers(32, 32, (64, 64), stride: 2) && !prefers(32, 32, (64, 64), kernel: 5))
  }

  private func expectClose(_ result: [Float], _ exact: [Double], _ shape: ConvolutionShape) {
    let largest = exact.map(abs).max() ?? 0
    TensorKernelsTests.expectClose(result, exact, "in \(shape)") { _ in tolerance * largest }
  }

  @Test(arguments: CPULevel.supported)
  func forward(level: CPULevel) {
    for shape in Self.shapes where shape.canUseWinograd {
      var numbers = Numbers(seed: shape.hashSeed)
      let x = numbers.array(shape.inputCount)
      let weights = numbers.array(shape.weightCount)
      let exact = reference(shape.outputCount) {
        Reference.convolve(shape, x: x.inDouble, weights: weights.inDouble, y: $0)
      }
      let result = written(shape.outputCount) {
        level.kernels.convolveByWinograd(shape, x: x, weights: weights, y: $0)
      }
      expectClose(result, exact, shape)
    }
  }

  @Test(arguments: CPULevel.supported)
  func inputGradient(level: CPULevel) {
    for shape in Self.shapes where shape.canUseWinograd {
      var numbers = Numbers(seed: shape.hashSeed)
      let dy = numbers.array(shape.outputCount)
      let weights = numbers.array(shape.weightCount)
      let exact = reference(shape.inputCount) {
        Reference.convolveInputGradient(
          shape, dy: dy.inDouble, weights: weights.inDouble, dx: $0)
      }
      let result = written(shape.inputCount) {
        level.kernels.inputGradientByWinograd(shape, dy: dy, weights: weights, dx: $0)
      }
      expectClose(result, exact, shape)
    }
  }

  @Test(arguments: CPULevel.supported)
  func weightGradient(level: CPULevel) {
    for shape in Self.shapes where shape.canUseWinograd {
      var numbers = Numbers(seed: shape.hashSeed)
      let x = numbers.array(shape.inputCount)
      let dy = numbers.array(shape.outputCount)
      let exact = reference(shape.weightCount) {
        Reference.convolveWeightGradient(
          shape, x: x.inDouble, dy: dy.inDouble, dWeights: $0)
      }
      let result = written(shape.weightCount) {
        level.kernels.weightGradientByWinograd(shape, x: x, dy: dy, dWeights: $0)
      }
      expectClose(result, exact, shape)
    }
  }
}
