import TensorCore
import Testing

@testable import TensorKernels

/// The fast pooling of every CPU level against its reference, bit by bit: both take the pixels in
/// the same order. Whole numbers from -4 to 4, so that there are ties in most windows.
struct PoolingTests {
  static let shapes: [PoolingShape] = {
    var shapes: [PoolingShape] = []
    let windows: [(size: (Int, Int), stride: (Int, Int), padding: (Int, Int))] = [
      ((2, 2), (2, 2), (0, 0)), ((3, 3), (2, 2), (1, 1)), ((3, 3), (2, 2), (0, 0)),
      ((3, 3), (1, 1), (1, 1)), ((1, 1), (1, 1), (0, 0)), ((4, 2), (3, 1), (2, 0)),
      ((1, 3), (2, 3), (0, 2)), ((2, 2), (3, 3), (0, 1)), ((5, 5), (1, 1), (2, 2)),
      ((3, 2), (1, 2), (1, 0)), ((6, 3), (2, 1), (3, 1)),
    ]
    for (index, window) in windows.enumerated() {
      for (other, size) in [(1, 1), (2, 3), (4, 4), (5, 7), (8, 9)].enumerated() {
        for channels in [1, 3, 5, 6, 16, 17, 64, 65] {
          // As many outputs as start on a real pixel.
          let rows = (size.0 - 1 + window.padding.0) / window.stride.0 + 1
          let columns = (size.1 - 1 + window.padding.1) / window.stride.1 + 1
          let shape = PoolingShape(
            batch: 1 + (index + other) % 3, height: size.0, width: size.1, channels: channels,
            windowHeight: window.size.0, windowWidth: window.size.1,
            strideHeight: window.stride.0, strideWidth: window.stride.1,
            paddingTop: window.padding.0, paddingLeft: window.padding.1, outputHeight: rows,
            outputWidth: columns)
          if (0..<rows).allSatisfy({ !shape.rows($0).isEmpty }),
            (0..<columns).allSatisfy({ !shape.columns($0).isEmpty })
          {
            shapes.append(shape)
          }
        }
      }
    }
    // In bands of rows, of one image and of several.
    for (batch, channels, stride) in [(1, 16, 1), (1, 17, 2), (3, 20, 1), (2, 3, 1)] {
      let size = 1 + (31 - 1) / stride
      shapes.append(
        PoolingShape(
          batch: batch, height: 31, width: 31, channels: channels, windowHeight: 3,
          windowWidth: 3, strideHeight: stride, strideWidth: stride, paddingTop: 1,
          paddingLeft: 1, outputHeight: size, outputWidth: size))
    }
    // Pixels and whole rows behind the last window, which reaches none of them.
    shapes.append(
      PoolingShape(
        batch: 2, height: 9, width: 8, channels: 7, windowHeight: 2, windowWidth: 2,
        strideHeight: 2, strideWidth: 2, outputHeight: 3, outputWidth: 2))
    // All of an image, and nothing.
    shapes.append(
      PoolingShape(
        batch: 3, height: 4, width: 5, channels: 70, windowHeight: 4, windowWidth: 5,
        strideHeight: 1, strideWidth: 1, outputHeight: 1, outputWidth: 1))
    shapes.append(
      PoolingShape(
        batch: 0, height: 4, width: 5, channels: 70, windowHeight: 2, windowWidth: 2,
        strideHeight: 2, strideWidth: 2, outputHeight: 2, outputWidth: 2))
    return shapes
  }()

  @Test(arguments: CPULevel.supported)
  func maximum(level: CPULevel) {
    for shape in Self.shapes {
      var numbers = Numbers(seed: shape.hashSeed)
      var x = numbers.wholeNumbers(shape.inputCount)
      for index in stride(from: 5, to: x.count, by: 29) { x[index] = -.infinity }
      for index in stride(from: 7, to: x.count, by: 53) { x[index] = .nan }
      var (places, expectedPlaces) = (guarded(shape), guarded(shape))
      let expected = written(shape.outputCount) { y in
        expectedPlaces.withUnsafeMutableBufferPointer {
          Reference.maxPool(shape, x: x, y: y, places: $0.baseAddress! + 16)
        }
      }
      let result = written(shape.outputCount) { y in
        places.withUnsafeMutableBufferPointer {
          level.kernels.maxPool(shape, x: x, y: y, places: $0.baseAddress! + 16)
        }
      }
      expectEqual(result, expected, "in \(shape)")
      #expect(places == expectedPlaces, "in \(shape)")
      let values = written(shape.outputCount) { level.kernels.maxPool(shape, x: x, y: $0) }
      expectEqual(values, expected, "values alone in \(shape)")

      let dy = numbers.array(shape.outputCount)
      let winners = Array(expectedPlaces[16..<(16 + shape.outputCount)])
      let expectedGradient = written(shape.inputCount) {
        Reference.maxPoolGradient(shape, dy: dy, places: winners, dx: $0)
      }
      let gradient = written(shape.inputCount) {
        level.kernels.maxPoolGradient(shape, dy: dy, places: winners, dx: $0)
      }
      expectEqual(gradient, expectedGradient, "in \(shape)")
    }
  }

  @Test(arguments: CPULevel.supported)
  func average(level: CPULevel) {
    for shape in Self.shapes {
      var numbers = Numbers(seed: shape.hashSeed)
      let x = numbers.array(shape.inputCount)
      let dy = numbers.array(shape.outputCount)
      let kernels = level.kernels
      expectEqual(
        written(shape.outputCount) { kernels.averagePool(shape, x: x, y: $0) },
        written(shape.outputCount) { Reference.averagePool(shape, x: x, y: $0) }, "in \(shape)")
      expectEqual(
        written(shape.inputCount) { kernels.averagePoolGradient(shape, dy: dy, dx: $0) },
        written(shape.inputCount) { Reference.averagePoolGradient(shape, dy: dy, dx: $0) },
        "in \(shape)")
    }
  }

  /// Room for the places between 16 that must stay as they are.
  private func guarded(_ shape: PoolingShape) -> [PoolingShape.Place] {
    [PoolingShape.Place](repeating: 777, count: shape.outputCount + 32)
  }
}

extension PoolingShape {
  /// Different numbers for different shapes, the same in every run.
  var hashSeed: Int { inputCount &+ 31 &* outputCount &+ 977 &* windowWidth }
}
