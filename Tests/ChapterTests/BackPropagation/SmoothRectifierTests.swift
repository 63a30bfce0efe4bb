import Foundation
import NeuralNetworks
import Testing

@testable import chapter_backprop

/// The chapter's own layers against PyTorch's formulas.
@Suite struct SmoothRectifierTests {
  /// Written by `Fixtures/smooth.py`.
  private struct Fixture: Decodable {
    let x, gelu, geluSlope, geluTanh, geluTanhSlope, silu, siluSlope: [Double]
  }

  private func fixture() throws -> Fixture {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/smooth", withExtension: "json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Fixture.self, from: Data(contentsOf: url))
  }

  /// The largest difference of outputs and of gradients.
  private func errors<L: Layer<Double>>(
    _ layer: L, _ x: [Double], _ y: [Double], _ slope: [Double]
  ) -> (y: Double, slope: Double) {
    var layer = layer
    let output = layer.forward(Tensor([1, x.count], x), mode: .training)
    let gradient = layer.backward(Tensor([1, x.count], repeating: 1))
    func largest(_ a: [Double], _ b: [Double]) -> Double {
      zip(a, b).map { abs($0 - $1) }.max()!
    }
    return (largest(output.scalars, y), largest(gradient.scalars, slope))
  }

  @Test func geluIsPyTorchsFormWithTanh() throws {
    let fixture = try fixture()
    let own = errors(GELU<Double>(), fixture.x, fixture.geluTanh, fixture.geluTanhSlope)
    #expect(own.y < 1e-13 && own.slope < 1e-13, "\(own)")
  }

  /// x Φ(x) by the error function is another number, and no far one.
  @Test func geluIsNearlyTheExactOne() throws {
    let fixture = try fixture()
    let exact = errors(GELU<Double>(), fixture.x, fixture.gelu, fixture.geluSlope)
    #expect((1e-5..<5e-4).contains(exact.y), "\(exact)")
    #expect((1e-5..<2e-3).contains(exact.slope), "\(exact)")
  }

  @Test func siluIsPyTorchs() throws {
    let fixture = try fixture()
    let own = errors(SiLU<Double>(), fixture.x, fixture.silu, fixture.siluSlope)
    #expect(own.y < 1e-13 && own.slope < 1e-13, "\(own)")
  }
}
