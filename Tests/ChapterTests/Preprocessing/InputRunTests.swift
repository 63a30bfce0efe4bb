import Datasets
import Experiments
import NeuralNetworks
import Testing

@testable import chapter_preprocessing

@Suite struct InputRunTests {
  private func images() throws -> ChapterImages { try ChapterImages(RunContext()) }

  @Test func threadsDoNotChangeTheNumbers() throws {
    let images = try images()
    let (training, test) = (images.pooled(images.training), images.pooled(images.test))
    let all = ThreadPool.shared.threadCount
    defer { ThreadPool.shared.threadCount = all }
    let outcomes = try [1, 3].map { threads in
      ThreadPool.shared.threadCount = threads
      let prepared = InputKind.whitened.prepared(training, test, channels: 1, epsilon: 0.01)
      return try InputRun(kind: .whitened, learningRate: 0.1, seed: 3, steps: 60)
        .train(on: prepared.training, test: prepared.test, .unwatched)
    }
    #expect(outcomes[0] == outcomes[1])
    #expect(outcomes[0].history.steps == [0, 20, 40, 60])
    #expect(outcomes[0].testAccuracy > 0.5)
  }

  /// What each kind is called is what it is.
  @Test func inputsAreWhatTheyAreCalled() throws {
    let images = try images()
    let (training, test) = (images.pooled(images.training), images.pooled(images.test))
    for kind in InputKind.allCases {
      let (x, other) = kind.prepared(training, test, channels: 1, epsilon: 0.01)
      #expect(x.inputs.shape == training.inputs.shape && x.labels == training.labels)
      #expect(other.inputs.shape == test.inputs.shape && other.labels == test.labels)
      let (lowest, highest) = x.inputs.columnExtremes()
      let means = Tensor<Double>(x.inputs).columnMeans().largestMagnitude
      switch kind {
      case .raw:
        #expect(highest.largestMagnitude > 250)
        #expect((other.inputs - test.inputs * 255).largestMagnitude == 0)
      case .scaled: #expect(x.inputs == training.inputs)
      case .minMax:
        #expect(lowest.largestMagnitude == 0 && abs(highest.largestMagnitude - 1) < 1e-6)
      case .channelMean: #expect(abs(x.inputs.mean()) < 1e-6 && means > 0.1)
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
  }

  /// A loss that is not finite counts as one that is never reached, and medians can be taken of it.
  @Test func failuresAreCounted() throws {
    let images = try images()
    let (training, test) = (images.pooled(images.training), images.pooled(images.test))
    let prepared = InputKind.raw.prepared(training, test, channels: 1, epsilon: 0.01)
    let outcome = try InputRun(kind: .raw, learningRate: 1e6, seed: 1, steps: 40)
      .train(on: prepared.training, test: prepared.test, .unwatched)
    #expect(outcome.loss == InputRun.unlearnt)
    #expect(outcome.step(below: 0.1) == nil)
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
}

@Suite struct WeightPathTests {
  /// One sample a step, by hand: the error of (0, 0) on (2, 1) is -1, the learning rate 0.4 / 5.
  @Test func firstStep() {
    let path = WeightPath(Tensor([1, 2], [2, 1]), rate: 0.4)
    #expect(path.points.count == 2 && path.steps.count == 1)
    #expect(abs(path.points[1][0] - 0.16) < 1e-15 && abs(path.points[1][1] - 0.08) < 1e-15)
    #expect(path.stepsNeeded == 2)
  }

  /// Samples along the axes, as long as they are many, end at the goal.
  @Test func endsAtTheGoal() {
    let samples = Tensor<Double>([40, 2], (0..<40).flatMap { $0 % 2 == 0 ? [1.0, 0] : [0, 1] })
    let path = WeightPath(samples, rate: 0.4)
    #expect(abs(path.points.last![0] - 1) < 1e-3 && abs(path.points.last![1] + 1) < 1e-3)
    #expect(path.stepsNeeded < 40)
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
