import KernelInterface

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
  /// The distance between two points in dy: the outputs, rounded up to whole registers.
  let outputStride: Int

  /// Rows of dWeights: (tap, channel).
  var rows: Int { taps * grid.sourceChannels }
  /// Rows that share their segments: those of a tap, or all.
  var groups: Int { joinsTaps ? 1 : taps }
  var rowsPerGroup: Int { rows / max(groups, 1) }
  /// How many segments there are, but for those outside the image.
  var units: Int {
    (isBatchFirst ? grid.horizontal.points : grid.batch) * grid.vertical.points
  }
  /// The most points in a segment.
  var depth: Int { isBatchFirst ? grid.batch : grid.horizontal.points }
  /// From one point to the next in x.
  var step: Int { (isBatchFirst ? 1 : grid.horizontal.step) * grid.sourceChannels }

  private var taps: Int { grid.vertical.taps.count * grid.horizontal.taps.count }

  /// Lists where the segments among `block` start in x and dy for a group of rows.
  ///
  /// - Returns: how many there are, and the points of each.
  func list(
    _ block: Range<Int>, group: Int, x: Source, dy: Source,
    into xs: UnsafeMutablePointer<Source>, _ dys: UnsafeMutablePointer<Source>
  ) -> (count: Int, depth: Int) {
    let (vertical, horizontal) = (grid.vertical, grid.horizontal)
    let (tapRow, tapColumn) = group.quotientAndRemainder(dividingBy: horizontal.taps.count)
    let rowOffset = joinsTaps ? 0 : vertical.taps[tapRow].offset
    let columnOffset = joinsTaps ? 0 : horizontal.taps[tapColumn].offset
    let rows = joinsTaps ? 0..<vertical.points : vertical.pointsInside(offset: rowOffset)
    let columns =
      joinsTaps ? 0..<horizontal.points : horizontal.pointsInside(offset: columnOffset)
    var count = 0
    for unit in block {
      let (image, i, j): (Int, Int, Int)
      if isBatchFirst {
        (image, i, j) = (0, unit / horizontal.points, unit % horizontal.points)
      } else {
        (image, i, j) = (unit / vertical.points, unit % vertical.points, columns.lowerBound)
      }
      guard rows.contains(i), columns.contains(j) else { continue }
      let row = image * vertical.sourceSize + i * vertical.step + rowOffset
      let pixel = row * horizontal.sourceSize + j * horizontal.step + columnOffset
      let point = (image * vertical.points + i) * horizontal.points + j
      let inside = isBatchFirst ? grid.batch : 1
      xs[count] = x + pixel * inside * grid.sourceChannels
      dys[count] = dy + point * inside * outputStride
      count += 1
    }
    return (count, isBatchFirst ? grid.batch : columns.count)
  }

  /// Fills a table [segment, row of the tile] with where rows `first`, ... of a group start; rows
  /// behind the group's last repeat it.
  func fillRows(
    first: Int, tileRows: Int, count: Int, from xs: UnsafeMutablePointer<Source>,
    into table: UnsafeMutablePointer<Source>
  ) {
    for i in 0..<tileRows {
      let row = min(first + i, rowsPerGroup - 1)
      var offset = row
      if joinsTaps {
        let (tap, channel) = row.quotientAndRemainder(dividingBy: grid.sourceChannels)
        let (tapRow, tapColumn) = tap.quotientAndRemainder(dividingBy: grid.horizontal.taps.count)
        let pixel =
          grid.vertical.taps[tapRow].offset * grid.horizontal.sourceSize
          + grid.horizontal.taps[tapColumn].offset
        offset = pixel * grid.sourceChannels + channel
      }
      var slot = table + i
      for segment in 0..<count {
        slot.pointee = xs[segment] + offset
        slot += tileRows
      }
    }
  }
}
