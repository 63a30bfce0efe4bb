import Foundation
import NeuralNetworks
import Testing

@testable import Optimizers

/// Clipped gradients against PyTorch and TensorFlow's formulas: `Fixtures/clipping.py`.
struct ClippingFixtureTests {
  struct Fixture: Decodable {
    var shapes: [[Int]]
    var gradients: [[Double]]
    var cases: [Case]
    var notFinite: [NotFinite]
  }

  struct Case: Decodable {
    var library, operation: String
    var scale: Double
    var limit, low, high, total: Double?
    var order: Order?
    var clipped: [[Double]]

    /// TensorFlow's formulas have no epsilon.
    var clipping: GradientClipping {
      switch operation {
      case "value": .value(limit!)
      case "values": .values(in: low!...high!)
      case "norm": .norm(limit!)
      case "averageNorm": .averageNorm(limit!)
      case "globalNorm" where library == "torch": .globalNorm(limit!, order!.value)
      case "globalNorm": .globalNorm(limit!, epsilon: 0)
      default: fatalError(operation)
      }
    }
  }

  /// A number, or "inf", which JSON cannot hold as a number.
  struct Order: Decodable {
    var value: NormOrder

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      value = (try? container.decode(Double.self)).map { .p($0) } ?? .infinity
    }
  }

  struct NotFinite: Decodable {
    var element, total: String
    var clipped: [[String]]
  }

  private func fixture() throws -> Fixture {
    let url = try #require(
      Bundle.module.url(forResource: "Fixtures/clipping", withExtension: "json"))
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url))
  }

  /// The fixture's numbers have 12 digits.
  @Test func doublePrecision() throws { try compare(Double.self, 1e-11) }

  /// Each `Float` is good to 6e-8; 1e-6 is what is asked for.
  @Test func singlePrecision() throws { try compare(Float.self, 1e-6) }

  private func compare<Scalar: KernelScalar>(_: Scalar.Type, _ tolerance: Double) throws {
    let fixture = try fixture()
    #expect(fixture.cases.count == 90)
    for item in fixture.cases {
      var gradients = zip(fixture.shapes, fixture.gradients).map { shape, values in
        Tensor<Scalar>(Shape(shape), values.map { Scalar($0 * item.scale) })
      }
      let report = item.clipping.clip(&gradients)
      let name = "\(item.library) \(item.clipping) of \(item.scale)"
      if item.library == "torch", let total = item.total {
        #expect(abs(report.totalNormBefore - total) <= tolerance * total, "\(name)")
      }
      for (actual, expected) in zip(gradients, item.clipped) {
        for (a, e) in zip(actual.scalars, expected) {
          #expect(abs(Double(a) - e) <= tolerance * max(abs(e), 1e-12), "\(name)")
        }
      }
    }
  }

  /// PyTorch makes zeros and NaN of what is not finite, and says nothing; we leave it and say where.
  @Test func whatPyTorchMakesOfInfinityAndNaN() throws {
    for item in try fixture().notFinite {
      let element = Double(item.element)!
      var gradients = [Tensor<Double>([3, 4]), Tensor([1, element])]
      let report = GradientClipping.globalNorm(1).clip(&gradients)
      let theirs = item.clipped.flatMap { $0 }.map { Double($0)! }
      #expect(theirs.prefix(3).allSatisfy { $0 == 0 || $0.isNaN })
      #expect("\(report.totalNormBefore)" == item.total)
      #expect(report.nonFinite == ["1"])
      #expect(gradients[0].scalars == [3, 4])
    }
  }
}
