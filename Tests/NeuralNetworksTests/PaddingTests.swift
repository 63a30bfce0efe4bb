import Testing

@testable import NeuralNetworks

struct PaddingTests {
  /// Counted on paper, from the definition of the last window's end.
  @Test(arguments: [
    (32, 3, 1, 32, 1, 1), (32, 3, 2, 16, 0, 1), (33, 3, 2, 17, 1, 1), (32, 5, 2, 16, 1, 2),
    (7, 2, 2, 4, 0, 1), (8, 2, 2, 4, 0, 0), (10, 1, 2, 5, 0, 0), (10, 2, 3, 4, 0, 1),
    (1, 2, 2, 1, 0, 1), (3, 7, 1, 3, 3, 3), (4, 7, 3, 2, 3, 3),
  ])
  func same(size: Int, window: Int, stride: Int, output: Int, before: Int, after: Int) {
    let fit = Padding.same.fit(size, window: window, stride: stride)
    #expect(fit == Padding.Fit(output: output, before: before, after: after))
  }

  @Test(arguments: [
    (5, 3, 1, 3), (32, 3, 2, 15), (32, 5, 1, 28), (14, 3, 2, 6), (7, 7, 3, 1), (6, 7, 1, 0),
    (2, 7, 5, 0), (9, 1, 4, 3),
  ])
  func valid(size: Int, window: Int, stride: Int, output: Int) {
    let fit = Padding.valid.fit(size, window: window, stride: stride)
    #expect(fit == Padding.Fit(output: output, before: 0, after: 0))
  }

  /// The table of the documentation: all windows begin inside what is padded, and no more is padded
  /// than the last window needs.
  @Test func formulas() {
    for size in 1...12 {
      for window in 1...7 {
        for stride in 1...4 {
          let same = Padding.same.fit(size, window: window, stride: stride)
          #expect(same.output == Int((Double(size) / Double(stride)).rounded(.up)))
          let end = (same.output - 1) * stride + window
          #expect(same.before + same.after == max(0, end - size))
          #expect(same.after - same.before == 0 || same.after - same.before == 1)
          let valid = Padding.valid.fit(size, window: window, stride: stride)
          let starts = (0..<size).filter { $0 % stride == 0 && $0 + window <= size }
          #expect(valid.output == starts.count)
        }
      }
    }
  }

  @Test func aWindowThatDoesNotFitStops() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = SlidingWindow([3, 7], padding: .valid).fit(height: 8, width: 6)
    }
    expectMessage(result, "3x7", "valid", "8x6")
  }

  @Test func descriptions() {
    #expect("\(SlidingWindow(3, padding: .same))" == "3x3 same")
    #expect("\(SlidingWindow([1, 5], stride: 2, padding: .valid))" == "1x5/2 valid")
    #expect("\(SlidingWindow(2, stride: [2, 1], padding: .valid))" == "2x2/2x1 valid")
  }
}
