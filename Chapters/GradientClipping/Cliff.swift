import Experiments

/// A loss of two parameters with a wall in it, and gradient descent from six points beside the wall,
/// without clipping and with.
struct Cliff: Experiment {
  @Setting("learning rate", in: 0.001...10) var rate = 0.5
  @Setting("norm that gradients are clipped to", in: 0.001...10) var limit = 0.1
  @Setting("steps of each descent", in: 1...5_000) var steps = 400

  struct Findings: Codable, Sendable {
    var surface: Surface
    /// The gradient's largest norm along the wall, and the median of the norms all over the surface.
    var steepest, typical: Double
    var descents: [Descent]
    /// The points of the first descent.
    var without, with: [CliffModel.Point]
  }

  struct Descent: Codable, Sendable {
    var start: CliffModel.Point
    /// The largest norm on the way without clipping.
    var largestGradient: Double
    /// The loss at the end.
    var lossWithout, lossWith: Double
    /// The share of the steps that were clipped.
    var clipped: Double
    /// The losses after five times as many steps.
    var laterWithout, laterWith: Double
  }

  func run(in context: RunContext) throws -> Findings {
    let model = CliffModel()
    let starts = [
      CliffModel.Point(w: 5.2, b: -2.2), .init(w: 4.8, b: -2.2), .init(w: 5.5, b: -2.4),
      .init(w: 5.4, b: -2.3), .init(w: 5.0, b: -2.1), .init(w: 5.8, b: -2.5),
    ]
    func points(
      from start: CliffModel.Point, limit: Double?, times: Int = 1
    ) -> [CliffModel.Point] {
      model.descent(from: start, rate: rate, steps: steps * times, limit: limit)
    }
    // Along the wall, finely: a grid only passes close by.
    let alongWall = stride(from: -2.6, through: -2.2, by: 0.000_01).map { b in
      model(.init(w: 4.7, b: b)).norm
    }
    return Findings(
      surface: Surface(of: model), steepest: alongWall.max()!,
      typical: Surface.points.map { model($0).norm }.median,
      descents: starts.map { start in
        let (without, with) = (points(from: start, limit: nil), points(from: start, limit: limit))
        return Descent(
          start: start, largestGradient: without.map { model($0).norm }.max()!,
          lossWithout: model(without.last!).loss, lossWith: model(with.last!).loss,
          clipped: Double(with.dropLast().count { model($0).norm > limit }) / Double(steps),
          laterWithout: model(points(from: start, limit: nil, times: 5).last!).loss,
          laterWith: model(points(from: start, limit: limit, times: 5).last!).loss)
      },
      without: points(from: starts[0], limit: nil), with: points(from: starts[0], limit: limit))
  }
}

/// The loss on a grid.
struct Surface: Codable, Sendable {
  static let (w, b) = (3.6...6.0, -3.0 ... -1.6)
  static let (columns, rows) = (241, 141)

  /// Row by row, from the lowest b.
  var losses: [Double]

  init(of model: CliffModel) { losses = Self.points.map { model($0).loss } }

  static var points: [CliffModel.Point] {
    (0..<rows).flatMap { row in
      (0..<columns).map { column in
        CliffModel.Point(
          w: w.lowerBound + (w.upperBound - w.lowerBound) * Double(column) / Double(columns - 1),
          b: b.lowerBound + (b.upperBound - b.lowerBound) * Double(row) / Double(rows - 1))
      }
    }
  }
}
