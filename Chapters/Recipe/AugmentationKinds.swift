import Datasets

/// The changes of this chapter, each alone.
enum AugmentationKind: String, Codable, Sendable, CaseIterable {
  case none = "as they are"
  case shift = "shifted"
  case rotation = "turned"
  case cutout = "a square cut out"
  case flip = "mirrored"
  case both = "shifted and turned"

  /// Nil for nothing. Sizes are of digits of 14 by 14 pixels.
  var augmentation: Augmentation? {
    switch self {
    case .none: nil
    case .shift: .smallShift
    case .rotation: Augmentation(flips: false, shift: 0, rotation: 15)
    case .cutout: Augmentation(flips: false, shift: 0, cutout: 4)
    case .flip: Augmentation(flips: true, shift: 0)
    case .both: Augmentation(flips: false, shift: 1, rotation: 15)
    }
  }

  /// What is drawn, in words.
  var words: String {
    switch self {
    case .none: rawValue
    case .shift: "shifted by up to 1 pixel"
    case .rotation: "turned by up to 15 degrees"
    case .cutout: "a square of 4 cut out"
    case .flip: "mirrored, every second"
    case .both: "shifted and turned"
    }
  }
}
