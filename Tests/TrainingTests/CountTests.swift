import Optimizers
import TensorCore
import Testing
import Training

/// Counters that no training can have reached are refused where they are put back: a schedule has no rate of
/// step -1, and after `Int.max` nothing can be counted.
@Suite struct CountTests {
  /// Puts one number in the place of each that has the name.
  private struct PuttingBack: StateVisitor {
    let number: Int
    let place: String

    func visit<Scalar>(_ tensor: inout Tensor<Scalar>, _ name: String) {}
    func visit(_ random: inout RandomSource, _ name: String) {}
    func visit(_ number: inout Int, _ name: String) { if name == place { number = self.number } }
    func visit(_ number: inout Double, _ name: String) {}
    func visit(_ numbers: inout [Int], _ name: String) {}
    func visit(_ numbers: inout [Double], _ name: String) {}
  }

  @Test(arguments: [
    "Adam's steps", "steps", "steps averaged", "steps in this epoch",
    "steps looked at in this epoch",
  ])
  func aTrainingRefusesThem(_ place: String) throws {
    for number in [-1, Int.max] {
      var training = smallTraining()
      try training.run(epochs: 1)
      var visitor = PuttingBack(number: number, place: place)
      let error = #expect(throws: InvalidState.self) { try training.visitState(&visitor) }
      #expect(error?.description == "“\(place)” is \(number), which is no count")
    }
    var visitor = PuttingBack(number: 7, place: place)
    var training = smallTraining()
    try training.visitState(&visitor)
  }

  @Test func aScheduleRefusesThem() {
    var rule = Scheduled(SGD<Float>(learningRate: 0.1), by: .cosine(from: 0.1, steps: 10))
    var visitor = PuttingBack(number: -1, place: "the schedule's steps")
    #expect(throws: InvalidState.self) { try rule.visitState(&visitor) }
    #expect(rule.learningRate == 0.1)
  }
}
