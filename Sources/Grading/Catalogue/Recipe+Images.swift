import Solutions
import TensorCore

extension RecipeExercises {
  /// Of the image, the row and the column around which is cut, and the side.
  public typealias Cut = @Sendable (Tensor<Double>, Int, Int, Int) throws -> Tensor<Double>
  /// Of images, [m, height, width, channels]: the same mirrored, left to right.
  public typealias Mirror = @Sendable (Tensor<Double>) throws -> Tensor<Double>

  // MARK: Mirrored

  /// The images with each element taken from another place.
  private static func moved(
    _ images: Tensor<Double>, _ place: (_ y: Int, _ x: Int, _ channel: Int) -> (Int, Int, Int)
  ) -> Tensor<Double> {
    var result = images
    for m in 0..<images.shape[0] {
      for y in 0..<images.shape[1] {
        for x in 0..<images.shape[2] {
          for channel in 0..<images.shape[3] {
            let (row, column, other) = place(y, x, channel)
            result[m, y, x, channel] = images[m, row, column, other]
          }
        }
      }
    }
    return result
  }

  /// Asks for images turned round from left to right, with each pixel's channels as they are.
  public static let mirrored = Exercise<Mirror>(
    "recipe-mirror", .recipe, function: "mirrored", solution: Solutions.mirrored,
    section: "More pictures than there are",
    hints: [
      "Which column of the old image stands in the first column of the new one?",
      "result[m, y, x, channel] = images[m, y, width - 1 - x, channel], with the width images.shape[2].",
    ],
    cases: {
      let shapes: [Shape] = [[1, 2, 3, 1], [2, 3, 4, 3], [3, 1, 5, 2]]
      return shapes.enumerated().map { index, shape in
        let images = inputs(shape, seed: 1_000 + UInt64(index))
        // Row by row of memory, pixels from the last to the first.
        let (width, channels) = (shape[2], shape[3])
        let expected = (0..<shape[0] * shape[1]).flatMap { row in
          (0..<width).reversed().flatMap { x in
            (0..<channels).map { images.scalars[(row * width + x) * channels + $0] }
          }
        }
        return Case("\(shape)", expecting: [Expectation("images", Tensor(shape, expected))]) {
          [try $0(images)]
        }
      }
    },
    mistakes: [
      Mistake("upside-down", "You turn the rows round: the image stands on its head.") { images in
        guard images.shape[1] > 1 else { return images }
        return moved(images) { (images.shape[1] - 1 - $0, $1, $2) }
      },
      Mistake(
        "half-a-turn", "You turn rows and columns round: that is half a turn, not a mirror."
      ) { images in
        moved(images) { (images.shape[1] - 1 - $0, images.shape[2] - 1 - $1, $2) }
      },
      Mistake(
        "channels-too",
        "You turn the channels round as well, as if a row of pixels were a row of numbers: red becomes blue."
      ) { images in
        moved(images) { ($0, images.shape[2] - 1 - $1, images.shape[3] - 1 - $2) }
      },
      Mistake(
        "in-place",
        "You overwrite pixels that are still to be read: the right half is then the left one's image. Read from "
          + "the original."
      ) { images in
        moved(images) { ($0, max($1, images.shape[2] - 1 - $1), $2) }
      },
    ])

  // MARK: Cutout

  /// The image with zeros in these rows and columns, as far as they are inside.
  private static func cut(
    _ image: Tensor<Double>, _ rows: Range<Int>, _ columns: Range<Int>, channels: Int? = nil
  ) -> Tensor<Double> {
    var result = image
    for y in rows.clamped(to: 0..<image.shape[0]) {
      for x in columns.clamped(to: 0..<image.shape[1]) {
        for channel in 0..<(channels ?? image.shape[2]) { result[y, x, channel] = 0 }
      }
    }
    return result
  }

  /// Asks for an image with a square of zeros, also over its border (DeVries and Taylor 2017).
  public static let cutOut = Exercise<Cut>(
    "recipe-cutout", .recipe, function: "cutOut", solution: Solutions.cutOut,
    section: "More pictures than there are",
    hints: [
      "Where does the square begin, above and on the left? Which of its rows does the image have?",
      "Rows max(0, row - side / 2) up to, and without, min(height, row - side / 2 + side); columns likewise; all "
        + "channels.",
    ],
    cases: {
      let examples: [(String, Shape, Int, Int, Int)] = [
        ("a square of 3 in the middle", [5, 6, 1], 2, 3, 3),
        ("an even side, two channels", [6, 6, 2], 3, 2, 4),
        ("over the corner", [5, 4, 3], 0, 3, 4),
        ("below the last row", [4, 7, 1], 3, 1, 3), ("a side of 1", [3, 3, 1], 1, 2, 1),
      ]
      return examples.enumerated().map { index, example in
        let (name, shape, row, column, side) = example
        let image = inputs(shape, seed: 1_020 + UInt64(index))
        let (top, left) = (row - side / 2, column - side / 2)
        // Element by element, by whether it lies in the square.
        let expected = image.scalars.enumerated().map { place, value -> Double in
          let pixel = place / shape[2]
          let (y, x) = (pixel / shape[1], pixel % shape[1])
          return (top..<top + side).contains(y) && (left..<left + side).contains(x) ? 0 : value
        }
        return Case(name, expecting: [Expectation("image", Tensor(shape, expected))]) {
          [try $0(image, row, column, side)]
        }
      }
    },
    mistakes: [
      Mistake(
        "from-the-pixel",
        "Your square begins at the pixel; the pixel is its middle (for an even side right below it)."
      ) { image, row, column, side in cut(image, row..<row + side, column..<column + side) },
      Mistake(
        "moved-inside",
        "You move a square that would stick out back into the image, so that it keeps its size. What is outside is "
          + "lost."
      ) { image, row, column, side in
        func start(_ place: Int, _ length: Int) -> Int {
          max(0, min(length - side, place - side / 2))
        }
        let (top, left) = (start(row, image.shape[0]), start(column, image.shape[1]))
        return cut(image, top..<top + side, left..<left + side)
      },
      Mistake("one-channel", "You cut the first channel only; all of a pixel's are to go.") {
        image, row, column, side in
        cut(
          image, row - side / 2..<row - side / 2 + side,
          column - side / 2..<column - side / 2 + side, channels: 1)
      },
      Mistake("swapped", "You take the row for the column.") { image, row, column, side in
        cut(
          image, column - side / 2..<column - side / 2 + side,
          row - side / 2..<row - side / 2 + side)
      },
      Mistake(
        "odd-always",
        "Your square reaches as far to both sides, so that its side is always odd: an even one is too large by "
          + "one."
      ) { image, row, column, side in
        let half = side / 2
        return cut(image, row - half..<row + half + 1, column - half..<column + half + 1)
      },
    ])
}
