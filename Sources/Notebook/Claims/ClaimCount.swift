/// How many claims agree, and how many differ.
struct ClaimCount: Equatable {
  private(set) var agreeing = 0
  private(set) var differing = 0
  private(set) var differingAsExpected = 0

  init(_ claims: [Claim]) {
    for claim in claims {
      if claim.verdict == .differs {
        differing += 1
        if claim.isAsExpected { differingAsExpected += 1 }
      } else {
        agreeing += 1
      }
    }
  }

  /// "12 claims: 11 agree, 1 differs as the chapter expects".
  var text: String {
    let total = agreeing + differing
    let claims = "\(total) claim\(total == 1 ? "" : "s")"
    var parts: [String] = []
    if agreeing > 0 { parts.append("\(agreeing) agree\(agreeing == 1 ? "s" : "")") }
    let surprising = differing - differingAsExpected
    if differingAsExpected > 0 {
      parts.append(
        "\(differingAsExpected) differ\(differingAsExpected == 1 ? "s" : "")"
          + " as the chapter expects")
    }
    if surprising > 0 {
      parts.append("\(surprising) differ\(surprising == 1 ? "s" : "") unexpectedly")
    }
    return parts.isEmpty ? claims : claims + ": " + parts.joined(separator: ", ")
  }
}

extension Claim {
  /// The verdict, and whether the chapter expects it.
  var outcome: String {
    switch (verdict, isAsExpected) {
    case (.differs, true):
      expected == nil ? "differs, as a run of this size may" : "differs, as the chapter expects"
    case (.differs, false): "differs, although the chapter expects it to agree"
    case (_, true): verdict.words
    case (_, false): "agrees, although the chapter expects it to differ"
    }
  }

  /// Why it differs, or what else there is to say.
  var note: String? { verdict == .differs ? explanation : remark }
}
