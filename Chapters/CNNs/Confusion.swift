import Datasets
import Experiments
import Models

/// Which class is taken for which: of Inception10's kept run on photographs, or of the best network of a run
/// of the reader's own.
struct Confusion: Experiment {
  struct Findings: Codable, Sendable {
    /// The network, from all its seeds; the first one's answers are counted. Nil where there are none.
    var networks: [TrainedNetwork]?
    var classNames: [String]
    /// Images by class and answer.
    var counts: [[Int]]
  }

  func run(in context: RunContext) throws -> Findings {
    let six = try context.findings(of: SixNetworks.self).networks
    let isBuiltIn = six.allSatisfy { $0.allSatisfy(\.isBuiltIn) }
    let networks =
      isBuiltIn
      ? try context.findings(of: PhotographRuns.self)[.inception10] : Mistakes.best(six)
    let names = Mistakes.names(
      isBuiltIn ? DatasetName.cifar10.classNames : try context.images().test.classNames)
    var counts = names.map { _ in names.map { _ in 0 } }
    guard let answers = networks?.first?.answers else {
      return Findings(networks: nil, classNames: names, counts: counts)
    }
    for answer in answers { counts[answer.label][answer.guess] += 1 }
    return Findings(networks: networks, classNames: names, counts: counts)
  }
}
