import TensorCore
import TensorKernels

/// Small random changes that leave an image's class as it is, so that a network hardly ever sees the
/// same pixels twice (Krizhevsky et al. 2012, section 4.1; He et al. 2016, section 4.2).
///
/// Each image is first mirrored, then rotated, then shifted, and at last a square is cut out of it, so
/// that the square stays upright. Pixels that come in from outside are 0, as are those of the square:
/// the mean, where images were centred.
///
/// Photographs may be mirrored and shifted; digits only shifted, as a mirrored 2 is no digit.
public struct Augmentation: Hashable, Sendable, Codable {
  /// Whether an image is mirrored, left to right, in half of the cases.
  public var flips: Bool
  /// How far an image is shifted at most, in pixels along each axis: it is padded with zeros by so
  /// much on each side, and a part of its own size is cut out. From 0 to 65,536.
  public var shift: Int { didSet { requireSettings() } }
  /// How far an image is turned about its centre at most, in degrees, to either side, every angle
  /// alike; between pixels it is interpolated (bilinear). 0 to 180; 0 for not at all.
  ///
  /// Keras' `RandomRotation` takes a share of a whole turn and continues the image beyond its border
  /// by reflection; PyTorch's `RandomRotation` takes degrees, and the nearest pixel by default.
  public var rotation: Double { didSet { requireSettings() } }
  /// The side in pixels of a square that is set to 0, around a pixel that is drawn from the whole
  /// image, so that at the border less of it is lost (DeVries and Taylor 2017, section 3); 0 for none.
  ///
  /// A square of an even side has that pixel right below its middle. Up to 65,536.
  public var cutout: Int { didSet { requireSettings() } }

  /// Stops for settings outside the ranges above, and so does setting one of them later.
  public init(flips: Bool, shift: Int, rotation: Double = 0, cutout: Int = 0) {
    self.flips = flips
    self.shift = shift
    self.rotation = rotation
    self.cutout = cutout
    requireSettings()
  }

  private func requireSettings() {
    require(
      (0...Self.mostPixels).contains(shift), "Images cannot be shifted by up to \(shift) pixels.")
    require(
      (0...180).contains(rotation), "Images cannot be rotated by up to \(rotation) degrees.")
    require(
      (0...Self.mostPixels).contains(cutout),
      "No square of \(cutout) pixels can be cut out of images.")
  }

  /// More than any image has along an axis.
  private static let mostPixels = 1 << 16

  /// Mirrored, shifted by up to 4 pixels: what He et al. did for CIFAR-10.
  public static let photographs = Augmentation(flips: true, shift: 4)

  /// Shifted by up to 2 pixels.
  public static let digits = Augmentation(flips: false, shift: 2)

  /// The images, [m, height, width, channels], each changed by chance in its own way.
  /// Stops for another rank.
  public func changed(
    _ images: Tensor<Float>, using random: inout RandomSource
  ) -> Tensor<Float> {
    requireSettings()
    require(
      images.shape.rank == 4,
      "Augmentation takes images [m, height, width, channels], not \(images.shape).")
    let (height, width, channels) = (images.shape[1], images.shape[2], images.shape[3])
    let changes = (0..<images.shape[0]).map { _ in
      drawChange(height: height, width: width, using: &random)
    }
    return Tensor(images.shape) { y in
      images.withPointer { x in
        Float.kernels.changeImages(
          changes, height: height, width: width, channels: channels, x: x, y: y)
      }
    }
  }

  /// Draws a number for each change that is wanted, and for the shift always.
  private func drawChange(
    height: Int, width: Int, using random: inout RandomSource
  ) -> ImageChange {
    var change = ImageChange()
    if flips { change.isMirrored = random.integer(below: 2) == 1 }
    if rotation > 0 { change.angle = (2 * random.uniform() - 1) * rotation * .pi / 180 }
    change.shift.down = random.integer(below: 2 * shift + 1) - shift
    change.shift.right = random.integer(below: 2 * shift + 1) - shift
    if cutout > 0 && height > 0 && width > 0 {
      change.hole = (random.integer(below: height), random.integer(below: width), cutout)
    }
    return change
  }
}
