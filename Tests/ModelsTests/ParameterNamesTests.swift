import Foundation
import NeuralNetworks
import Testing
import Training

@testable import Models

/// The names that the networks' arrays have in files.
@Suite struct ParameterNamesTests {
  @Test(arguments: NetworkName.all) func areUniqueAndTellThePlace(name: NetworkName) throws {
    var random = RandomSource(seed: 1)
    let network: Sequential<Float> = name.network(using: &random)
    let names = try ParameterFile.names(of: network)
    #expect(Set(names).count == names.count)
    // No name had to be numbered, and each begins with its layer's place.
    #expect(names.allSatisfy { !$0.hasSuffix(")") && $0.first!.isNumber })
    let statistics = names.filter { $0.contains("running") }
    let scales = network.parameters.filter { $0.role == .scale }
    #expect(names.count == network.parameters.count + statistics.count)
    #expect(statistics.count == 2 * scales.count)
    for parameter in scales {
      let place = parameter.name.dropLast("scale".count)
      #expect(statistics.contains("\(place)running mean"))
      #expect(statistics.contains("\(place)running variance"))
    }
  }
}
