/// How many claims agree, and how many differ.
package struct ClaimCount: Equatable {
  private(set) var agreeing = 0
  private(set) var differing = 0
  private(set) var differingAsExpected = 0

  package init(_ claims: [Claim]) {
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
  package var text: String {
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
