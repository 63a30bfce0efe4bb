import Experiments
import NeuralNetworks
import Optimizers

/// The steps against the gradients of a bowl with two tensors, as they are and clipped in four ways.
///
/// The bowl is a²/2 + 3|b|²/2 with one element in a and four equal ones in b.
struct ArrowField: Experiment {
  @Setting("limit of all four operations", in: 0.01...100) var limit = 1.5

  struct Findings: Codable, Sendable {
    /// One for each operation.
    var fields: [Field]
  }

  struct Field: Codable, Sendable {
    var operation: String
    var arrows: [Arrow]
  }

  /// A step from the point (a, |b|).
  struct Arrow: Codable, Sendable {
    var from, whole, clipped: Vector
  }

  struct Vector: Codable, Sendable { var a, b: Double }

  func run(in context: RunContext) throws -> Findings {
    let places = (-3...3).map(Double.init)
    let points = places.flatMap { a in places.map { Vector(a: a, b: $0) } }
      .filter { $0.a != 0 || $0.b != 0 }
    return Findings(
      fields: fourOperations(limit).map { name, clipping in
        Field(
          operation: name,
          arrows: points.map { point in
            let whole = gradient(at: point)
            var clipped = whole
            clipping.clip(&clipped)
            return Arrow(from: point, whole: step(against: whole), clipped: step(against: clipped))
          })
      })
  }

  /// All four elements of the second tensor are |b| / 2.
  private func gradient(at point: Vector) -> [Tensor<Double>] {
    [Tensor([point.a]), Tensor([4], repeating: 3 * point.b / 2)]
  }

  private func step(against gradients: [Tensor<Double>]) -> Vector {
    let scale = 0.22
    return Vector(a: -scale * gradients[0][0], b: -scale * gradients[1].sum() / 2)
  }
}
