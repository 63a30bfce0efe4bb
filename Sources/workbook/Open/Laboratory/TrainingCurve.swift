/// Loss and accuracy over the steps, as few points as a page can show: means over as many steps each.
struct TrainingCurve: Codable, Sendable, Equatable {
  /// How many steps a point stands for.
  private(set) var interval = 1
  /// After so many steps; the means are over the `interval` steps up to there.
  private(set) var steps: [Int] = []
  private(set) var losses: [Double] = []
  private(set) var accuracies: [Double] = []
  /// What was measured on validation images, and after which steps.
  private(set) var validation = Validation()

  struct Validation: Codable, Sendable, Equatable {
    var steps: [Int] = []
    var losses: [Double] = []
    var accuracies: [Double] = []
  }

  private var sums = Sums()

  private struct Sums: Sendable, Equatable {
    var loss = 0.0
    var accuracy = 0.0
    var count = 0
  }

  /// The most points of each kind.
  static let most = 400

  private enum CodingKeys: CodingKey { case interval, steps, losses, accuracies, validation }

  /// What is known after a step.
  mutating func add(step: Int, loss: Double, accuracy: Double) {
    sums.loss += loss
    sums.accuracy += accuracy
    sums.count += 1
    guard sums.count == interval else { return }
    steps.append(step)
    losses.append(sums.loss / Double(interval))
    accuracies.append(sums.accuracy / Double(interval))
    sums = Sums()
    if steps.count == Self.most { halve() }
  }

  /// Two points become one.
  private mutating func halve() {
    func means(_ values: [Double]) -> [Double] {
      stride(from: 0, to: values.count, by: 2).map { (values[$0] + values[$0 + 1]) / 2 }
    }
    steps = stride(from: 1, to: steps.count, by: 2).map { steps[$0] }
    (losses, accuracies) = (means(losses), means(accuracies))
    interval *= 2
  }

  mutating func add(_ look: ValidationLook) {
    if validation.steps.last == look.step { return }
    validation.steps.append(look.step)
    validation.losses.append(look.loss)
    validation.accuracies.append(look.accuracy)
    guard validation.steps.count == Self.most else { return }
    func everySecond<Value>(_ values: [Value]) -> [Value] {
      stride(from: 1, to: values.count, by: 2).map { values[$0] }
    }
    validation = Validation(
      steps: everySecond(validation.steps), losses: everySecond(validation.losses),
      accuracies: everySecond(validation.accuracies))
  }
}
