import Experiments
import Foundation
import Testing

@Suite struct ReliabilityTests {
  private let logits = [(0.95, 0.05), (0.08, 0.92), (0.52, 0.48), (0.42, 0.58)]
    .map { [log($0.0), log($0.1)] }

  @Test func errorOfAFewAnswers() {
    let reliability = Reliability(logits: logits, labels: [0, 0, 0, 1])
    #expect(reliability.accuracy == 0.75)
    // In the last bin 1.87 for one right answer, in the sixth 1.10 for two.
    #expect(abs(reliability.error - (0.87 + 0.90) / 4) < 1e-12)
    #expect(abs(reliability.excess - (0.87 - 0.90) / 4) < 1e-12)
    let loss = -(log(0.95) + log(0.08) + log(0.52) + log(0.58)) / 4
    #expect(abs(reliability.loss - loss) < 1e-12)
    #expect(reliability.bins.map(\.count) == [0, 0, 0, 0, 0, 2, 0, 0, 0, 2])
  }

  @Test func aTemperatureMovesConfidenceButNoAnswer() {
    let cold = Reliability(logits: logits, labels: [0, 0, 0, 1], temperature: 0.1)
    #expect(cold.accuracy == 0.75)
    #expect(cold.confidence > 0.9)
    let hot = Reliability(logits: logits, labels: [0, 0, 0, 1], temperature: 100, bins: 2)
    #expect(abs(hot.confidence - 0.5) < 0.01)
    #expect(hot.bins.count == 2)
  }

  /// Two classes, sure of 0.9 and right in 0.7: the odds have to fall from 9 to 7/3.
  @Test func theTemperatureIsThatOfTheFormula() {
    let logits = [[Double]](repeating: [log(9), 0], count: 10)
    let labels = [0, 0, 0, 0, 0, 0, 0, 1, 1, 1]
    let temperature = Reliability.temperature(fitting: logits, labels: labels)
    #expect(abs(temperature - log(9) / log(7.0 / 3)) < 0.01)
  }

  @Test func extremeLogits() {
    let reliability = Reliability(logits: [[1e4, -1e4], [-1e300, 1e300]], labels: [0, 0])
    #expect(reliability.accuracy == 0.5)
    #expect(reliability.confidence == 1)
    #expect(reliability.loss == 1e300)
  }
}
