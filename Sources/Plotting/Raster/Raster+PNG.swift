import CPNG
import Foundation

extension Raster {
  /// The largest image that is read unless the caller says otherwise, in pixels.
  public static let pixelLimit = 64 << 20

  /// The image as the bytes of a PNG file, with `metadata` as its text chunks.
  ///
  /// The same image gives the same bytes.
  ///
  /// - Throws: `PlottingError.invalidImage` for more pixels than a PNG can have, or than libpng writes.
  public func pngBytes(metadata: [(String, String)] = []) throws(PlottingError) -> [UInt8] {
    var image = Raster.newImage()
    defer { png_image_free(&image) }
    guard let columns = png_uint_32(exactly: width), let rows = png_uint_32(exactly: height) else {
      throw .invalidImage(path: nil, reason: "\(width) x \(height) pixels are too many for a PNG")
    }
    image.width = columns
    image.height = rows
    image.format = Raster.format(channels)
    var size: png_alloc_size_t = 0
    guard png_image_write_to_memory(&image, nil, &size, 0, samples, 0, nil) != 0 else {
      throw Raster.failure(image)
    }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    guard png_image_write_to_memory(&image, &bytes, &size, 0, samples, 0, nil) != 0 else {
      throw Raster.failure(image)
    }
    bytes.removeLast(bytes.count - Int(size))
    return PNGText.insert(metadata, into: bytes)
  }

  /// Writes the image as a PNG file, in a folder that is made if need be; a failure leaves an existing
  /// file as it was.
  ///
  /// - Throws: `PlottingError.file` where the system refuses, `invalidImage` as `pngBytes(metadata:)`.
  public func write(to url: URL, metadata: [(String, String)] = []) throws(PlottingError) {
    let bytes = try pngBytes(metadata: metadata)
    try FigureFiles.createDirectory(url.deletingLastPathComponent())
    try FigureFiles.write(bytes, to: url)
  }

  /// Reads a PNG of any kind: grey stays grey, everything else becomes RGB on white.
  ///
  /// - Parameter pixelLimit: the most pixels that are read.
  /// - Throws: `PlottingError.invalidImage` for what is no PNG, is damaged, or is larger.
  public init(png bytes: [UInt8], pixelLimit: Int = Raster.pixelLimit) throws(PlottingError) {
    // libpng keeps the pointer from one call to the next: the bytes must stay where they are.
    self = try bytes.withUnsafeBufferPointer { buffer throws(PlottingError) in
      try Raster(png: UnsafeRawBufferPointer(buffer), pixelLimit: pixelLimit)
    }
  }

  private init(png buffer: UnsafeRawBufferPointer, pixelLimit: Int) throws(PlottingError) {
    var image = Raster.newImage()
    defer { png_image_free(&image) }
    guard png_image_begin_read_from_memory(&image, buffer.baseAddress, buffer.count) != 0 else {
      throw Raster.failure(image)
    }
    let (width, height) = (Int(image.width), Int(image.height))
    let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
    guard !overflow, pixels <= pixelLimit else {
      throw .invalidImage(
        path: nil, reason: "it has \(width) x \(height) pixels; at most \(pixelLimit) are read")
    }
    let isColour = image.format & png_uint_32(PNG_FORMAT_FLAG_COLOR) != 0
    let channels: Channels = isColour ? .rgb : .grey
    image.format = Raster.format(channels)
    var samples = [UInt8](repeating: 0, count: pixels * channels.rawValue)
    var white = png_color(red: 255, green: 255, blue: 255)
    guard png_image_finish_read(&image, &white, &samples, 0, nil) != 0 else {
      throw Raster.failure(image)
    }
    self.init(width: width, height: height, channels: channels, samples: samples)
  }

  /// Reads a PNG file, as `init(png:pixelLimit:)` does.
  ///
  /// - Throws: `PlottingError.file` where the system refuses, `invalidImage` for what is no PNG, is
  ///   damaged, or is larger.
  public init(contentsOf url: URL, pixelLimit: Int = Raster.pixelLimit) throws(PlottingError) {
    let bytes = try FigureFiles.read(url)
    do throws(PlottingError) {
      self = try Raster(png: bytes, pixelLimit: pixelLimit)
    } catch {
      guard case .invalidImage(_, let reason) = error else { throw error }
      throw .invalidImage(path: url.path, reason: reason)
    }
  }

  private static func newImage() -> png_image {
    var image = png_image()
    image.version = png_uint_32(PNG_IMAGE_VERSION)
    return image
  }

  private static func format(_ channels: Channels) -> png_uint_32 {
    channels == .grey ? png_uint_32(PNG_FORMAT_GRAY) : png_uint_32(PNG_FORMAT_RGB)
  }

  private static func failure(_ image: png_image) -> PlottingError {
    let text = withUnsafeBytes(of: image.message) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    return .invalidImage(path: nil, reason: text.isEmpty ? "libpng gave no reason" : text)
  }
}
