/// The claims of a run as files: `claims.csv`, and `times.csv` for those that measure times.
enum ClaimTable {
  static let fileName = "claims.csv"
  static let timesFileName = "times.csv"
  static let header = ["id", "section", "notes", "measured", "criterion", "verdict"]

  static func csv(_ claims: [RecordedClaim]) -> String {
    let rows = claims.map { record in
      let claim = record.claim
      return [
        claim.id, record.section, claim.notes, claim.measured, claim.criterionText,
        claim.verdict.rawValue,
      ]
    }
    return CSV.text([header] + rows)
  }

  /// The measured text of every claim by its id, from the text of a `claims.csv`.
  static func measuredTexts(csv: String) -> [String: String] {
    let rows = CSV.rows(csv)
    guard let header = rows.first, let id = header.firstIndex(of: "id"),
      let measured = header.firstIndex(of: "measured")
    else { return [:] }
    var texts: [String: String] = [:]
    for row in rows.dropFirst() where row.count == header.count {
      texts[row[id]] = row[measured]
    }
    return texts
  }
}
