import Experiments

/// Is a network right as often as it is sure? The answers of the kept runs to the 10,000 test photographs;
/// and what one number, a temperature that all logits are divided by, can mend (Guo et al. 2017).
struct Calibration: Experiment {
  @Setting("bins of confidence", in: 2...100) var bins = 15
  @Setting(
    "test photographs that the temperature is chosen by; the others judge it", in: 100...9_900)
  var chosenBy = 5_000

  struct Findings: Codable, Sendable {
    /// Of each network its runs.
    var networks: [[Run]]
  }

  struct Run: Codable, Sendable {
    var title: String
    /// The divisor of the logits with the least cross-entropy on the first images.
    var temperature: Double
    /// Of the other images, without the division and after it.
    var before, after: Reliability
  }

  func run(in context: RunContext) throws -> Findings {
    findings(of: try context.findings(of: PhotographRuns.self).networks)
  }

  func findings(of networks: [[TrainedNetwork]]) -> Findings {
    Findings(
      networks: networks.map { $0.filter { $0.logits != nil }.map(run) }.filter { !$0.isEmpty })
  }

  private func run(_ network: TrainedNetwork) -> Run {
    let logits = network.logits!.rows
    let labels = network.answers!.map(\.label)
    let count = min(chosenBy, labels.count / 2)
    let temperature = Reliability.temperature(
      fitting: Array(logits[..<count]), labels: Array(labels[..<count]))
    func reliability(_ temperature: Double) -> Reliability {
      Reliability(
        logits: Array(logits[count...]), labels: Array(labels[count...]),
        temperature: temperature, bins: bins)
    }
    return Run(
      title: network.title, temperature: temperature, before: reliability(1),
      after: reliability(temperature))
  }
}
