import SharedState

/// One statement, of the notes or of a paper, with what we found and how the two are compared.
///
/// ```swift
/// Claim(
///   "bn-six-gradients", .check, notes: "the six backward formulas (003)",
///   measured: worstError, format: .scientific(1), is: .less(than: 1e-7))
/// ```
///
/// Where the notes are wrong, the honest outcome is the expected one; why it differs is told on the
/// page:
///
/// ```swift
/// Claim(
///   "bn-before", .finding(.spread("two deviations over the seeds")),
///   notes: "BN goes before the nonlinearity (003, 004)",
///   measured: (after - before) * 100, format: .fixed(1), unit: "points more behind it",
///   is: .less(than: 0), expecting: .differs)
/// ```
public struct Claim: Sendable, Equatable {
  /// What stands behind a claim.
  public enum Kind: Sendable, Equatable {
    /// An identity, an exact count, a gradient against its numeric twin: arithmetic decides.
    case check
    /// Something empirical, which could have come out otherwise; and where its threshold comes from.
    case finding(Threshold)
    /// A number quoted from a paper or a table, with its reference: "He et al. 2016, table 4". We have not
    /// measured it.
    case source(String)
    /// A time or what is made of times: another on every machine, and in every run.
    case time

    /// What the page and `claims.csv` call it.
    public var name: String {
      switch self {
      case .check: "check"
      case .finding: "finding"
      case .source: "source"
      case .time: "time"
      }
    }

    /// All names.
    package static let names = ["check", "finding", "source", "time"]

    /// Where the threshold comes from, or where the number stands; "" for checks and times.
    public var basis: String {
      switch self {
      case .check, .time: ""
      case .finding(let threshold): threshold.text
      case .source(let reference): reference
      }
    }
  }

  /// Where the number comes from by which a finding is judged, each in a few words.
  public enum Threshold: Sendable, Equatable {
    /// A formula or theorem that says how much it has to be: "He et al.: each layer keeps the mean square".
    case theory(String)
    /// What comes out where there is nothing to be found: no treatment, shuffled labels, guessing.
    case null(String)
    /// How far trainings that differ by chance alone lie apart.
    case spread(String)
    /// It is the notes' or a paper's own number, or what their words come to: "6x faster", "never".
    case stated(String)
    /// Our choice, which nothing forces: how much would be worth a sentence.
    case chosen(String)

    /// "null: guessing one of ten classes"
    var text: String {
      switch self {
      case .theory(let words): "theory: \(words)"
      case .null(let words): "null: \(words)"
      case .spread(let words): "spread: \(words)"
      case .stated(let words): "stated: \(words)"
      case .chosen(let words): "chosen: \(words)"
      }
    }
  }

  /// Stable, unique in its chapter; the page and the tests refer to it.
  public let id: String
  /// What stands behind it.
  public let kind: Kind
  /// What the notes say, in a few words; may name the file it comes from, like (003).
  public let notes: String
  /// The numbers that are judged.
  public let values: [Double]
  /// The measurement as it is shown, on the page and in `claims.csv`.
  public let measured: String
  /// What the measurement has to satisfy for the notes to be right.
  public let criterion: Criterion
  /// Whether the numbers are the ends of an interval in which the true one lies, as far as chance lets it be
  /// known.
  public let isInterval: Bool
  /// The criterion in words, written as the measurement is.
  public let criterionText: String
  /// The verdict the chapter stands for: `.differs` where the notes are known to be wrong here, nil
  /// where a run of this size may show either.
  public let expected: Verdict?

  /// - Parameters:
  ///   - id: Stable and unique in its chapter, like "bn-six-gradients".
  ///   - kind: What stands behind it; of a finding, where its threshold comes from.
  ///   - notes: What the notes say, in a few words.
  ///   - measured: A number, a truth, or an array whose elements all have to pass.
  ///   - format: How the numbers are written.
  ///   - unit: Comes after the numbers: "images/s".
  ///   - shown: The whole text of the measurement, where the numbers alone say too little.
  ///   - criterion: What the measurement has to satisfy for the notes to be right.
  ///   - expected: `.differs` where the notes are known to be wrong; nil where either may come out.
  public init<Value: Measurable>(
    _ id: String, _ kind: Kind, notes: String, measured: Value, format: NumberStyle? = nil,
    unit: String = "", shown: String? = nil, is criterion: Criterion,
    expecting expected: Verdict? = .agrees
  ) {
    self.id = id
    self.kind = kind
    self.notes = notes
    values = measured.measuredValues
    self.measured =
      shown ?? Claim.text(of: values, as: format ?? Value.measuredFormat, unit: unit)
    self.criterion = criterion
    criterionText = criterion.text(beside: format)
    self.expected = expected
    isInterval = false
  }

  /// A claim about a mean of which an interval is known: the notes are right if all of it satisfies the
  /// criterion, wrong if none of it does, and undecided if it holds both.
  ///
  /// - Parameters:
  ///   - interval: Where the mean of endless repetitions lies, in 95 of 100 cases.
  ///   - shown: The measurement with its interval: "5.1 points more (1.3 to 8.9)".
  public init(
    _ id: String, _ kind: Kind, notes: String, interval: ClosedRange<Double>, shown: String,
    is criterion: Criterion, expecting expected: Verdict? = .agrees
  ) {
    self.id = id
    self.kind = kind
    self.notes = notes
    values = [interval.lowerBound, interval.upperBound]
    measured = shown
    self.criterion = criterion
    criterionText = criterion.text
    self.expected = expected
    isInterval = true
  }

  /// What comes of comparing the measurement with the notes.
  public var verdict: Verdict {
    if criterion.accepts(values) { return .agrees }
    return isInterval && criterion.isMet(within: values[0]...values[1]) ? .undecided : .differs
  }

  /// Whether the notes turned out right, or wrong, as the chapter says they are.
  public var isAsExpected: Bool { expected == nil || verdict == expected }

  /// The verdict, and whether the chapter expects it.
  public var outcome: String {
    switch (verdict, isAsExpected) {
    case (.differs, true):
      expected == nil ? "differs, as a run of this size may" : "differs, as the chapter expects"
    case (.differs, false): "differs, although the chapter expects it to agree"
    case (.agrees, true): "agrees"
    case (.agrees, false): "agrees, although the chapter does not expect it to"
    case (.undecided, true): "undecided"
    case (.undecided, false): "undecided, although the chapter expects a verdict"
    }
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
  case agrees, differs
  /// The spread is too wide to tell.
  case undecided

  /// "✓", "✗" or "?"; the word beside it says the same, so that nothing depends on the sign or its colour.
  public var mark: String {
    switch self {
    case .agrees: "✓"
    case .differs: "✗"
    case .undecided: "?"
    }
  }
}

/// A claim and the section of the page it was made in.
public struct RecordedClaim: Sendable, Equatable {
  /// The title of the section.
  public let section: String
  /// What was claimed, measured and judged.
  public let claim: Claim

  package init(section: String, claim: Claim) {
    self.section = section
    self.claim = claim
  }
}

/// How many claims agree, how many differ, and how many are undecided.
package struct ClaimCount: Equatable {
  private(set) var agreeing = 0
  private(set) var undecided = 0
  private(set) var undecidedAsExpected = 0
  private(set) var differing = 0
  private(set) var differingAsExpected = 0
  /// How many there are of each kind, in the order of `Claim.Kind.names`.
  private(set) var kinds = [Int](repeating: 0, count: Claim.Kind.names.count)

  package init(_ claims: [Claim]) {
    for claim in claims {
      kinds[Claim.Kind.names.firstIndex(of: claim.kind.name)!] += 1
      switch claim.verdict {
      case .agrees: agreeing += 1
      case .differs:
        differing += 1
        if claim.isAsExpected { differingAsExpected += 1 }
      case .undecided:
        undecided += 1
        if claim.isAsExpected { undecidedAsExpected += 1 }
      }
    }
  }

  /// "12 claims (7 checks, 5 findings): 11 agree, 1 differs as the chapter expects".
  package var text: String {
    let total = agreeing + differing + undecided
    let parts = zip(Claim.Kind.names, kinds).filter { $0.1 > 0 }
      .map { $0.1.counted($0.0) }
    let claims =
      parts.isEmpty
      ? "0 claims"
      : "\(total.counted("claim")) (\(parts.joined(separator: ", ")))"
    var verdicts: [String] = []
    if agreeing > 0 { verdicts.append("\(agreeing) agree\(agreeing == 1 ? "s" : "")") }
    let surprising = differing - differingAsExpected
    if differingAsExpected > 0 {
      verdicts.append(
        "\(differingAsExpected) differ\(differingAsExpected == 1 ? "s" : "")"
          + " as the chapter expects")
    }
    if surprising > 0 {
      verdicts.append("\(surprising) differ\(surprising == 1 ? "s" : "") unexpectedly")
    }
    if undecidedAsExpected > 0 {
      verdicts.append("\(undecidedAsExpected) undecided")
    }
    let doubtful = undecided - undecidedAsExpected
    if doubtful > 0 { verdicts.append("\(doubtful) undecided unexpectedly") }
    return verdicts.isEmpty ? claims : claims + ": " + verdicts.joined(separator: ", ")
  }
}
