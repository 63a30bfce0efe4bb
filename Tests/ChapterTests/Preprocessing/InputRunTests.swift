import Datasets
import Experiments
import NeuralNetworks
import Testing

@testable import chapter_preprocessing

@Suite struct InputRunTests {
  private func images(_ kind: InputKind) throws -> PooledImages {
    let images = try PooledImages(ChapterImages(RunContext()))
      .resampled(training: 1_000, validation: 200, sample: 0)
    return images.prepared(
      by: kind.preprocessing(fittedTo: images.training.inputs, channels: 1, epsilon: 0.01))
  }

  @Test func threadsDoNotChangeTheNumbers() throws {
    let all = ThreadPool.shared.threadCount
    defer { ThreadPool.shared.threadCount = all }
    let outcomes = try [1, 3].map { threads in
      ThreadPool.shared.threadCount = threads
      return try InputRun(kind: .whitened, learningRate: 0.1, seed: 3, sample: 0)
        .train(on: images(.whitened), steps: 60, .unwatched)
    }
    #expect(outcomes[0] == outcomes[1])
    #expect(outcomes[0].losses.count == 4)
    #expect(outcomes[0].test > 0.5)
  }

  /// What each kind is called is what it is.
  @Test func inputsAreWhatTheyAreCalled() throws {
    let images = PooledImages(try ChapterImages(RunContext()))
    for kind in InputKind.allCases {
      let x = kind.preprocessing(fittedTo: images.training.inputs, channels: 1, epsilon: 0.01)
        .applied(to: images.training.inputs)
      #expect(x.shape == images.training.inputs.shape)
      let (lowest, highest) = x.columnExtremes()
      let means = Tensor<Double>(x).columnMeans().largestMagnitude
      switch kind {
      case .raw: #expect(highest.largestMagnitude > 250)
      case .scaled: #expect(x == images.training.inputs)
      case .minMax:
        #expect(lowest.largestMagnitude == 0 && abs(highest.largestMagnitude - 1) < 1e-6)
      case .channelMean: #expect(abs(x.mean()) < 1e-6 && means > 0.1)
      case .channelStandardised:
        #expect(abs(x.mean()) < 1e-5 && abs(x.squared().mean() - 1) < 1e-4)
      case .meanImage, .standardised, .whitened: #expect(means < 1e-5, "\(kind)")
      }
    }
  }

  /// Two images of two pixels of three channels.
  @Test func eachChannelLosesItsOwnMean() {
    let x = Tensor<Float>([2, 6], [1, 10, 100, 3, 30, 300, 5, 50, 500, 7, 70, 700])
    let centred = RowsOfPixels.channelMean(of: x, channels: 3).applied(to: x)
    #expect(
      centred == Tensor([2, 6], [-3, -30, -300, -1, -10, -100, 1, 10, 100, 3, 30, 300]))
    let scaled = ChannelStandardisation(fittedTo: x, channels: 3).applied(to: x).scalars
    // 1, 3, 5, 7 in any unit: -3, -1, 1, 3 over the root of 5.
    for (place, value) in scaled.enumerated() {
      #expect(abs(value - [-3, -1, 1, 3][place / 3] / Float(5).squareRoot()) < 1e-5)
    }
  }

  /// A loss that is not finite counts as one that is never reached, and means can be taken of it.
  @Test func failuresAreCounted() throws {
    let outcome = try InputRun(kind: .raw, learningRate: 1e6, seed: 1, sample: 0)
      .train(on: images(.raw), steps: 40, .unwatched)
    #expect(outcome.loss == InputRun.unlearnt && outcome.losses.count == 3)
    #expect(outcome.step(below: 0.1) == nil)
  }

  @Test func numbersAreRounded() {
    #expect(0.012345.rounded(toSignificant: 3) == 0.0123)
    #expect(98_765.0.rounded(toSignificant: 2) == 99_000)
    #expect(0.0.rounded(toSignificant: 4) == 0)
  }
}

@Suite struct ChapterImagesTests {
  /// A pooled pixel is the mean of its square.
  @Test func poolingIsAMean() throws {
    let images = try ChapterImages(RunContext())
    let few = images.training.prefix(3)
    let flat = images.flat(few).inputs
    let pooled = images.pooled(few).inputs
    #expect(pooled.shape == [3, 196] && images.pooledShape == [14, 14, 1])
    for (row, column) in [(5, 6), (7, 7), (9, 4)] {
      let corners = [0, 1, 28, 29].map { flat[2, 2 * row * 28 + 2 * column + $0] }
      #expect(abs(pooled[2, row * 14 + column] - corners.reduce(0, +) / 4) < 1e-6)
    }
  }

  @Test func colourIsGreyThreeTimes() throws {
    let images = try ChapterImages(RunContext())
    let colour = images.inColour(images.training.prefix(2))
    #expect(colour.inputs.shape == [2, 32, 32, 3])
    #expect(colour.inputs[1, 16, 16, 0] == colour.inputs[1, 16, 16, 2])
  }

  /// What is set aside is not trained with, and each drawing is another one.
  @Test func drawingsAreDisjoint() throws {
    let all = PooledImages(try ChapterImages(RunContext()))
    let drawn = try all.resampled(training: 300, validation: 200, sample: 1)
    #expect(drawn.training.count == 300 && drawn.validation.count == 200)
    let rows = Set((0..<300).map { drawn.training.inputs.rows($0..<$0 + 1).scalars })
    #expect(
      (0..<200).allSatisfy {
        !rows.contains(drawn.validation.inputs.rows($0..<$0 + 1).scalars)
      })
    let other = try all.resampled(training: 300, validation: 200, sample: 2)
    #expect(!(drawn.training.inputs == other.training.inputs))
  }

  /// The digit that is asked for is the faint one in the third channel.
  @Test func theThirdChannelIsTheFaintOne() throws {
    let all = PooledImages(try ChapterImages(RunContext()))
    let coloured = all.inThreeChannels(gain: 0.1)
    #expect(coloured.training.labels == all.training.labels)
    let (x, own) = (coloured.training.inputs, all.training.inputs)
    #expect((0..<196).allSatisfy { abs(x[7, 3 * $0 + 2] - 0.1 * own[7, $0]) < 1e-7 })
  }
}

@Suite struct WeightPathTests {
  /// One sample a step, by hand: the error of (0, 0) on (2, 1) is -1, the learning rate 0.4 / 5.
  @Test func firstStep() {
    let path = WeightPath(
      Tensor([1, 2], [2, 1]), goal: [1, -1], rate: 0.4, mode: .single, steps: 1)
    #expect(path.points.count == 2 && path.steps.count == 1)
    #expect(abs(path.points[1][0] - 0.16) < 1e-15 && abs(path.points[1][1] - 0.08) < 1e-15)
    #expect(path.stepsNeeded == 1, "it does not arrive: the number of steps that were allowed")
  }

  /// Samples along the axes, as long as they are many, end at the goal.
  @Test func endsAtTheGoal() {
    let samples = Tensor<Double>([40, 2], (0..<40).flatMap { $0 % 2 == 0 ? [1.0, 0] : [0, 1] })
    for mode in TwoWeights.Mode.allCases {
      let path = WeightPath(samples, goal: [1, -1], rate: 0.4, mode: mode, steps: 80)
      #expect(abs(path.points.last![0] - 1) < 1e-3 && abs(path.points.last![1] + 1) < 1e-3)
      #expect(path.stepsNeeded < 40)
    }
  }

  /// All samples in each step: (κ - 1) / (κ + 1) is left of the worst error by a step at the best rate.
  @Test func theConditionNumberIsWhatIsLeft() {
    // Second moments diag(4, 1): κ = 4, so that 0.6 is left.
    let (long, short) = (8.0.squareRoot(), 2.0.squareRoot())
    let samples = Tensor<Double>([2, 2], [long, 0, 0, short])
    let path = WeightPath(samples, goal: [0, 1], rate: 5 * 2 / 5, mode: .batch, steps: 3)
    #expect(abs(path.points[1][1] - 0.4) < 1e-12 && abs(path.points[2][1] - 0.64) < 1e-12)
    #expect(path.turns == 0 && abs(path.detour - 1) < 1e-12)
  }

  @Test func theCloudIsPositiveAndAsWanted() {
    var random = RandomSource(seed: 1)
    let x = Cloud.tilted.samples(20_000, using: &random)
    #expect(x.columnExtremes().lowest.scalars.allSatisfy { $0 > 0 })
    let moments = CloudMoments(x)
    #expect(abs(moments.means[0] - 4) < 0.05 && abs(moments.means[1] - 3) < 0.02)
    #expect(abs(moments.correlation - 0.8) < 0.02)
  }
}
