import SharedState
import Testing

@testable import Page

@Suite struct ClaimTests {
  @Test(arguments: [
    (Criterion.equal(to: 3), 3.0, true), (.equal(to: 3), 3.0000001, false),
    (.near(1, within: 0.1), 1.05, true), (.near(1, within: 0.1), 1.2, false),
    (.near(1, within: -1), 1, false), (.less(than: 1), 1, false), (.less(than: 1), 0.9, true),
    (.greater(than: 1), 1, false), (.greater(than: 1), 1.1, true), (.atMost(0.25), 0.25, true),
    (.atMost(0.25), 0.26, false), (.atLeast(2), 2, true), (.atLeast(2), 1.9, false),
    (.inside(1...2), 2, true), (.inside(1...2), 2.1, false), (.holding, 1, true),
    (.holding, 0, false), (.less(than: .nan), 0, false),
  ])
  func judges(_ criterion: Criterion, _ value: Double, _ agrees: Bool) {
    let claim = Claim("id", .finding(.chosen("here")), notes: "", measured: value, is: criterion)
    #expect(claim.verdict == (agrees ? .agrees : .differs))
    #expect(claim.isAsExpected == agrees)
  }

  /// A measurement that went wrong never confirms anything, whatever the criterion.
  @Test(arguments: [
    Criterion.equal(to: .infinity), .near(.infinity, within: .infinity), .less(than: .infinity),
    .greater(than: 0), .atMost(.infinity), .atLeast(0), .inside(0 ... .infinity), .holding,
    .near(0, within: .infinity),
  ])
  func nothingNonFiniteAgrees(_ criterion: Criterion) {
    for value in [Double.nan, .infinity, -.infinity] {
      #expect(
        Claim("id", .finding(.chosen("here")), notes: "", measured: value, is: criterion).verdict
          == .differs)
      #expect(
        Claim("id", .finding(.chosen("here")), notes: "", measured: [1, value], is: criterion)
          .verdict == .differs)
    }
    #expect(
      Claim("id", .finding(.chosen("here")), notes: "", measured: [Double](), is: criterion).verdict
        == .differs)
  }

  @Test func allNumbersHaveToPass() {
    #expect(
      Claim("id", .finding(.chosen("here")), notes: "", measured: [0.1, 0.2], is: .less(than: 0.3))
        .verdict
        == .agrees)
    #expect(
      Claim("id", .finding(.chosen("here")), notes: "", measured: [0.1, 0.4], is: .less(than: 0.3))
        .verdict
        == .differs)
  }

  @Test func differingCanBeExpected() {
    func claim(_ value: Double) -> Claim {
      Claim(
        "id", .finding(.chosen("here")), notes: "", measured: value, is: .atLeast(30),
        expecting: .differs)
    }
    #expect(claim(11).verdict == .differs)
    #expect(claim(11).isAsExpected)
    #expect(claim(40).verdict == .agrees)
    #expect(!claim(40).isAsExpected)
    #expect(claim(40).outcome == "agrees, although the chapter does not expect it to")
  }

  @Test func writesTheMeasurement() {
    func text(_ value: some Measurable, _ format: NumberStyle? = nil, unit: String = "") -> String {
      Claim(
        "id", .finding(.chosen("here")), notes: "", measured: value, format: format, unit: unit,
        is: .holding
      )
      .measured
    }
    #expect(text(0.91432) == "0.9143")
    #expect(text(Float(0.5), .fixed(2), unit: "s") == "0.50 s")
    #expect(text(198_494) == "198,494")
    #expect(text(true) == "yes")
    #expect(text([true, false]) == "yes, no")
    #expect(text([1, 2000]) == "1, 2,000")
    #expect(text([Double]()) == "nothing")
    #expect(text(Double.nan) == "nan")
    #expect(
      Claim("id", .finding(.chosen("here")), notes: "", measured: 1.0, shown: "one", is: .holding)
        .measured == "one")
  }

  @Test(arguments: [
    (Criterion.equal(to: 101_770), "exactly 101,770"), (.near(3, within: 1e-12), "3 ± 1e-12"),
    (.less(than: 1e-7), "less than 1e-7"), (.greater(than: 0.5), "greater than 0.5"),
    (.atMost(0.25), "at most 0.25"), (.atLeast(-2), "at least -2"),
    (.inside(0.9...1.1), "from 0.9 to 1.1"), (.holding, "holds"),
    (.less(than: .infinity), "less than inf"),
  ])
  func namesTheCriterion(_ criterion: Criterion, _ expected: String) {
    #expect(criterion.text == expected)
  }

  @Test func counts() {
    let right = Claim("a", .check, notes: "", measured: true, is: .holding)
    let wrong = Claim("b", .finding(.chosen("here")), notes: "", measured: false, is: .holding)
    let wrongAsExpected = Claim(
      "c", .finding(.chosen("here")), notes: "", measured: false, is: .holding, expecting: .differs)
    #expect(ClaimCount([]).text == "0 claims")
    #expect(ClaimCount([right]).text == "1 claim (1 check): 1 agrees")
    #expect(
      ClaimCount([right, right, wrong, wrongAsExpected]).text
        == "4 claims (2 checks, 2 findings): 2 agree, 1 differs as the chapter expects, 1 differs unexpectedly"
    )
  }

  @Test(arguments: [
    (true, "agrees"), (false, "differs, as a run of this size may"),
  ])
  func nothingIsExpected(_ measured: Bool, _ outcome: String) {
    let claim = Claim("a", .check, notes: "", measured: measured, is: .holding, expecting: nil)
    #expect(claim.isAsExpected && claim.outcome == outcome)
    #expect(claim.verdict == (measured ? .agrees : .differs))
  }

  @Test func theTableComesBack() {
    let claims = [
      Claim("a", .check, notes: "two, \"quoted\"", measured: [1, 2], is: .equal(to: 1)),
      Claim(
        "b", .finding(.chosen("here")), notes: "line\nbreak", measured: 0.5, is: .less(than: 1)),
    ]
    let rows = claims.map { ClaimTable.Row(RecordedClaim(section: "S", claim: $0)) }
    let csv = ClaimTable.csv(rows)
    #expect(
      csv
        == """
        id,kind,section,notes,measured,criterion,basis,verdict
        a,check,S,"two, ""quoted""\","1, 2",exactly 1,,differs
        b,finding,S,"line
        break",0.5000,less than 1,chosen: here,agrees

        """)
    #expect(ClaimTable.rows(csv: csv) == rows)
    #expect(CSV.rows(csv.replacing("\n", with: "\r\n"))[1][3] == "two, \"quoted\"")
  }

  /// On the page nobody can take one kind for another, and a quotation is not called a measurement.
  @Test func theKindsAreToldApart() {
    func row(_ kind: Claim.Kind) -> (ClaimTable.Row, String) {
      let claim = Claim(
        "a", kind, notes: "n", measured: 0.5, format: .fixed(1), is: .less(than: 1))
      return (ClaimTable.Row(RecordedClaim(section: "S", claim: claim)), "✓ agrees")
    }
    let (check, finding, source) = (
      row(.check), row(.finding(.null("guessing"))), row(.source("Ng 2004, table 1"))
    )
    let lines = PageBlock.claims([check, finding, source]).markdown.split(separator: "\n")
    #expect(lines[0] == "| claim | the notes say | we find | it agrees if | verdict |")
    #expect(lines[2] == "| `a` (check) | n | 0.5 | less than 1 | ✓ agrees |")
    #expect(lines[3] == "| `a` (finding) | n | 0.5 | less than 1; null: guessing | ✓ agrees |")
    #expect(
      lines[4]
        == "| `a` (source) | n | quoted: 0.5 (Ng 2004, table 1) | less than 1 | ✓ agrees |")
    let quoted = PageBlock.claims([source]).markdown.split(separator: "\n")
    #expect(quoted[0] == "| claim | the notes say | the source says | it agrees if | verdict |")
    #expect(quoted[2].contains("| 0.5 (Ng 2004, table 1) |"))
    let labels = [(check, "we compute"), (finding, "we measure"), (source, "source says")]
    for ((row, outcome), label) in labels {
      let text = TerminalPage(.silent).claim(row, outcome: outcome, style: .good).map(\.plain)
      #expect(text.contains { $0.contains(label) }, "\(text)")
      #expect(text.contains { $0.contains("(a, a \(row.kind))") })
    }
  }

  /// Kept runs of an earlier time have no kind.
  @Test func columnsAreFoundByTheirNames() {
    let rows = ClaimTable.rows(csv: "measured,id\n1,a\nno row\n")
    #expect(rows.map(\.id) == ["a"])
    #expect(rows[0].measured == "1" && rows[0].kind.isEmpty)
    #expect(ClaimTable.rows(csv: "").isEmpty)
  }
}

extension ClaimTests {
  @Test(arguments: [
    (1.0...2.0, Criterion.greater(than: 0), Verdict.agrees),
    (-1.0...2.0, .greater(than: 0), .undecided),
    (-2.0 ... -1.0, .greater(than: 0), .differs),
    (0.5...1.5, .near(1, within: 0.1), .undecided),
    (0.95...1.05, .near(1, within: 0.1), .agrees),
    (1.2...1.5, .near(1, within: 0.1), .differs),
    (-1.0...3.0, .inside(1...2), .undecided),
    (-Double.infinity...2, .less(than: 3), .undecided),
  ])
  func anIntervalMayLeaveItOpen(
    interval: ClosedRange<Double>, criterion: Criterion, verdict: Verdict
  ) {
    let claim = Claim(
      "id", .finding(.null("no difference")), notes: "", interval: interval, shown: "",
      is: criterion, expecting: .undecided)
    #expect(claim.verdict == verdict)
    #expect(claim.isAsExpected == (verdict == .undecided))
  }
}
