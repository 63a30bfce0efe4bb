/// A scale that turns numbers into colours.
///
/// For amounts lightness grows evenly with the number; values with a sign have a middle.
public enum ColourMap: Hashable, Sendable, CaseIterable {
  /// From black to white.
  case grey
  /// From dark violet through green to yellow (Smith and van der Walt 2015).
  case viridis
  /// Blue below the middle of the range, white in it, red above.
  case diverging

  /// Evenly spaced colours from the range's lower to its upper end.
  public var stops: [Colour] {
    let codes: [UInt32] =
      switch self {
      case .grey:
        [0x000000, 0xFFFFFF]
      case .viridis:
        [
          0x440154, 0x482878, 0x3E4989, 0x31688E, 0x26828E,
          0x1F9E89, 0x35B779, 0x6ECE58, 0xB5DE2B, 0xFDE725,
        ]
      case .diverging:
        [
          0x053061, 0x2166AC, 0x4393C3, 0x92C5DE, 0xD1E5F0, 0xF7F7F7,
          0xFDDBC7, 0xF4A582, 0xD6604D, 0xB2182B, 0x67001F,
        ]
      }
    return codes.map(Colour.init(hex:))
  }

  /// The colour at `position`, 0 to 1; positions outside take the colour of the nearer end.
  ///
  /// NaN has no place on the scale and becomes `Colour.faint`.
  public func colour(at position: Double) -> Colour {
    ColourTable(self).colour(at: position)
  }

  /// A range for `values` that suits the scale: symmetric about 0 for `diverging`, smallest to
  /// largest finite value for the others.
  public func range(of values: some Sequence<Double>) -> ClosedRange<Double> {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values where value.isFinite {
      low = min(low, value)
      high = max(high, value)
    }
    guard low <= high else { return 0...1 }
    if self == .diverging {
      let bound = max(abs(low), abs(high))
      return bound > 0 ? -bound...bound : -1...1
    }
    return low < high ? low...high : low...(low + max(1, abs(low)))
  }
}

/// A colour map's stops, fetched once for many look-ups.
struct ColourTable {
  private let stops: [Colour]

  init(_ map: ColourMap) {
    stops = map.stops
  }

  func colour(at position: Double) -> Colour {
    guard !position.isNaN else { return .faint }
    let scaled = min(max(position, 0), 1) * Double(stops.count - 1)
    let index = min(Int(scaled), stops.count - 2)
    let (from, to) = (stops[index], stops[index + 1])
    let part = scaled - Double(index)
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Double(a) + (Double(b) - Double(a)) * part).rounded())
    }
    return Colour(
      red: mix(from.red, to.red), green: mix(from.green, to.green), blue: mix(from.blue, to.blue))
  }
}
