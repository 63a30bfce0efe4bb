import Testing

@testable import TensorCore

struct TensorColumnsTests {
  private let a = Tensor<Double>([2, 2], [1, 2, 3, 4])
  private let b = Tensor<Double>([2, 1], [5, 6])

  @Test func sideBySide() {
    #expect(Tensor.concatenatingColumns([a, b]) == Tensor([2, 3], [1, 2, 5, 3, 4, 6]))
    #expect(Tensor.concatenatingColumns([a]) == a)
    let images = Tensor<Float>.concatenatingColumns([
      .zeros([2, 3, 4, 1]), .zeros([2, 3, 4, 5]),
    ])
    #expect(images.shape == [2, 3, 4, 6])
    let none = Tensor<Float>.concatenatingColumns([.zeros([0, 2]), .zeros([0, 3])])
    #expect(none.shape == [0, 5])
    #expect(Tensor.concatenatingColumns([a, Tensor([2, 0], [])]) == a)
  }

  @Test func takenApart() {
    let both = Tensor.concatenatingColumns([a, b])
    #expect(both.columns(0..<2) == a && both.columns(2..<3) == b)
    #expect(both.columns(1..<1).shape == [2, 0])
  }

  @Test func shapesThatDoNotFitStop() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Tensor<Float>.concatenatingColumns([.zeros([2, 3]), .zeros([3, 2])])
    }
    expectMessage(result, "[2, 3]", "[3, 2]")
    let outside = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Tensor<Float>.zeros([2, 3]).columns(2..<4)
    }
    expectMessage(outside, "2..<4", "[2, 3]")
  }
}
