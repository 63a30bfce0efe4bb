import Experiments
import NeuralNetworks
import Testing

@testable import chapter_clipping

struct CliffModelTests {
  /// Central differences, on the plain and near the wall. 1e-5 relative: the second derivative is
  /// large there.
  @Test(arguments: [
    CliffModel.Point(w: 5.2, b: -2.2), .init(w: 4.0, b: -3), .init(w: 4.7, b: -2.3),
  ])
  func gradients(point: CliffModel.Point) {
    let model = CliffModel()
    func difference(_ move: (inout CliffModel.Point, Double) -> Void) -> Double {
      let h = 1e-6
      var (up, down) = (point, point)
      move(&up, h)
      move(&down, -h)
      return (model(up).loss - model(down).loss) / (2 * h)
    }
    let gradient = model(point).gradient
    let (w, b) = (difference { $0.w += $1 }, difference { $0.b += $1 })
    #expect(abs(gradient.w - w) <= 1e-5 * max(abs(w), 1e-3))
    #expect(abs(gradient.b - b) <= 1e-5 * max(abs(b), 1e-3))
  }

  @Test func aClippedStepIsNoLongerThanRateTimesLimit() {
    let points = CliffModel().descent(
      from: .init(w: 5.2, b: -2.2), rate: 0.5, steps: 400, limit: 0.1)
    #expect(points.count == 401)
    for (a, b) in zip(points, points.dropFirst()) {
      let length = ((a.w - b.w) * (a.w - b.w) + (a.b - b.b) * (a.b - b.b)).squareRoot()
      #expect(length <= 0.05 + 1e-12)
    }
  }
}

struct RowRunTests {
  private func digits() throws -> ExperimentData { try RunContext().data() }

  @Test func threadsDoNotChangeTheNumbers() throws {
    let digits = try digits()
    let all = ThreadPool.shared.threadCount
    defer { ThreadPool.shared.threadCount = all }
    let results = try [1, 3].map { threads in
      ThreadPool.shared.threadCount = threads
      return try RowRun(seed: 3, clipping: .globalNorm(1), steps: 20)
        .train(on: digits, progress: .unwatched)
    }
    #expect(results[0] == results[1])
    #expect(results[0].losses.count == 20 && results[0].accuracy > 0)
  }

  /// Without clipping, ReLU units and a learning rate far too high.
  @Test func aLossThatIsNotFiniteEndsTheRun() throws {
    let digits = try digits()
    let result = try RowRun(seed: 1, activation: .rectifier, steps: 50, learningRate: 1e6)
      .train(on: digits, progress: .unwatched)
    #expect(result.history.failedAt != nil && result.accuracy == 0)
    #expect(result.norms.count == result.history.failedAt! - 1)
  }

  /// The first step without clipping is so long that tanh is flat behind it.
  @Test func theUnitsAreSaturatedWithoutClipping() throws {
    let digits = try digits()
    let shares = try [Double.infinity, 0.01].map { limit in
      try RowRun(seed: 1, clipping: .globalNorm(limit), steps: 5)
        .train(on: digits, progress: .unwatched).saturatedShare
    }
    #expect(shares[0] > 0.5)
    #expect(shares[1] > 0 && shares[1] < 0.4)
  }
}

struct GradientThroughTimeTests {
  /// Fifty steps lie between the first length and the last.
  @Test func aLengthForEachStepAndOneForTheStart() {
    var random = RandomSource(seed: 1)
    let net = GradientThroughTime(gain: 1, using: &random)
    let lengths = net.lengths(using: &random)
    #expect(lengths.count == 51)
  }
}
