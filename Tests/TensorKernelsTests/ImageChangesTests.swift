import Testing

@testable import TensorKernels

/// What augmentation does to one image, for one channel and three and for sizes around nothing.
struct ImageChangesTests {
  private static let sizes = [
    (1, 1, 1), (3, 4, 1), (4, 3, 3), (5, 5, 1), (6, 6, 3), (1, 7, 3), (0, 4, 1), (4, 0, 3),
    (3, 3, 0),
  ]

  /// Calls `body` with an image for each size and its element at [row, column, channel].
  private func forEachSize(
    _ body: (_ h: Int, _ w: Int, _ c: Int, _ x: [Float], _ at: (Int, Int, Int) -> Float) -> Void
  ) {
    for (h, w, c) in Self.sizes {
      var numbers = Numbers(seed: h * 100 + w * 10 + c)
      let x = numbers.array(h * w * c)
      body(h, w, c, x) { i, j, k in
        (0..<h).contains(i) && (0..<w).contains(j) ? x[(i * w + j) * c + k] : 0
      }
    }
  }

  /// The image whose element at [row, column, channel] is what `at` says.
  private func image(_ h: Int, _ w: Int, _ c: Int, _ at: (Int, Int, Int) -> Float) -> [Float] {
    (0..<h).flatMap { i in (0..<w).flatMap { j in (0..<c).map { k in at(i, j, k) } } }
  }

  @Test func mirrored() {
    forEachSize { h, w, c, x, at in
      let y = written(x.count) {
        Reference.mirrorImage(height: h, width: w, channels: c, x: x, y: $0)
      }
      #expect(y == image(h, w, c) { i, j, k in at(i, w - 1 - j, k) })
    }
  }

  @Test(arguments: [-9, -2, 0, 1, 4], [-9, -1, 0, 2, 4])
  func shifted(down: Int, right: Int) {
    forEachSize { h, w, c, x, at in
      let y = written(x.count) {
        Reference.shiftImage(
          height: h, width: w, channels: c, down: down, right: right, x: x, y: $0)
      }
      #expect(y == image(h, w, c) { i, j, k in at(i - down, j - right, k) })
    }
  }

  private func rotated(_ h: Int, _ w: Int, _ c: Int, by angle: Double, _ x: [Float]) -> [Float] {
    written(x.count) {
      Reference.rotateImage(height: h, width: w, channels: c, by: angle, x: x, y: $0)
    }
  }

  @Test func noRotationIsTheIdentity() {
    forEachSize { h, w, c, x, _ in #expect(rotated(h, w, c, by: 0, x) == x) }
  }

  /// Half a turn is two mirrors, for any size; a quarter of a square image is a mirrored transpose.
  @Test func rotatedByRightAngles() {
    forEachSize { h, w, c, x, at in
      func check(_ angle: Double, _ expected: (Int, Int, Int) -> Float) {
        expectClose(rotated(h, w, c, by: angle, x), image(h, w, c, expected).inDouble) { _ in 1e-6 }
      }
      check(.pi) { i, j, k in at(h - 1 - i, w - 1 - j, k) }
      if h == w {
        check(.pi / 2) { i, j, k in at(j, w - 1 - i, k) }
        check(-.pi / 2) { i, j, k in at(h - 1 - j, i, k) }
      }
    }
  }

  /// Turned by 45 degrees, each of 2 x 2 pixels comes from sqrt(1/2) above, right of, left of or below
  /// the centre: half of two pixels each, but for what lies beyond their middle, among zeros.
  @Test func interpolatedByHand() {
    let share = 1 - (0.5.squareRoot() - 0.5)
    // (1 + 2) / 2, (2 + 8) / 2, (1 + 4) / 2, (4 + 8) / 2.
    let means: [Double] = [1.5, 5, 2.5, 6]
    expectClose(rotated(2, 2, 1, by: .pi / 4, [1, 2, 4, 8]), means.map { $0 * share }) { _ in 1e-6 }
  }

  /// There and back: what was smooth and away from the border is nearly what it was.
  @Test func oppositeAnglesUndoEachOther() {
    let side = 15
    let x = image(side, side, 1) { i, j, _ in Float(0.1 * Double(i) - 0.05 * Double(j)) }
    let back = rotated(side, side, 1, by: -0.3, rotated(side, side, 1, by: 0.3, x))
    for i in 5..<10 {
      for j in 5..<10 { #expect(abs(back[i * side + j] - x[i * side + j]) < 1e-5) }
    }
  }

  /// Every centre and several sides: what is inside the square is 0, all else as it was.
  @Test(arguments: [0, 1, 2, 3, 4, 7, 30])
  func cutOut(side: Int) {
    forEachSize { h, w, c, x, at in
      for row in 0..<h {
        for column in 0..<w {
          let y = written(x.count, over: x) {
            Reference.cutOutOfImage(
              height: h, width: w, channels: c, row: row, column: column, side: side, y: $0)
          }
          let rows = (row - side / 2)..<(row - side / 2 + side)
          let columns = (column - side / 2)..<(column - side / 2 + side)
          #expect(
            y
              == image(h, w, c) { i, j, k in
                rows.contains(i) && columns.contains(j) ? 0 : at(i, j, k)
              })
        }
      }
    }
  }
}
