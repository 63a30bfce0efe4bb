import Experiments
import Foundation
import Models
import SharedState

/// What training on 50,000 photographs costs, from the milliseconds of a step that `Figures/benchmark` holds,
/// and what the whole plan would cost on a cluster, which is estimated from it.
struct RunCosts: Experiment {
  @Setting("cores of the cluster", in: 1...10_000) var cores = 40
  @Setting("times as long on one core as on two, at least", in: 1...2) var least = 1.3
  @Setting("times as long on one core as on two, at most", in: 1...2) var most = 2.0

  struct Step: Codable, Sendable {
    var network: String
    var batch: Int
    /// On two threads.
    var milliseconds: Double
  }

  struct Planned: Codable, Sendable {
    var name: String
    /// On two threads; nil where neither a step nor a run of its network was measured.
    var hours: Double?
  }

  struct Findings: Codable, Sendable {
    var steps: [Step]
    var plan: [Planned]
  }

  func run(in context: RunContext) throws -> Findings {
    guard let figures = LongRunFiles.figures else { return Findings(steps: [], plan: []) }
    func text(_ path: String) throws -> String {
      try String(contentsOf: figures.appending(path: path), encoding: .utf8)
    }
    let rows = CSV.rows(try text("benchmark/training.csv"))
    let places = ["net", "batch", "here, ms"].map { rows[0].firstIndex(of: $0) }
    guard let net = places[0], let batch = places[1], let time = places[2] else {
      return Findings(steps: [], plan: [])
    }
    let steps = rows.dropFirst().compactMap { row -> Step? in
      guard row.count > max(net, batch, time), let size = Int(row[batch]),
        let milliseconds = Double(row[time])
      else { return nil }
      return Step(network: row[net], batch: size, milliseconds: milliseconds)
    }
    let kept = try context.findings(of: KeptPhotographs.self).runs
    let plan = LongRunFiles.plan(try text("runs/plan.txt")).map { run in
      // Of a batch that was not measured, the time an image of the one that comes nearest.
      let name = run.network.replacing("-fault", with: "")
      let nearest = steps.filter { $0.network == name }.min {
        abs(log(Double($0.batch) / Double(run.batch)))
          < abs(log(Double($1.batch) / Double(run.batch)))
      }
      let hours = nearest.map {
        $0.milliseconds / Double($0.batch) * Double(run.images * run.epochs) / 3.6e6
      }
      return Planned(name: run.name, hours: hours ?? Self.hours(of: run, by: kept))
    }
    return Findings(steps: steps, plan: plan)
  }

  /// Of a network without measured steps: by a kept run of it, whose minutes are those of two cores together.
  private static func hours(
    of run: LongRunFiles.PlannedRun, by kept: [KeptPhotographs.Run]
  ) -> Double? {
    let title = (try? NetworkVariant(run.network))?.title
    return kept.first { $0.network == title && !$0.minutes.isEmpty }.map {
      $0.minutes.last! / 2 / 60 / Double($0.epochs) * Double(run.epochs)
    }
  }
}
