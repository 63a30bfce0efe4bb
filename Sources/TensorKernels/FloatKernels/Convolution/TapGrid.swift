/// One tap along one axis: the pixel `offset` away from where a point looks, times the kernel's
/// row or column `kernel`.
struct Tap {
  var offset: Int
  var kernel: Int
}

/// One axis, vertical or horizontal, of a `TapGrid`.
///
/// Point p reads the source's pixels p * step + offset, one for each tap, and its result goes to
/// pixel targetStart + p * targetStep of the target.
struct TapAxis {
  var points: Int
  var step: Int
  /// By rising offset, each one more than the last.
  var taps: [Tap]
  var sourceSize: Int
  var targetSize: Int
  var targetStart = 0
  var targetStep = 1

  /// How many pixels the taps reach before the source's first, and behind its last.
  var overhang: (before: Int, after: Int) {
    guard let first = taps.first, let last = taps.last, points > 0 else { return (0, 0) }
    return (
      max(0, -first.offset), max(0, (points - 1) * step + last.offset - (sourceSize - 1))
    )
  }

  var isInside: Bool { overhang == (0, 0) }

  /// The same axis over a source with its overhang added as zeros.
  var padded: TapAxis {
    let (before, after) = overhang
    var result = self
    result.sourceSize += before + after
    for index in taps.indices { result.taps[index].offset += before }
    return result
  }

  /// Points side by side that have the same taps on a pixel of the source.
  struct Span {
    let points: Range<Int>
    let taps: Range<Int>
  }

  /// All points, in order, cut where their taps change.
  var spans: [Span] {
    var spans: [Span] = []
    for point in 0..<points {
      func isInside(_ tap: Tap) -> Bool {
        (0..<sourceSize).contains(point * step + tap.offset)
      }
      let first = taps.firstIndex(where: isInside) ?? 0
      let taps = first..<(taps.lastIndex(where: isInside).map { $0 + 1 } ?? 0)
      let start = spans.last?.taps == taps ? spans.removeLast().points.lowerBound : point
      spans.append(Span(points: start..<(point + 1), taps: taps))
    }
    return spans
  }

  /// The points whose tap with this offset falls on a pixel of the source.
  func pointsInside(offset: Int) -> Range<Int> {
    // The first p with p * step + offset >= 0, and the first with p * step + offset >= sourceSize.
    func first(_ distance: Int) -> Int { min(max((distance + step - 1) / step, 0), points) }
    let start = offset < 0 ? first(-offset) : 0
    return start..<max(start, sourceSize > offset ? first(sourceSize - offset) : 0)
  }
}

/// A grid of points, each of which adds up the same taps of a source image:
/// target[point, k] = sum over taps and c of source[pixel under the tap, c] * w[tap, c, k].
///
/// A convolution is one such grid. The gradient by its image is one, too, with the kernel turned
/// around, when the stride is 1; with stride s, each s-th row (column) of dx sees other rows
/// (columns) of the kernel, so that s * s grids make up dx.
struct TapGrid {
  var batch: Int
  var vertical: TapAxis
  var horizontal: TapAxis
  var sourceChannels: Int
  var targetChannels: Int

  var points: Int { batch * vertical.points * horizontal.points }
  var isInside: Bool { vertical.isInside && horizontal.isInside }

  /// The same grid over sources with their overhang added as zeros.
  var padded: TapGrid {
    var result = self
    (result.vertical, result.horizontal) = (vertical.padded, horizontal.padded)
    return result
  }

  /// Of how many taps side by side, out of so many inside the image, the pixels make one run. Of long
  /// runs the panel's part would outgrow the cache.
  func tapsPerRun(_ taps: Int) -> Int { taps * sourceChannels <= 512 ? max(taps, 1) : 1 }

  /// The points fill the target's pixels one after the other.
  var fillsTarget: Bool {
    [vertical, horizontal].allSatisfy { $0.points == $0.targetSize && $0.targetStep == 1 }
  }
}

extension ConvolutionShape {
  /// From x to y.
  var forwardGrid: TapGrid {
    TapGrid(
      batch: batch,
      vertical: forwardAxis(height, kernelHeight, strideHeight, paddingTop, outputHeight),
      horizontal: forwardAxis(width, kernelWidth, strideWidth, paddingLeft, outputWidth),
      sourceChannels: inputChannels, targetChannels: outputChannels)
  }

  /// From dy to dx.
  var inputGradientGrids: [TapGrid] {
    let rows = gradientAxes(height, kernelHeight, strideHeight, paddingTop, outputHeight)
    let columns = gradientAxes(width, kernelWidth, strideWidth, paddingLeft, outputWidth)
    return rows.flatMap { vertical in
      columns.map { horizontal in
        TapGrid(
          batch: batch, vertical: vertical, horizontal: horizontal,
          sourceChannels: outputChannels, targetChannels: inputChannels)
      }
    }
  }

  private func forwardAxis(
    _ size: Int, _ kernel: Int, _ stride: Int, _ padding: Int, _ outputSize: Int
  ) -> TapAxis {
    TapAxis(
      points: outputSize, step: stride,
      taps: (0..<kernel).map { Tap(offset: $0 - padding, kernel: $0) },
      sourceSize: size, targetSize: outputSize)
  }

  /// Pixel i of the image is under row u of the kernel for output (i + padding - u) / stride, where
  /// that is whole: for i = start, start + stride, ... the same u apply.
  private func gradientAxes(
    _ size: Int, _ kernel: Int, _ stride: Int, _ padding: Int, _ outputSize: Int
  ) -> [TapAxis] {
    (0..<min(stride, size)).map { start in
      let taps = (0..<kernel).reversed().compactMap { u in
        (start + padding - u) % stride == 0
          ? Tap(offset: (start + padding - u) / stride, kernel: u) : nil
      }
      return TapAxis(
        points: (size - start + stride - 1) / stride, step: 1, taps: taps,
        sourceSize: outputSize, targetSize: size, targetStart: start, targetStep: stride)
    }
  }
}
