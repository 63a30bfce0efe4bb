import TensorCore
import TensorKernels

/// Small random changes that leave an image's class as it is, so that a network hardly ever sees the
/// same pixels twice (Krizhevsky et al. 2012, section 4.1; He et al. 2016, section 4.2).
///
/// Photographs may be mirrored and shifted; digits only shifted, as a mirrored 2 is no digit.
public struct Augmentation: Hashable, Sendable {
  /// Whether an image is mirrored, left to right, in half of the cases.
  public var flips: Bool
  /// How far an image is shifted at most, in pixels along each axis: it is padded with zeros by so
  /// much on each side, and a part of its own size is cut out.
  public var shift: Int

  public init(flips: Bool, shift: Int) {
    require(shift >= 0, "Images cannot be shifted by up to \(shift) pixels.")
    self.flips = flips
    self.shift = shift
  }

  /// Mirrored, shifted by up to 4 pixels: what He et al. did for CIFAR-10.
  public static let photographs = Augmentation(flips: true, shift: 4)

  /// Shifted by up to 2 pixels.
  public static let digits = Augmentation(flips: false, shift: 2)

  /// The images, [m, height, width, channels], each changed by chance in its own way.
  public func changed(
    _ images: Tensor<Float>, using random: inout RandomSource
  ) -> Tensor<Float> {
    require(
      images.shape.rank == 4,
      "Augmentation takes images [m, height, width, channels], not \(images.shape).")
    var result = Tensor<Float>.zeros(images.shape)
    let size = images.shape.dimensions
    images.withPointer { source in
      result.withMutablePointer { target in
        for image in 0..<size[0] {
          let isFlipped = flips && random.integer(below: 2) == 1
          let down = random.integer(below: 2 * shift + 1) - shift
          let right = random.integer(below: 2 * shift + 1) - shift
          copy(
            source + image * size[1] * size[2] * size[3],
            to: target + image * size[1] * size[2] * size[3], height: size[1], width: size[2],
            channels: size[3], down: down, right: right, isFlipped: isFlipped)
        }
      }
    }
    return result
  }

  /// One image, mirrored and then moved; what comes in from outside stays 0.
  private func copy(
    _ source: UnsafePointer<Float>, to target: UnsafeMutablePointer<Float>, height: Int,
    width: Int, channels: Int, down: Int, right: Int, isFlipped: Bool
  ) {
    for y in max(0, down)..<max(0, down, min(height, height + down)) {
      for x in max(0, right)..<max(0, right, min(width, width + right)) {
        let column = isFlipped ? width - 1 - (x - right) : x - right
        (target + (y * width + x) * channels)
          .update(from: source + ((y - down) * width + column) * channels, count: channels)
      }
    }
  }
}
