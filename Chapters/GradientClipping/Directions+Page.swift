import Experiments
import Page

extension Directions {
  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
    var evidence = Evidence()
    var table = Table(
      "operation", "parameter", .right("elements"), .right("norm before"), .right("norm after"),
      .right("cosine"))
    for operation in findings.operations {
      for (index, part) in operation.parameters.enumerated() {
        table.add([index == 0 ? operation.name : ""] + cells(part))
      }
      var cells = cells(operation.whole)
      for bold in [0, cells.count - 1] { cells[bold] = "**\(cells[bold])**" }
      table.add([""] + cells)
    }
    evidence.table("directions", table)

    let operations = findings.operations
    let (value, norm, average, global) = (
      operations[0], operations[1], operations[2], operations[3]
    )
    evidence.claim(
      "clip-norm-direction", .check, notes: "by norm keeps the direction of each tensor",
      measured: norm.largestDeviation, format: .scientific(1), unit: "from 1, the worst cosine",
      is: .less(than: 1e-6))
    evidence.claim(
      "clip-global-direction", .check,
      notes: "global norm keeps the direction of the whole gradient",
      measured: [abs(global.cosine - 1), global.largestDeviation], format: .scientific(1),
      unit: "from 1, the whole's cosine and the worst of all", is: .less(than: 1e-6))
    evidence.claim(
      "clip-average", .check,
      notes: "average norm is the norm divided by the element count (TensorFlow)",
      measured: average.parameters.map {
        $0.isClipped ? $0.normAfter / Double($0.elements) : limit
      }, format: .fixed(6), unit: "after clipping", is: .near(limit, within: 1e-6))
    evidence.value("directions.value", value.cosineText)
    evidence.value("directions.norm", norm.cosineText)
    evidence.value("directions.average", average.cosineText)
    let recurrent = average.parameters.map(\.elements).max() ?? 0
    evidence.value("directions.recurrent-weights", "\(recurrent, .grouped)")
    return evidence
  }

  private func cells(_ part: Part) -> [String] {
    [
      part.name, "\(part.elements, .grouped)", "\(part.normBefore, .significant(4))",
      "\(part.normAfter, .significant(4))", part.cosine.map { "\($0, .fixed(6))" } ?? "",
    ]
  }
}

extension Directions.Operation {
  /// Of the whole gradient.
  fileprivate var cosine: Double { whole.cosine ?? .nan }

  fileprivate var cosineText: String { "a cosine of \(NumberStyle.fixed(3).text(cosine))" }

  /// How far from 1 the cosine of a single parameter's gradient is at most.
  fileprivate var largestDeviation: Double {
    parameters.compactMap { $0.cosine.map { abs($0 - 1) } }.max() ?? .nan
  }
}
