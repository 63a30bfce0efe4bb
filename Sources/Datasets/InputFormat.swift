import TensorCore

/// How images become the input of a network.
///
/// ```swift
/// let data = Examples(digits.training, as: .flat)  // [4000, 784]
/// let lenet = Examples(digits.training, as: .images(side: 32))  // [4000, 32, 32, 1]
/// let vgg = Examples(digits.training, as: .images(side: 32, channels: 3))  // [4000, 32, 32, 3]
/// ```
public struct InputFormat: Equatable, Sendable {
  /// Whether an image stays an image: [height, width, channels], or becomes one row of numbers.
  public var keepsShape: Bool
  /// The side of the square that images are padded to; nil leaves them as they are.
  public var side: Int? { didSet { requireSense() } }
  /// The channels that grey images are repeated to; nil leaves them as they are.
  ///
  /// Images that have this number of channels already are left alone.
  public var channels: Int? { didSet { requireSense() } }

  /// A format with each choice stated. Stops for a side or a number of channels below 1, and so does
  /// setting one later.
  public init(keepsShape: Bool, side: Int? = nil, channels: Int? = nil) {
    self.keepsShape = keepsShape
    self.side = side
    self.channels = channels
    requireSense()
  }

  private func requireSense() {
    require(
      (side ?? 1) > 0 && (channels ?? 1) > 0,
      "Images have at least a side of 1 and 1 channel, not \(side ?? 1) and \(channels ?? 1).")
  }

  /// One row of numbers an image, for fully connected networks: [count, features].
  public static let flat = InputFormat(keepsShape: false)

  /// Images for convolutional networks: [count, height, width, channels].
  public static func images(side: Int? = nil, channels: Int? = nil) -> InputFormat {
    InputFormat(keepsShape: true, side: side, channels: channels)
  }

  /// The images with this padding and this number of channels.
  func prepare(_ images: LabelledImages) -> LabelledImages {
    var images = images
    if let side, side != images.height || side != images.width { images = images.padded(to: side) }
    if let channels, channels != images.channels { images = images.repeatingChannel(channels) }
    return images
  }
}
