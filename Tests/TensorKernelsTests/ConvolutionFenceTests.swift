import KernelInterface
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
        let convolution = FastConvolution(shape, kernels: kernels)
        convolution.forward(x: x, weights: weights, y: y)
        convolution.inputGradient(dy: y, weights: weights, dx: x)
        convolution.weightGradient(x: x, dy: y, dWeights: weights)
        if shape.canUseWinograd {
          convolution.winogradForward(x: x, weights: weights, y: y)
          convolution.winogradInputGradient(dy: y, weights: weights, dx: x)
          convolution.winogradWeightGradient(x: x, dy: y, dWeights: weights)
        }
      }
      for shape in PoolingTests.shapes {
        let (x, y) = (fenced(shape.inputCount), fenced(shape.outputCount))
        // Of the size of `Float`, and 0 like it.
        let indices = UnsafeMutableRawPointer(fenced(shape.outputCount))
          .bindMemory(to: Int32.self, capacity: shape.outputCount)
        let pooling = FastPooling(shape, kernels: kernels)
        pooling.maximum(x: x, y: y, indices: indices)
        pooling.maximumGradient(dy: y, indices: indices, dx: x)
        pooling.average(x: x, y: y)
        pooling.averageGradient(dy: y, dx: x)
      }
    }
  }
}
