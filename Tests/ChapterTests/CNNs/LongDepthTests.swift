import Experiments
import Page
import Testing

@testable import chapter_cnns

/// Degradation on photographs, from the kept runs: what the page says turns with them.
@Suite struct LongDepthTests {
  private func texts(_ networks: [TrainedNetwork]?) -> [String: String] {
    let evidence = LongDepth().evidence(from: .init(networks: networks), under: RunConditions())
    return Dictionary(uniqueKeysWithValues: evidence.texts.map { ($0.name, $0.text) })
  }

  @Test func theFourNetworksAreInTheirOrder() throws {
    let networks = try #require(try LongDepth().run(in: RunContext()).networks)
    #expect(
      networks.map(\.network.name)
        == [.plain(depth: 20), .plain(depth: 56), .residual(depth: 20), .residual(depth: 56)])
    // All differ in network and depth alone.
    var settings = networks.map(\.settings)
    for place in settings.indices { settings[place].network = networks[0].network }
    #expect(settings.allSatisfy { $0 == settings[0] })
  }

  /// Depth that does not matter, that harms and that helps.
  @Test func whatDepthCostsHasItsSign() throws {
    let networks = try #require(try LongDepth().run(in: RunContext()).networks)
    let (plain, deep) = (networks[0], networks[1])
    #expect(texts([plain, plain, deep, deep])["long-depth.plain"] == "0.0 points more")
    let found = texts([plain, deep, deep, plain])
    let (costs, saves) = (found["long-depth.plain-test"], found["long-depth.residual-test"])
    #expect(costs != saves)
    #expect(costs?.split(separator: " ").first == saves?.split(separator: " ").first)
    let signs = [costs, saves].compactMap { $0?.split(separator: " ").last }
    #expect(Set(signs) == ["more", "fewer"])
  }

  @Test func withoutTheRunsThePageSaysWhy() {
    let evidence = LongDepth().evidence(from: .init(), under: RunConditions())
    #expect(evidence.figures.isEmpty && evidence.texts.isEmpty)
    #expect(evidence.reasons.contains { $0.name == "long-depth" })
  }
}
