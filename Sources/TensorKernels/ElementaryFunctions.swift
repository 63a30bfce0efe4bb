#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A number type with the functions that kernels apply to single numbers.
public protocol ElementaryFunctions: BinaryFloatingPoint, Sendable {
  /// e^x.
  static func exp(_ x: Self) -> Self
  /// The natural logarithm; minus infinity for 0, NaN below.
  static func log(_ x: Self) -> Self
  /// (e^x - e^-x) / (e^x + e^-x).
  static func tanh(_ x: Self) -> Self
  /// x^y; NaN for an x below 0 and a y that is not whole.
  static func pow(_ x: Self, _ y: Self) -> Self
}

// They come from the platform's C library. Inside an extension the short names mean the static
// functions, so the library's are taken here, outside.
private func libraryExp(_ x: Double) -> Double { exp(x) }
private func libraryLog(_ x: Double) -> Double { log(x) }
private func libraryTanh(_ x: Double) -> Double { tanh(x) }
private func librarySin(_ x: Double) -> Double { sin(x) }
private func libraryCos(_ x: Double) -> Double { cos(x) }
private func libraryPow(_ x: Double, _ y: Double) -> Double { pow(x, y) }

extension Double: ElementaryFunctions {
  public static func exp(_ x: Double) -> Double { libraryExp(x) }
  public static func log(_ x: Double) -> Double { libraryLog(x) }
  public static func tanh(_ x: Double) -> Double { libraryTanh(x) }
  /// The sine of an angle in radians.
  public static func sin(_ x: Double) -> Double { librarySin(x) }
  /// The cosine of an angle in radians.
  public static func cos(_ x: Double) -> Double { libraryCos(x) }
  public static func pow(_ x: Double, _ y: Double) -> Double { libraryPow(x, y) }
}

extension Float: ElementaryFunctions {
  public static func exp(_ x: Float) -> Float { Float(libraryExp(Double(x))) }
  public static func log(_ x: Float) -> Float { Float(libraryLog(Double(x))) }
  public static func tanh(_ x: Float) -> Float { Float(libraryTanh(Double(x))) }
  public static func pow(_ x: Float, _ y: Float) -> Float {
    Float(libraryPow(Double(x), Double(y)))
  }
}
