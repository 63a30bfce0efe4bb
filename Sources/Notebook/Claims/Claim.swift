/// One statement of the notes, with what we measured and how the two are compared.
///
/// ```swift
/// Claim(
///   "bn-six-gradients", notes: "the six backward formulas are right (003)",
///   measured: worstError, format: .scientific(1), is: .less(than: 1e-7))
/// ```
///
/// Where the notes are wrong, the honest outcome is the expected one:
///
/// ```swift
/// Claim(
///   "bn-thirty-times-faster", notes: "BN allows 30 times the learning rate (003)",
///   measured: ratio, is: .atLeast(30), expecting: .differs,
///   because: "The network of the notes is shallower than the paper's.")
/// ```
public struct Claim: Sendable, Equatable {
  /// Stable, unique in its chapter; tests and the reading refer to it.
  public let id: String
  /// What the notes say, in a few words; may name the file it comes from, like (003).
  public let notes: String
  /// The numbers that are judged.
  public let values: [Double]
  /// The measurement as it is shown, in the terminal and in `claims.csv`.
  public let measured: String
  /// What the measurement has to satisfy for the notes to be right.
  public let criterion: Criterion
  /// The criterion in words, written as the measurement is.
  public let criterionText: String
  /// The verdict the chapter stands for: `.differs` where the notes are known to be wrong here, nil
  /// where a run of this size may show either.
  public let expected: Verdict?
  /// Why it differs; shown only then.
  public let explanation: String?
  /// What else there is to know; turns "agrees" into "agrees, with a remark".
  public let remark: String?
  /// Whether the measurement is a time or made from times: it differs from run to run, so it is kept
  /// out of the files that are the same for the same seed.
  public let isTime: Bool

  /// - Parameters:
  ///   - id: Stable and unique in its chapter, like "bn-six-gradients".
  ///   - notes: What the notes say, in a few words.
  ///   - measured: A number, a truth, or an array whose elements all have to pass.
  ///   - format: How the numbers are written.
  ///   - unit: Comes after the numbers: "images/s".
  ///   - shown: The whole text of the measurement, where the numbers alone say too little.
  ///   - criterion: What the measurement has to satisfy for the notes to be right.
  ///   - expected: `.differs` where the notes are known to be wrong; nil where either may come out.
  ///   - explanation: Why it differs; shown only then.
  ///   - remark: What else there is to know where it agrees. Of a time it must not name numbers.
  ///   - isTime: Whether the measurement is a time or made from times.
  public init<Value: Measurable>(
    _ id: String, notes: String, measured: Value, format: NumberStyle? = nil, unit: String = "",
    shown: String? = nil, is criterion: Criterion, expecting expected: Verdict? = .agrees,
    because explanation: String? = nil, remark: String? = nil, isTime: Bool = false
  ) {
    self.id = id
    self.notes = notes
    values = measured.measuredValues
    self.measured =
      shown ?? Claim.text(of: values, as: format ?? Value.measuredFormat, unit: unit)
    self.criterion = criterion
    criterionText = criterion.text(beside: format)
    self.expected = expected
    self.explanation = explanation
    self.remark = remark
    self.isTime = isTime
  }

  /// What comes of comparing the measurement with the notes.
  public var verdict: Verdict {
    guard criterion.accepts(values) else { return .differs }
    return remark == nil ? .agrees : .nuanced
  }

  /// Whether the notes turned out right, or wrong, as the chapter says they are.
  public var isAsExpected: Bool {
    expected == nil || (verdict == .differs) == (expected == .differs)
  }

  private static func text(of values: [Double], as format: NumberStyle?, unit: String) -> String {
    let texts = values.map { value in
      format?.text(value) ?? (value == 1 ? "yes" : "no")
    }
    let list = texts.isEmpty ? "nothing" : texts.joined(separator: ", ")
    return unit.isEmpty ? list : "\(list) \(unit)"
  }
}

/// What comes of comparing the notes with a measurement.
public enum Verdict: String, Sendable, Equatable, CaseIterable {
  case agrees
  /// It agrees, and there is a remark to make.
  case nuanced
  case differs

  /// "✓" or "✗"; the words say the same, so that nothing depends on the sign or its colour.
  public var mark: String { self == .differs ? "✗" : "✓" }

  /// The verdict in words.
  public var words: String {
    switch self {
    case .agrees: "agrees"
    case .nuanced: "agrees, with a remark"
    case .differs: "differs"
    }
  }
}

/// A claim and the section it was made in.
public struct RecordedClaim: Sendable, Equatable {
  /// The title of the section.
  public let section: String
  /// What was claimed, measured and judged.
  public let claim: Claim
}
