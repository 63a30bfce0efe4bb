#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

// Each operation: its value, and beside each input the derivative by it.

extension Node {
  static func + (a: Node, b: Node) -> Node {
    Node("+", a.value + b.value, [(a, 1), (b, 1)])
  }

  static func - (a: Node, b: Node) -> Node {
    Node("−", a.value - b.value, [(a, 1), (b, -1)])
  }

  static func * (a: Node, b: Node) -> Node {
    Node("×", a.value * b.value, [(a, b.value), (b, a.value)])
  }

  static func / (a: Node, b: Node) -> Node {
    Node("÷", a.value / b.value, [(a, 1 / b.value), (b, -a.value / (b.value * b.value))])
  }

  static prefix func - (a: Node) -> Node { Node("×−1", -a.value, [(a, -1)]) }

  // With a constant, which has no gradient and no node.

  static func + (a: Node, c: Double) -> Node {
    Node("+\(text(c))", a.value + c, [(a, 1)])
  }

  static func * (a: Node, c: Double) -> Node {
    Node("×\(text(c))", a.value * c, [(a, c)])
  }

  static func / (c: Double, a: Node) -> Node {
    Node("\(text(c))÷", c / a.value, [(a, -c / (a.value * a.value))])
  }

  static func + (c: Double, a: Node) -> Node { a + c }
  static func - (a: Node, c: Double) -> Node { a + (-c) }
  static func - (c: Double, a: Node) -> Node { -a + c }
  static func * (c: Double, a: Node) -> Node { a * c }
  static func / (a: Node, c: Double) -> Node { a * (1 / c) }

  /// A number as it is written in a node: whole numbers without a point.
  private static func text(_ value: Double) -> String {
    let text = Int(exactly: value).map(String.init) ?? "\(value)"
    return text.replacing("-", with: "−")
  }
}

/// e to the power of `a`; its derivative is its own value.
func exp(_ a: Node) -> Node {
  let y = exp(a.value)
  return Node("exp", y, [(a, y)])
}

/// The natural logarithm.
func log(_ a: Node) -> Node { Node("log", log(a.value), [(a, 1 / a.value)]) }

/// `a` to a constant power.
func pow(_ a: Node, _ exponent: Double) -> Node {
  Node("^\(exponent)", pow(a.value, exponent), [(a, exponent * pow(a.value, exponent - 1))])
}

/// The larger of two; the whole gradient goes to it. Of two equal ones the first is taken, one of
/// the possible subgradients.
func max(_ a: Node, _ b: Node) -> Node {
  let isFirst = a.value >= b.value
  return Node("max", isFirst ? a.value : b.value, [(a, isFirst ? 1 : 0), (b, isFirst ? 0 : 1)])
}

/// 1 / (1 + e^-a), with derivative y (1 - y).
func sigmoid(_ a: Node) -> Node {
  let y = 1 / (1 + exp(-a.value))
  return Node("σ", y, [(a, y * (1 - y))])
}

/// The hyperbolic tangent, with derivative 1 - y^2.
func tanh(_ a: Node) -> Node {
  let y = tanh(a.value)
  return Node("tanh", y, [(a, 1 - y * y)])
}

/// max(0, a), with derivative 0 at 0.
func relu(_ a: Node) -> Node {
  Node("ReLU", Swift.max(0, a.value), [(a, a.value > 0 ? 1 : 0)])
}
