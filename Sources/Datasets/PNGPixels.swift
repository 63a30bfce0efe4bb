import CPNG

/// The pixels of a PNG, as red, green and blue.
struct PNGPixels {
  let width: Int
  let height: Int
  /// 0 to 255: [height, width, 3].
  let samples: [UInt8]

  /// Why bytes are no picture that can be read, in libpng's words or ours.
  struct Failure: Error {
    let reason: String
  }

  /// Reads a PNG of any kind: grey becomes colour, and what can be seen through lies on white.
  ///
  /// - Parameter pixelLimit: the most pixels that are read; the header is looked at before memory is taken.
  init(_ bytes: [UInt8], pixelLimit: Int) throws(Failure) {
    // libpng keeps the pointer from one call to the next: the bytes must stay where they are.
    self = try bytes.withUnsafeBufferPointer { buffer throws(Failure) in
      try PNGPixels(UnsafeRawBufferPointer(buffer), pixelLimit)
    }
  }

  private init(_ buffer: UnsafeRawBufferPointer, _ pixelLimit: Int) throws(Failure) {
    var image = png_image()
    image.version = png_uint_32(PNG_IMAGE_VERSION)
    defer { png_image_free(&image) }
    guard png_image_begin_read_from_memory(&image, buffer.baseAddress, buffer.count) != 0 else {
      throw Self.failure(image)
    }
    let (width, height) = (Int(image.width), Int(image.height))
    let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
    guard !overflow, pixels <= pixelLimit else {
      throw Failure(reason: "\(width) x \(height) pixels; at most \(pixelLimit.grouped) are read")
    }
    image.format = png_uint_32(PNG_FORMAT_RGB)
    var samples = [UInt8](repeating: 0, count: pixels * 3)
    var white = png_color(red: 255, green: 255, blue: 255)
    guard png_image_finish_read(&image, &white, &samples, 0, nil) != 0 else {
      throw Self.failure(image)
    }
    (self.width, self.height, self.samples) = (width, height, samples)
  }

  private static func failure(_ image: png_image) -> Failure {
    let text = withUnsafeBytes(of: image.message) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    return Failure(reason: text.isEmpty ? "libpng gave no reason" : text)
  }

  /// The largest square in the middle, made `side` x `side`: each new pixel is the mean of the area that it
  /// covers, [side, side, 3]. Smaller pictures are enlarged in the same way.
  func square(of side: Int) -> [UInt8] {
    let edge = min(width, height)
    let (left, top) = ((width - edge) / 2, (height - edge) / 2)
    let spans = Self.spans(from: edge, to: side)
    // Along each row first, then down the columns; weights are whole numbers that add up to `edge`.
    var rows = [Int](repeating: 0, count: edge * side * 3)
    for y in 0..<edge {
      for (x, span) in spans.enumerated() {
        for (source, weight) in span {
          let from = ((top + y) * width + left + source) * 3
          let to = (y * side + x) * 3
          for channel in 0..<3 { rows[to + channel] += weight * Int(samples[from + channel]) }
        }
      }
    }
    var result = [UInt8](repeating: 0, count: side * side * 3)
    for (y, span) in spans.enumerated() {
      for column in 0..<side * 3 {
        let sum = span.reduce(0) { $0 + $1.weight * rows[$1.source * side * 3 + column] }
        result[y * side * 3 + column] = UInt8((sum + edge * edge / 2) / (edge * edge))
      }
    }
    return result
  }

  /// For each of `side` new places, which of `edge` old ones it covers and by how much: all on a ruler on
  /// which an old place is `side` long and a new one `edge`.
  private static func spans(from edge: Int, to side: Int) -> [[(source: Int, weight: Int)]] {
    (0..<side).map { place in
      let (start, end) = (place * edge, (place + 1) * edge)
      return (start / side...(end - 1) / side).map { source in
        (source, min(end, (source + 1) * side) - max(start, source * side))
      }
    }
  }
}
