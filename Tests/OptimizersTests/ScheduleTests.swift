import Foundation
import NeuralNetworks
import Testing

@testable import Optimizers

struct ScheduleTests {
  private func rates(_ schedule: Schedule, _ steps: Range<Int> = 0..<12) -> [Double] {
    steps.map { schedule($0) }
  }

  @Test func constant() {
    #expect(rates(.constant(0.3)) == Array(repeating: 0.3, count: 12))
  }

  @Test func steps() {
    let schedule = Schedule.step(from: 0.8, factor: 0.5, every: 3)
    #expect(rates(schedule, 0..<8) == [0.8, 0.8, 0.8, 0.4, 0.4, 0.4, 0.2, 0.2])
  }

  /// Half way the rate is half way; at the end it stays.
  @Test func cosine() {
    let schedule = Schedule.cosine(from: 0.9, to: 0.1, steps: 8)
    #expect(schedule(0) == 0.9)
    #expect(abs(schedule(4) - 0.5) < 1e-15)
    #expect(schedule(8) == 0.1 && schedule(1_000_000) == 0.1)
    #expect(zip(rates(schedule), rates(schedule).dropFirst()).allSatisfy { $0 >= $1 })
    #expect(Schedule.cosine(from: 1, steps: 0)(0) == 0)
  }

  @Test func warmUpRisesToTheFirstRateAndGoesOnFromThere() {
    let schedule = Schedule.step(from: 0.8, factor: 0.5, every: 2).warmingUp(over: 4)
    let expected = [0.2, 0.4, 0.6, 0.8, 0.8, 0.8, 0.4, 0.4]
    for (rate, expected) in zip(rates(schedule, 0..<8), expected) {
      #expect(abs(rate - expected) < 1e-15)
    }
    #expect(Schedule.constant(2).warmingUp(over: 0)(0) == 2)
  }

  /// `Fixtures/trajectories.py`.
  @Test func asInPyTorch() throws {
    struct Fixture: Decodable {
      var rates: Rates
      struct Rates: Decodable { var step, cosine, warmUp: [Double] }
    }
    let url = try #require(
      Bundle.module.url(forResource: "Fixtures/trajectories", withExtension: "json"))
    let expected = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url)).rates
    let step = Schedule.step(from: 0.4, factor: 0.5, every: 4)
    let cases = [
      (step, expected.step), (.cosine(from: 0.4, to: 0.1, steps: 11), expected.cosine),
      (step.warmingUp(over: 4), expected.warmUp),
    ]
    for (schedule, expected) in cases {
      for (rate, expected) in zip(rates(schedule), expected) {
        #expect(abs(rate - expected) < 1e-12, "\(schedule)")
      }
    }
  }

  @Test func anOptimizerFollows() {
    var model = Parameters<Double>([Tensor([0])], gradients: [Tensor([1])])
    var optimizer = Scheduled(
      SGD<Double>(learningRate: 123), by: .step(from: 0.5, factor: 0.5, every: 2))
    #expect(optimizer.learningRate == 0.5)
    var values: [Double] = []
    for _ in 0..<5 {
      optimizer.step(&model)
      values.append(model.list[0].value[0])
    }
    #expect(values == [-0.5, -1, -1.25, -1.5, -1.625])
    #expect(optimizer.stepCount == 5 && optimizer.learningRate == 0.125)
  }

  @Test func thereIsNoStepBeforeTheFirst() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Schedule.constant(1)(-1)
    }
    expectMessage(result, "no step -1")
  }
}
