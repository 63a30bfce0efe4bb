import Datasets
import Experiments
import Models
import Runs

/// Degradation where it was found: the kept runs on photographs of the networks of 20 and of 56 layers, plain
/// and with shortcuts. Nothing is trained here.
struct LongDepth: Experiment {
  struct Findings: Codable, Sendable {
    /// Plain 20, plain 56, residual 20, residual 56, each once; nil where one of them is not kept.
    var networks: [TrainedNetwork]?
  }

  static let folder = "Figures/runs/depth"

  func run(in context: RunContext) throws -> Findings {
    let names: [NetworkName] = [
      .plain(depth: 20), .plain(depth: 56), .residual(depth: 20), .residual(depth: 56),
    ]
    guard let root = PackageRoot.found(holding: Self.folder) else { return Findings() }
    let kept = try RunFolder.all(in: root.appending(path: Self.folder))
    let networks = try names.compactMap { name in
      try kept.first { $0.settings.network == NetworkVariant(name) && $0.description.result != nil }
        .map { try TrainedNetwork(kept: $0) }
    }
    return Findings(networks: networks.count == names.count ? networks : nil)
  }
}
