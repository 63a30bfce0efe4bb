import Foundation
import Testing

@testable import Optimizers

struct OneCycleTests {
  struct Fixture: Decodable {
    var peak: Double
    var steps: Int
    var rise, startDivisor, endDivisor: Double
    var rates: [Double]
  }

  /// Every step of several cycles, `Fixtures/one_cycle.py`: to 1e-12, and one rounding of a cosine.
  @Test func asInPyTorch() throws {
    let url = try #require(
      Bundle.module.url(forResource: "Fixtures/one_cycle", withExtension: "json"))
    let fixtures = try JSONDecoder().decode([Fixture].self, from: Data(contentsOf: url))
    #expect(fixtures.count == 12)
    for cycle in fixtures {
      let schedule = Schedule.oneCycle(
        to: cycle.peak, steps: cycle.steps, rise: cycle.rise, startDivisor: cycle.startDivisor,
        endDivisor: cycle.endDivisor)
      #expect(cycle.rates.count == cycle.steps)
      for (step, rate) in cycle.rates.enumerated() {
        #expect(
          abs(schedule(step) - rate) <= 1e-12 * rate + 0x1p-53 * cycle.peak,
          "step \(step) of \(schedule)")
      }
    }
  }

  @Test func theDefaultsArePyTorchs() {
    #expect(
      Schedule.oneCycle(to: 0.1, steps: 20)
        == .oneCycle(to: 0.1, steps: 20, rise: 0.3, startDivisor: 25, endDivisor: 1e4))
  }

  /// Up to step 0.3 * 20 - 1 = 5, and down from there.
  @Test func upAndDown() {
    let schedule = Schedule.oneCycle(to: 1, steps: 20)
    #expect(abs(schedule(0) - 1 / 25.0) < 1e-15)
    #expect(abs(schedule(5) - 1) < 1e-15)
    for step in 0..<5 { #expect(schedule(step) < schedule(step + 1)) }
    for step in 5..<19 { #expect(schedule(step) > schedule(step + 1)) }
    #expect(abs(schedule(19) - 1 / 25.0 / 1e4) < 1e-16)
  }

  /// From the last step on.
  @Test func theLowestRateStays() {
    let schedule = Schedule.oneCycle(to: 1, steps: 20)
    #expect(schedule(20) == schedule(19) && schedule(1_000_000) == schedule(19))
  }

  /// A rise that ends with the first step: PyTorch divides 0 by 0.
  @Test func aRiseOfOneStepBeginsAtThePeak() {
    #expect(abs(Schedule.oneCycle(to: 3, steps: 10, rise: 0.1)(0) - 3) < 1e-14)
    #expect(abs(Schedule.oneCycle(to: 3, steps: 1)(0) - 3 / 25e4) < 1e-15)
  }

  @Test(
    arguments: [
      ([0, 0.3, 25], "cannot take 0 steps"), ([9, 1, 25], "not 1.0"),
      ([9, 0.3, 0], "not by 0.0 and 10000.0"),
    ])
  func impossibleCyclesStop(settings: [Double], message: String) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [settings = settings as [Double]] in
      _ = Schedule.oneCycle(
        to: 1, steps: Int(settings[0]), rise: settings[1], startDivisor: settings[2])(0)
    }
    expectMessage(result, message)
  }
}
