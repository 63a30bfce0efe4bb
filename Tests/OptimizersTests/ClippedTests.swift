import NeuralNetworks
import Testing

@testable import Optimizers

struct ClippedTests {
  private func model(_ gradients: [[Double]]) -> Parameters<Double> {
    Parameters(gradients.map { .zeros([$0.count]) }, gradients: gradients.map { Tensor($0) })
  }

  @Test func theStepIsTheClippedOne() {
    var model = model([[3], [4]])
    var optimizer = Clipped(SGD<Double>(learningRate: 10), by: .globalNorm(1, epsilon: 0))
    optimizer.step(&model)
    #expect(abs(model.list[0].value[0] + 6) < 1e-12 && abs(model.list[1].value[0] + 8) < 1e-12)
    #expect(optimizer.lastReport?.totalNormBefore == 5)
    optimizer.learningRate = 0.5
    #expect(optimizer.base.learningRate == 0.5)
  }

  @Test func aStepThatIsNotFiniteIsLeftOut() {
    var model = model([[3], [.nan]])
    var optimizer = Clipped(SGD<Double>(learningRate: 10, momentum: 0.9), by: .globalNorm(1))
    optimizer.step(&model)
    #expect(model.list.map { $0.value[0] } == [0, 0])
    #expect(optimizer.skippedSteps == 1)
    #expect(optimizer.lastReport?.nonFinite == ["weight"])
    model.list[1].gradient = Tensor([0])
    optimizer.step(&model)
    #expect(optimizer.skippedSteps == 1)
    #expect(abs(model.list[0].value[0] + 10) < 1e-4)
  }

  @Test func orTakenIfWanted() {
    var model = model([[.infinity]])
    var optimizer = Clipped(
      SGD<Double>(learningRate: 1), by: .norm(1), nonFiniteGradients: .takeStep)
    optimizer.step(&model)
    #expect(model.list[0].value[0] == -.infinity)
    #expect(optimizer.skippedSteps == 0)
  }

  /// A schedule around it, or inside it.
  @Test func togetherWithASchedule() {
    let schedule = Schedule.step(from: 1, factor: 0.5, every: 1)
    var outside = Scheduled(
      Clipped(SGD<Double>(learningRate: 0), by: .value(1)), by: schedule)
    var inside = Clipped(Scheduled(SGD<Double>(learningRate: 0), by: schedule), by: .value(1))
    var (a, b) = (model([[7]]), model([[7]]))
    for _ in 0..<2 {
      outside.step(&a)
      inside.step(&b)
    }
    #expect(a.list[0].value[0] == -1.5 && b.list[0].value[0] == -1.5)
  }
}
