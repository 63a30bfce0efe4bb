import NeuralNetworks

/// How two weights learn from (0, 0) to a goal with half the squared error, by gradient descent.
struct WeightPath {
  /// The two weights before the first step and after each. Ends early where they are far away.
  private(set) var points = [[0.0, 0.0]]
  let goal: [Double]
  /// How many steps were allowed.
  let limit: Int

  /// - Parameters:
  ///   - x: samples, [m, 2]: one after the other, or all of them in each step.
  ///   - rate: the learning rate times the mean square of an input's length.
  init(
    _ x: Tensor<Double>, goal: [Double], rate: Double, mode: TwoWeights.Mode, steps: Int
  ) {
    self.goal = goal
    limit = steps
    let moments = x.secondMoments()  // H, [2, 2]
    let learningRate = rate / (moments[0, 0] + moments[1, 1])
    let samples = x.scalars
    for step in 0..<steps {
      let (u, v) = (points[step][0] - goal[0], points[step][1] - goal[1])
      var gradient: (Double, Double)
      switch mode {
      case .single:
        let i = 2 * (step % x.shape[0])
        // w·x minus what it should be, times x:
        let error = u * samples[i] + v * samples[i + 1]
        gradient = (error * samples[i], error * samples[i + 1])
      case .batch:
        // The mean of that over all samples: H (w - goal).
        gradient = (moments[0, 0] * u + moments[0, 1] * v, moments[1, 0] * u + moments[1, 1] * v)
      }
      let next = [
        points[step][0] - learningRate * gradient.0, points[step][1] - learningRate * gradient.1,
      ]
      points.append(next)
      let distance = Self.distance(next, goal)
      if distance > 1e6 || distance < 1e-9 { break }
    }
  }

  /// What each step adds to the weights.
  var steps: [[Double]] { zip(points, points.dropFirst()).map { [$1[0] - $0[0], $1[1] - $0[1]] } }

  /// After how many steps the weights stay within a tenth of the distance they had to go; `limit` if they do
  /// not.
  var stepsNeeded: Int {
    let length = Self.distance([0, 0], goal)
    let last = points.lastIndex { Self.distance($0, goal) > 0.1 * length } ?? -1
    return last + 1 < points.count ? last + 1 : limit
  }

  /// The points up to that.
  private var way: ArraySlice<[Double]> { points.prefix(stepsNeeded + 1) }

  /// The share of the steps on the way that turn back: more than a right angle from the step before.
  var turns: Double {
    let steps = steps.prefix(stepsNeeded)
    let pairs = zip(steps, steps.dropFirst()).filter { Self.length($0) > 0 && Self.length($1) > 0 }
    guard !pairs.isEmpty else { return 0 }
    return Double(pairs.count { $0[0] * $1[0] + $0[1] * $1[1] < 0 }) / Double(pairs.count)
  }

  /// The length of the way over the distance of its ends.
  var detour: Double {
    let length = zip(way, way.dropFirst()).map { Self.distance($0, $1) }.reduce(0, +)
    return length / Self.distance(way.first!, way.last!)
  }

  private static func distance(_ a: [Double], _ b: [Double]) -> Double {
    length([a[0] - b[0], a[1] - b[1]])
  }

  private static func length(_ a: [Double]) -> Double {
    (a[0] * a[0] + a[1] * a[1]).squareRoot()
  }
}
