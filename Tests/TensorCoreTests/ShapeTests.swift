import Testing

@testable import TensorCore

struct ShapeTests {
  @Test(
    arguments: [
      ([], 1, 1, 1), ([5], 5, 1, 5), ([2, 3], 6, 2, 3), ([60, 28, 28, 3], 141_120, 47_040, 3),
      ([0], 0, 1, 0), ([4, 0], 0, 4, 0), ([0, 4], 0, 0, 4), ([0, .max, 2], 0, 0, 2),
      ([.max, 0], 0, .max, 0), ([2, .max, 0, 3], 0, 0, 3),
    ] as [([Int], Int, Int, Int)])
  func countsRowsAndColumns(dimensions: [Int], count: Int, rows: Int, columns: Int) {
    let shape = Shape(dimensions)
    #expect(shape.count == count)
    #expect(shape.rows == rows)
    #expect(shape.columns == columns)
    #expect(shape.rank == dimensions.count)
    #expect(shape.dimensions == dimensions)
  }

  @Test func equalityAndText() {
    let shape: Shape = [2, 3]
    #expect(shape == Shape([2, 3]) && shape != [3, 2] && shape != [6] && shape != [2, 3, 1])
    #expect(shape[0] == 2 && shape[1] == 3)
    #expect("\(shape)" == "[2, 3]" && "\(Shape([]))" == "[]")
  }

  @Test func aNegativeDimensionStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Shape([2, -3, 0]) }
    expectMessage(result, "[2, -3, 0] is not a shape.")
  }

  @Test func indicesInEachAxis() async {
    #expect(Shape([2, 3]).indices(ofFlat: 5) == [1, 2])
    #expect(Shape([]).indices(ofFlat: 0) == [])
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Shape([2, 0]).indices(ofFlat: 0) }
    expectMessage(result, "There is no element 0 in the shape [2, 0].")
  }

  @Test func overflowStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Shape([1 << 32, 1 << 31, 2]) }
    expectMessage(result, "[4294967296, 2147483648, 2] is not a shape.")
  }
}
