import Optimizers

/// The recurrent net with one unit of Pascanu, Mikolov and Bengio (2013, figure 6): 50 times
/// x_t = w sigma(x_(t-1)) + b from x_0 = 0.5, and the loss (sigma(x_50) - 0.7)^2.
struct CliffModel {
  var times = 50
  var target = 0.7

  struct Point: Hashable, Sendable, Codable { var w, b: Double }

  /// What is known at a point of the surface.
  struct Value {
    var loss: Double
    var gradient: (w: Double, b: Double)

    var norm: Double { (gradient.w * gradient.w + gradient.b * gradient.b).squareRoot() }
  }

  /// The derivatives go forward with the state: dx_t/dw = sigma + w sigma' dx_(t-1)/dw, dx_t/db
  /// likewise.
  func callAsFunction(_ p: Point) -> Value {
    var (x, dw, db) = (0.5, 0.0, 0.0)
    for _ in 0..<times {
      let s = sigmoid(x)
      let stretch = p.w * s * (1 - s)
      (dw, db) = (s + stretch * dw, 1 + stretch * db)
      x = p.w * s + p.b
    }
    let s = sigmoid(x)
    let slope = 2 * (s - target) * s * (1 - s)
    return Value(loss: (s - target) * (s - target), gradient: (slope * dw, slope * db))
  }

  /// The points of a descent, the first included.
  ///
  /// - Parameter limit: the norm that gradients are clipped to, or nil.
  func descent(from start: Point, rate: Double, steps: Int, limit: Double?) -> [Point] {
    var points = [start]
    for _ in 0..<steps {
      var p = points.last!
      let value = self(p)
      let factor = limit.map { min(1, $0 / value.norm) } ?? 1
      p.w -= rate * factor * value.gradient.w
      p.b -= rate * factor * value.gradient.b
      points.append(p)
    }
    return points
  }

  private func sigmoid(_ x: Double) -> Double { 1 / (1 + Double.exp(-x)) }
}
