/// An opaque sRGB colour, eight bits a channel.
///
/// The named colours are those of Okabe and Ito, which most colour-blind readers can tell apart,
/// in an order in which neighbours also differ in lightness:
///
///     let withBN = Colour.blue
///     let fourth = Colour.series(3)
public struct Colour: Hashable, Sendable {
  /// 0 to 255 each.
  public var red, green, blue: UInt8

  /// A colour from its three channels, 0 to 255.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour from its hexadecimal notation, `0xRRGGBB`; higher bits are left out.
  public init(hex: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: hex >> 16),
      green: UInt8(truncatingIfNeeded: hex >> 8),
      blue: UInt8(truncatingIfNeeded: hex))
  }

  /// The first series.
  public static let blue = Colour(hex: 0x0072B2)
  /// The second series.
  public static let vermillion = Colour(hex: 0xD55E00)
  /// The third series.
  public static let green = Colour(hex: 0x009E73)
  /// The fourth series.
  public static let pink = Colour(hex: 0xCC79A7)
  /// The fifth series.
  public static let orange = Colour(hex: 0xE69F00)
  /// The sixth series.
  public static let sky = Colour(hex: 0x56B4E9)
  /// Near black: text and the seventh series.
  public static let ink = Colour(hex: 0x222222)
  /// Grey text and axes.
  public static let muted = Colour(hex: 0x767676)
  /// Grid lines and fills that stay in the background.
  public static let faint = Colour(hex: 0xD9D9D9)
  /// The paper.
  public static let white = Colour(hex: 0xFFFFFF)

  /// The colours that series take in turn.
  public static let palette: [Colour] = [.blue, .vermillion, .green, .pink, .orange, .sky, .ink]

  /// The colour of series `index`, counted from 0; after the last the palette starts again. Stops
  /// below 0.
  public static func series(_ index: Int) -> Colour {
    palette[index % palette.count]
  }

  /// `#RRGGBB`.
  public var hexadecimal: String {
    func pair(_ value: UInt8) -> String {
      let digits = String(value, radix: 16, uppercase: true)
      return digits.count == 1 ? "0" + digits : digits
    }
    return "#" + pair(red) + pair(green) + pair(blue)
  }
}
