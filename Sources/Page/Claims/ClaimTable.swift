import SharedState

/// The claims of a run as files: `claims.csv`, and `times.csv` for those that measure times.
package enum ClaimTable {
  package static let fileName = "claims.csv"
  package static let timesFileName = "times.csv"
  package static let header = [
    "id", "kind", "section", "notes", "measured", "criterion", "basis", "verdict",
  ]

  /// A row as it is kept.
  package struct Row: Sendable, Equatable {
    package var id, kind, section, notes, measured, criterion: String
    /// Where a finding's threshold comes from, or where a source's number stands; "" for other kinds, and
    /// in rows that are older than this column.
    package var basis: String
    package var verdict: String

    package init(_ record: RecordedClaim) {
      let claim = record.claim
      id = claim.id
      kind = claim.kind.name
      section = record.section
      notes = claim.notes
      measured = claim.measured
      criterion = claim.criterionText
      basis = claim.kind.basis
      verdict = claim.verdict.rawValue
    }

    /// A time that is no claim: it has a name and a text only.
    package init(time name: String, measured: String, section: String) {
      id = name
      kind = Claim.Kind.time.name
      self.section = section
      self.measured = measured
      (notes, criterion, basis, verdict) = ("", "", "", "")
    }

    init?(_ cells: [String: String]) {
      guard let id = cells["id"], let measured = cells["measured"] else { return nil }
      self.id = id
      self.measured = measured
      kind = cells["kind"] ?? ""
      section = cells["section"] ?? ""
      notes = cells["notes"] ?? ""
      criterion = cells["criterion"] ?? ""
      basis = cells["basis"] ?? ""
      verdict = cells["verdict"] ?? ""
    }

    /// What has to come out, and where that comes from: "greater than 0.1; null: guessing".
    package var condition: String {
      let text = criterion == "holds" ? "it holds" : criterion
      return basis.isEmpty || kind == "source" ? text : "\(text); \(basis)"
    }

    /// What was measured; of a source, what it says, and where.
    package var result: String {
      kind == "source" && !basis.isEmpty ? "\(measured) (\(basis))" : measured
    }

    fileprivate var cells: [String] {
      [id, kind, section, notes, measured, criterion, basis, verdict]
    }
  }

  package static func csv(_ rows: [Row]) -> String { CSV.text([header] + rows.map(\.cells)) }

  /// The rows of a `claims.csv` or `times.csv`, by the names of its columns.
  package static func rows(csv: String) -> [Row] {
    let rows = CSV.rows(csv)
    guard let header = rows.first else { return [] }
    return rows.dropFirst().filter { $0.count == header.count }.compactMap { row in
      Row(Dictionary(zip(header, row)) { first, _ in first })
    }
  }
}
