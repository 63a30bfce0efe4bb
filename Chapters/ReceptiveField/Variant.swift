import Models
import NeuralNetworks

/// Two ways to see 5x5 pixels, on a map of x by x with one channel.
enum Variant: CaseIterable {
  case twoOf3, oneOf5

  func network(_ padding: Padding) -> Sequential<Double> {
    switch self {
    case .twoOf3: .stack(2, kernel: 3, padding: padding)
    case .oneOf5: .stack(1, kernel: 5, padding: padding)
    }
  }

  /// Multiplications by the models' summary: the formula.
  func formula(side: Int, _ padding: Padding) -> Int {
    Summary("", of: network(padding), input: [side, side, 1]).total.macs
  }

  /// Multiplications counted while they are done: all of them, and those with pixels of the image.
  func counted(side: Int, _ padding: Padding) -> (all: Int, inside: Int) {
    var x = Tensor<Double>([1, side, side, 1], repeating: 1)
    var counts = (all: 0, inside: 0)
    for case let layer as Conv2D<Double> in network(padding).layers {
      let counted = CountedConvolution(layer, of: x)
      counts.all += counted.multiplications
      counts.inside += counted.multiplicationsInside
      x = counted.output
    }
    return counts
  }

  /// The polynomial through the counts on maps of 8, 9 and 10 pixels without padding.
  var polynomial: Polynomial {
    let values = [8, 9, 10].map { Double(counted(side: $0, .valid).all) }
    let second = values[2] - 2 * values[1] + values[0]
    let a = second / 2
    let b = values[1] - values[0] - a * (9 + 8)
    return Polynomial(a: a, b: b, c: values[0] - (a * 8 + b) * 8)
  }
}

/// a x^2 + b x + c.
struct Polynomial: Equatable, Codable {
  var a, b, c: Double

  func callAsFunction(_ x: Double) -> Double { (a * x + b) * x + c }

  static func - (p: Polynomial, q: Polynomial) -> Polynomial {
    Polynomial(a: p.a - q.a, b: p.b - q.b, c: p.c - q.c)
  }

  /// Where it is 0, smaller first; none where it is nowhere.
  var roots: [Double] {
    let discriminant = b * b - 4 * a * c
    guard discriminant >= 0, a != 0 else { return [] }
    return [-1, 1].map { (-b + $0 * discriminant.squareRoot()) / (2 * a) }.sorted()
  }

  /// "25x^2 - 200x + 400".
  var text: String {
    func signed(_ value: Double) -> String {
      (value < 0 ? "- " : "+ ") + PixelGrid.text(value.magnitude)
    }
    return "\(PixelGrid.text(a))x^2 \(signed(b))x \(signed(c))"
  }
}
