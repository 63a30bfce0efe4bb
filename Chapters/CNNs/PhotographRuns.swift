import Datasets
import Experiments
import Foundation
import Models
import Runs
import SharedState

/// The runs at the notes' own length that are kept with the book: 50 epochs of the 50,000 photographs of
/// CIFAR-10. Nothing is trained here.
struct PhotographRuns: Experiment {
  var estimatedSeconds = 1.0

  struct Findings: Codable, Sendable {
    /// The runs by network, each from its seeds, in the order of the notes; the network with the fault last.
    var networks: [[TrainedNetwork]]
    /// The same by another, shorter setting: all six, 10 epochs of 20,000 photographs. Test accuracies of
    /// the last epoch, one a seed.
    var short: [ShortRun]

    subscript(name: NetworkName, isFaulty isFaulty: Bool = false) -> [TrainedNetwork]? {
      networks.first { $0[0].network == NetworkVariant(name, isFaulty: isFaulty) }
    }
  }

  /// What is kept of a network's shorter run.
  struct ShortRun: Codable, Sendable {
    var name: String
    var testAccuracy: [Double]
  }

  func run(in context: RunContext) throws -> Findings {
    guard let root = Self.root else { return Findings(networks: [], short: []) }
    let kept = try RunFolder.all(in: root.appending(path: Self.folder))
    let order =
      NetworkName.notes.map { NetworkVariant($0) } + [NetworkVariant(.inception10, isFaulty: true)]
    let all = try order.map { network in
      try kept.filter { $0.settings.network == network && $0.description.result != nil }
        .sorted { $0.settings.seed < $1.settings.seed }.map { try TrainedNetwork(kept: $0) }
    }
    return Findings(
      networks: all.filter { !$0.isEmpty }, short: NetworkName.notes.map { Self.short($0, root) })
  }

  private static let folder = "Figures/runs/notes"

  /// The package: the one that the current folder is in, or else the one that this was built from.
  private static var root: URL? { PackageRoot.found(holding: folder) }

  private static func short(_ name: NetworkName, _ root: URL) -> ShortRun {
    let folder = root.appending(path: "Figures/chapter-cnns/cifar10/histories")
    let last = ["", "-seed2", "-seed3"].compactMap { suffix -> Double? in
      let file = folder.appending(path: "\(name)\(suffix).csv")
      guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      let rows = CSV.rows(text)
      let column = rows.first?.firstIndex(of: "validation accuracy")
      return column.flatMap { Double(rows.last![$0]) }
    }
    return ShortRun(name: name.description, testAccuracy: last)
  }
}
