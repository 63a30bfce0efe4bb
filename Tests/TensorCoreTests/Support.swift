import Foundation
import Testing

@testable import TensorCore

/// Expects that the program stopped and that its message holds each of the texts.
func expectMessage(
  _ result: ExitTest.Result?, _ texts: String..., sourceLocation: SourceLocation = #_sourceLocation
) {
  let printed = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
  for text in texts {
    #expect(printed.contains(text), "\(printed)", sourceLocation: sourceLocation)
  }
}

/// The path of a file that a script in `Fixtures` has made.
func fixture(_ name: String) throws -> String {
  try #require(Bundle.module.path(forResource: "Fixtures/\(name)", ofType: nil))
}
