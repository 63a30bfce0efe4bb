import Foundation
import TensorCore
import Testing

@testable import TensorKernels

extension ThreadTests {
  /// Same bits whatever the number of threads, for each way that a convolution can go.
  struct ConvolutionThreadTests {
    static let shapes: [ConvolutionShape] = [
      // Winograd's, several tasks; small and large channels.
      .init(batch: 9, size: (16, 16), channels: (32, 48), kernel: (3, 3), padding: one),
      .init(batch: 2, size: (9, 10), channels: (128, 160), kernel: (3, 3), padding: one),
      // Row pointers: through images, through the batch, with panels split.
      .init(batch: 5, size: (14, 14), channels: (20, 24), kernel: (5, 5)),
      .init(batch: 20, size: (4, 4), channels: (96, 256), kernel: (3, 3), padding: one),
      .init(
        batch: 4, size: (16, 16), channels: (40, 70), kernel: (3, 3), stride: (2, 2),
        padding: one),
      // Few channels, and a matrix product.
      .init(batch: 6, size: (32, 32), channels: (3, 6), kernel: (5, 5)),
      .init(batch: 4, size: (16, 16), channels: (64, 40), kernel: (1, 1)),
    ].map { (test: ConvolutionCase) in test.shape }

    private static let one = ((1, 1), (1, 1))

    @Test(arguments: shapes)
    func convolution(shape: ConvolutionShape) {
      var numbers = Numbers(seed: shape.hashSeed)
      let x = numbers.array(shape.inputCount)
      let weights = numbers.array(shape.weightCount)
      let dy = numbers.array(shape.outputCount)
      expectSameBits {
        written(shape.outputCount) { Float.kernels.convolve(shape, x: x, weights: weights, y: $0) }
          + written(shape.inputCount) {
            Float.kernels.convolveInputGradient(shape, dy: dy, weights: weights, dx: $0)
          }
          + written(shape.weightCount) {
            Float.kernels.convolveWeightGradient(shape, x: x, dy: dy, dWeights: $0)
          }
      }
    }

    /// Shared by images, and by rows of one image.
    @Test(arguments: [(11, 2), (1, 1)])
    func pooling(batch: Int, stride: Int) {
      let shape = PoolingShape(
        batch: batch, height: 16, width: 16, channels: 40, windowHeight: 3, windowWidth: 3,
        strideHeight: stride, strideWidth: stride, paddingTop: 1, paddingLeft: 1,
        outputHeight: 16 / stride, outputWidth: 16 / stride)
      var numbers = Numbers(seed: 1)
      let x = numbers.array(shape.inputCount)
      let dy = numbers.array(shape.outputCount)
      expectSameBits {
        var places = [PoolingShape.Place](repeating: 0, count: shape.outputCount)
        let y = written(shape.outputCount) {
          Float.kernels.maxPool(shape, x: x, y: $0, places: &places)
        }
        return y
          + written(shape.inputCount) {
            Float.kernels.maxPoolGradient(shape, dy: dy, places: places, dx: $0)
          } + written(shape.outputCount) { Float.kernels.averagePool(shape, x: x, y: $0) }
          + written(shape.inputCount) { Float.kernels.averagePoolGradient(shape, dy: dy, dx: $0) }
      }
    }

    private func expectSameBits(_ compute: () -> [Float]) {
      let one = ThreadTests.withThreads(1, compute).bitPatterns
      for threads in [2, 3] {
        #expect(ThreadTests.withThreads(threads, compute).bitPatterns == one)
      }
    }

    @Test func winogradCanBeSwitchedOff() async {
      let shape = Self.shapes[0]
      #expect(shape.prefersWinograd)
      await #expect(processExitsWith: .success) {
        setenv(ConvolutionOptions.environmentVariable, "off", 1)
        guard !ConvolutionOptions.usesWinograd, !ConvolutionThreadTests.shapes[0].prefersWinograd
        else { exit(1) }
        ConvolutionOptions.usesWinograd = true
        guard ConvolutionThreadTests.shapes[0].prefersWinograd else { exit(1) }
      }
    }
  }
}
