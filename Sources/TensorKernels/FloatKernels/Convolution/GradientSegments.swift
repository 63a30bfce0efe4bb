/// The points of a convolution as segments: runs of points whose pixels lie at one distance from
/// each other, in x under a tap as in dy.
///
/// A segment is a row of an image, or, where rows are short, the same point of all images; then x
/// and dy are copies with the batch inside, [height, width, batch, channels].
struct GradientSegments {
  /// With x padded when `joinsTaps`.
  let grid: TapGrid
  let isBatchFirst: Bool
  /// Few channels: the rows of all taps are taken together, six at a time. All taps must be inside.
  let joinsTaps: Bool
  /// Few outputs, too: the rows are outputs, the columns a row of the kernel with its channels, so
  /// that registers hold more than the outputs. The result is [kernel row, output, column].
  let isSwapped: Bool
  /// The distance between two points in dy: the outputs, rounded up to whole registers.
  let outputStride: Int

  /// Rows of the result: (tap, channel), or (kernel row, output) when swapped.
  var rows: Int { isSwapped ? grid.vertical.taps.count * outputs : taps * grid.sourceChannels }
  /// Columns of the result: outputs, or a row of the kernel.
  var columns: Int {
    isSwapped ? grid.horizontal.taps.count * grid.sourceChannels : outputs
  }
  /// Rows that share their segments: those of a tap or kernel row, or all.
  var groups: Int { isSwapped ? grid.vertical.taps.count : joinsTaps ? 1 : taps }
  var rowsPerGroup: Int { rows / max(groups, 1) }
  /// How many segments there are, but for those outside the image.
  var units: Int {
    (isBatchFirst ? grid.horizontal.points : grid.batch) * grid.vertical.points
  }
  /// The most points in a segment.
  var depth: Int { isBatchFirst ? grid.batch : grid.horizontal.points }
  /// From one point to the next in what the rows read, and in what the columns read.
  var steps: (rows: Int, columns: Int) {
    let x = (isBatchFirst ? 1 : grid.horizontal.step) * grid.sourceChannels
    return isSwapped ? (outputStride, x) : (x, outputStride)
  }

  private var outputs: Int { grid.targetChannels }
  private var taps: Int { grid.vertical.taps.count * grid.horizontal.taps.count }

  /// Lists where the segments among `block` start, for a group of rows, in what rows and columns
  /// read: x and dy, or dy and x when swapped.
  ///
  /// - Returns: how many there are, and the points of each.
  func list(
    _ block: Range<Int>, group: Int, into runs: UnsafeMutablePointer<ProductRun>
  ) -> (count: Int, depth: Int) {
    let (vertical, horizontal) = (grid.vertical, grid.horizontal)
    let (tapRow, tapColumn) = group.quotientAndRemainder(dividingBy: horizontal.taps.count)
    var (rowOffset, columnOffset) = (0, 0)
    if isSwapped {
      (rowOffset, columnOffset) = (vertical.taps[group].offset, horizontal.taps[0].offset)
    } else if !joinsTaps {
      (rowOffset, columnOffset) = (vertical.taps[tapRow].offset, horizontal.taps[tapColumn].offset)
    }
    let rows = joinsTaps ? 0..<vertical.points : vertical.pointsInside(offset: rowOffset)
    let points =
      joinsTaps ? 0..<horizontal.points : horizontal.pointsInside(offset: columnOffset)
    var count = 0
    for unit in block {
      let (image, i, j): (Int, Int, Int)
      if isBatchFirst {
        (image, i, j) = (0, unit / horizontal.points, unit % horizontal.points)
      } else {
        (image, i, j) = (unit / vertical.points, unit % vertical.points, points.lowerBound)
      }
      guard rows.contains(i), points.contains(j) else { continue }
      let row = image * vertical.sourceSize + i * vertical.step + rowOffset
      let pixel = row * horizontal.sourceSize + j * horizontal.step + columnOffset
      let point = (image * vertical.points + i) * horizontal.points + j
      let inside = isBatchFirst ? grid.batch : 1
      let (x, dy) = (pixel * inside * grid.sourceChannels, point * inside * outputStride)
      runs[count] = isSwapped ? ProductRun(row: dy, panel: x) : ProductRun(row: x, panel: dy)
      count += 1
    }
    return (count, isBatchFirst ? grid.batch : points.count)
  }

  /// Where a row of a group begins, seen from the beginning of a segment.
  func offset(_ row: Int) -> Int {
    guard joinsTaps, !isSwapped else { return row }
    let (tap, channel) = row.quotientAndRemainder(dividingBy: grid.sourceChannels)
    let (tapRow, tapColumn) = tap.quotientAndRemainder(dividingBy: grid.horizontal.taps.count)
    let pixel =
      grid.vertical.taps[tapRow].offset * grid.horizontal.sourceSize
      + grid.horizontal.taps[tapColumn].offset
    return pixel * grid.sourceChannels + channel
  }
}
