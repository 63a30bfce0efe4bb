import TensorCore
import Testing

@testable import TensorKernels

/// Convolution and pooling must not read behind their inputs; see `ReadFenceTests`.
struct ConvolutionFenceTests {
  @Test(arguments: CPULevel.supported)
  func nothingIsReadBehindTheInputs(level: CPULevel) async {
    let name: String = level.rawValue
    await #expect(processExitsWith: .success) { [name = name as String] in
      let kernels = CPULevel(rawValue: name)!.kernels
      for shape in ConvolutionCase.all.prefix(60).map(\.shape) {
        let x = fenced(shape.inputCount)
        let weights = fenced(shape.weightCount)
        let y = fenced(shape.outputCount)
        kernels.convolve(shape, x: x, weights: weights, y: y)
        kernels.convolveInputGradient(shape, dy: y, weights: weights, dx: x)
        kernels.convolveWeightGradient(shape, x: x, dy: y, dWeights: weights)
        if shape.canUseWinograd {
          kernels.convolveByWinograd(shape, x: x, weights: weights, y: y)
          kernels.inputGradientByWinograd(shape, dy: y, weights: weights, dx: x)
          kernels.weightGradientByWinograd(shape, x: x, dy: y, dWeights: weights)
        }
      }
      for shape in PoolingTests.shapes {
        let (x, y) = (fenced(shape.inputCount), fenced(shape.outputCount))
        // Of half the size of `Float`, and 0 like it; an odd number of them leaves one in front.
        let places =
          UnsafeMutableRawPointer(fenced((shape.outputCount + 1) / 2))
          .bindMemory(to: PoolingShape.Place.self, capacity: shape.outputCount + 1)
          + shape.outputCount % 2
        kernels.maxPool(shape, x: x, y: y, places: places)
        kernels.maxPool(shape, x: x, y: y)
        kernels.maxPoolGradient(shape, dy: y, places: places, dx: x)
        kernels.averagePool(shape, x: x, y: y)
        kernels.averagePoolGradient(shape, dy: y, dx: x)
      }
    }
  }
}
