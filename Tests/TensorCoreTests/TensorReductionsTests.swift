import Testing

@testable import TensorCore

struct TensorReductionsTests {
  private let x = Tensor<Double>([2, 3], [1, 2, 3, 4, 5, 9])

  @Test func wholeTensor() {
    #expect(x.sum() == 24 && x.mean() == 4)
    #expect(x.dot(x) == 136)
    #expect(x.largestMagnitude == 9 && (-x).largestMagnitude == 9)
    #expect(x.isFinite)
    #expect(Tensor<Float>([1e8, 1, -1e8]).sum() == 1)
  }

  @Test func nothing() {
    let empty = Tensor<Float>.zeros([0, 3])
    #expect(empty.sum() == 0 && empty.mean().isNaN && empty.largestMagnitude == 0)
    #expect(empty.isFinite && empty.rowArgmax() == [] && empty.rowSums().shape == [0])
    #expect(empty.columnSums() == .zeros([3]))
    #expect(Tensor<Float>.zeros([3, 0]).rowSums() == .zeros([3]))
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity])
  func notFinite(value: Float) {
    for place in 0..<5 {
      var y = Tensor<Float>([1, 2, 3, 4, 5])
      y[place] = value
      #expect(!y.isFinite)
    }
  }

  @Test func columns() {
    #expect(x.columnSums() == Tensor([5, 7, 12]))
    #expect(x.columnMeans() == Tensor([2.5, 3.5, 6]))
    #expect(x.columnVariances() == Tensor([2.25, 2.25, 9]))
    // The channels of images.
    let images = Tensor<Double>([2, 1, 2, 2], [1, 10, 2, 20, 3, 30, 6, 60])
    #expect(images.columnSums() == Tensor([12, 120]))
    #expect(images.columnMeans() == Tensor([3, 30]))
    #expect(images.columnVariances() == Tensor([3.5, 350]))
  }

  @Test func rows() {
    #expect(x.rowSums() == Tensor([6, 18]))
    #expect(Tensor<Double>([2, 1, 2], [1, 2, 3, 4]).rowSums() == Tensor([2, 1], [3, 7]))
    #expect(Tensor<Float>([2, 3], [0, 5, 5, -1, -1, -2]).rowArgmax() == [1, 0])
  }
}
