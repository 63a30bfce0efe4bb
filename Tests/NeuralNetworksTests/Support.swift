import Foundation
import Testing

@testable import NeuralNetworks

/// Expects that the program stopped and that its message holds each of the texts.
func expectMessage(
  _ result: ExitTest.Result?, _ texts: String..., sourceLocation: SourceLocation = #_sourceLocation
) {
  let printed = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  for text in texts {
    #expect(printed.contains(text), "\(printed)", sourceLocation: sourceLocation)
  }
}

/// What a script in `Fixtures` has written.
func fixture<Content: Decodable>(_ name: String, as _: Content.Type = Content.self) throws
  -> Content
{
  let url = try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil))
  return try JSONDecoder().decode(Content.self, from: Data(contentsOf: url))
}

/// Expects that no element is farther off than `tolerance` times the largest magnitude.
func expectClose<Scalar>(
  _ actual: Tensor<Scalar>, _ expected: [Double], tolerance: Double, _ name: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(actual.count == expected.count, sourceLocation: sourceLocation)
  let largest = expected.reduce(0) { max($0, abs($1)) }
  let error = zip(actual.scalars, expected).reduce(0) { max($0, abs(Double($1.0) - $1.1)) }
  let isNumber = actual.isFinite
  #expect(
    isNumber && error <= tolerance * largest, "\(name) is off by \(error) of \(largest)",
    sourceLocation: sourceLocation)
}

func expectClose<A, B>(
  _ actual: Tensor<A>, _ expected: Tensor<B>, tolerance: Double, _ name: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(actual.shape == expected.shape, sourceLocation: sourceLocation)
  expectClose(
    actual, expected.scalars.map { Double($0) }, tolerance: tolerance, name,
    sourceLocation: sourceLocation)
}
