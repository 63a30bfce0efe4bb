import Experiments
import Foundation
import Testing

@testable import chapter_clipping

struct FindingsTests {
  /// Findings are kept as JSON, which knows no infinity.
  @Test func whatIsNotFiniteCanBeKept() throws {
    let findings = try NotFinite().run(in: RunContext())
    let kept = try JSONDecoder().decode(
      NotFinite.Findings.self, from: JSONEncoder().encode(findings))
    #expect(kept.cases.map(\.element) == ["inf", "-inf", "nan"])
    #expect(kept.cases.map(\.named) == findings.cases.map(\.named))
    #expect(kept.cases[0].torch == [[0, 0], [0, nil], [0]])
    #expect(kept.floatNorm == "inf")
  }
}
