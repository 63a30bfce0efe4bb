import Page
import Testing

@testable import Experiments

/// One setting of every kind.
private struct Kinds: Experiment {
  enum Colour: String, SettingChoice { case red, green }

  @Setting("how many", in: 1...100, unit: "pieces", quick: 2, full: 50) var count = 7
  @Setting("how much", in: 1e-4...10, full: 0.1) var amount = 0.3
  @Setting("how often each", in: 0...1_000_000) var times = [1, 20_000]
  @Setting("which shares", in: 0.0...1) var shares = [0.25, 0.5]
  @Setting("whether") var isOn = false
  @Setting("in which colour", quick: .green) var colour = Colour.red
  /// Not to be set.
  var other = 3

  struct Findings: Codable, Sendable {}

  func run(in context: RunContext) -> Findings { Findings() }

  func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence { Evidence() }
}

/// Lists that have to be something.
private struct Lists: Experiment {
  @Setting("which sizes", in: 1...9, atLeast: 2, holding: [4]) var sizes = [1, 4]
  @Setting("where it begins", in: -5...5) var starts = [3.0, -1, 0]
  @Setting("how strong", in: 0...5) var strengths = [3.0, 1]
  @Setting("one number for all, or two", in: 1...9) var numbers = [4, 4]

  func run(in context: RunContext) -> Int { 0 }

  func evidence(from findings: Int, under conditions: RunConditions) -> Evidence { Evidence() }
}

@Suite struct SettingTests {
  @Test func knowsWhatItIs() {
    let settings = Kinds().settings
    #expect(settings.map(\.name) == ["count", "amount", "times", "shares", "isOn", "colour"])
    #expect(settings.map(\.value) == ["7", "0.3", "1, 20000", "0.25, 0.5", "no", "red"])
    #expect(
      settings.map(\.range) == [
        "from 1 to 100", "from 0.0001 to 10", "from 0 to 1,000,000", "from 0 to 1", "yes or no",
        "one of red, green",
      ])
    #expect(settings[0].meaning == "how many" && settings[0].unit == "pieces")
  }

  @Test func hasSizes() throws {
    #expect(try Kinds().sized(.standard).settings == Kinds().settings)
    let quick = try Kinds().sized(.quick)
    #expect(quick.count == 2 && quick.amount == 0.3 && quick.colour == .green)
    let full = try Kinds().sized(.full)
    #expect(full.count == 50 && full.amount == 0.1 && full.colour == .red && full.other == 3)
    #expect(full.settings.map(\.meaning) == Kinds().settings.map(\.meaning))
  }

  @Test func takesWhatIsTyped() throws {
    var kinds = try Kinds().setting("count", to: "100")
    kinds = try kinds.setting("amount", to: "0.7")
    kinds = try kinds.setting("times", to: "3, 1_000")
    kinds = try kinds.setting("shares", to: "0.1,0.2,0.3")
    kinds = try kinds.setting("isOn", to: "yes")
    kinds = try kinds.setting("colour", to: "green")
    #expect(kinds.count == 100 && kinds.amount == 0.7 && kinds.times == [3, 1000])
    #expect(kinds.shares == [0.1, 0.2, 0.3] && kinds.isOn && kinds.colour == .green)
    #expect(kinds.other == 3)
  }

  /// What a command line cannot round: the number is the one that was typed.
  @Test(arguments: [0.1, 1.0 / 3, 1e-4, 9.999999999999998])
  func keepsEveryDigit(_ value: Double) throws {
    #expect(try Kinds().setting("amount", to: "\(value)").amount == value)
  }

  @Test(arguments: [
    ("count", "0", "kinds.count is how many, from 1 to 100: not 0."),
    ("count", "101", "kinds.count is how many, from 1 to 100: not 101."),
    ("count", "many", "kinds.count takes a whole number, not “many”."),
    ("count", "1.5", "kinds.count takes a whole number, not “1.5”."),
    (
      "count", "99999999999999999999",
      "kinds.count takes a whole number, not “99999999999999999999”."
    ),
    ("amount", "nan", "kinds.amount takes a number, not “nan”."),
    ("amount", "inf", "kinds.amount takes a number, not “inf”."),
    ("shares", "0.5,2", "kinds.shares is which shares, from 0 to 1: not 0.5,2."),
    ("shares", "", "kinds.shares takes a number, or several with commas, not “”."),
    ("isOn", "maybe", "kinds.isOn takes yes or no, not “maybe”."),
    ("colour", "blue", "kinds.colour takes one of red, green, not “blue”."),
    (
      "other", "4",
      "The experiment kinds has no setting “other”. It has: count, amount, times, shares, isOn, colour."
    ),
  ])
  func refuses(_ name: String, _ value: String, _ message: String) {
    let error = #expect(throws: SettingError.self) { try Kinds().setting(name, to: value) }
    #expect(error?.description == message)
  }

  /// As the usual ones are: rising, or each once; with a number that is asked about.
  @Test(arguments: [
    ("sizes", "4", "lists.sizes is which sizes, at least 2 of them: not 4."),
    ("sizes", "1,5", "lists.sizes is which sizes, with 4 among them: not 1,5."),
    ("sizes", "4,1", "lists.sizes is which sizes, each once and in rising order: not 4,1."),
    ("sizes", "1,4,4", "lists.sizes is which sizes, each once and in rising order: not 1,4,4."),
    ("strengths", "1,3", "lists.strengths is how strong, each once and in falling order: not 1,3."),
    ("starts", "0,1,-0", "lists.starts is where it begins, each once: not 0,1,-0."),
  ])
  func refusesLists(_ name: String, _ value: String, _ message: String) {
    let error = #expect(throws: SettingError.self) { try Lists().setting(name, to: value) }
    #expect(error?.description == message)
  }

  @Test func takesLists() throws {
    #expect(try Lists().setting("sizes", to: "2, 4, 9").sizes == [2, 4, 9])
    #expect(try Lists().setting("starts", to: "0, 5, -5").starts == [0, 5, -5])
    #expect(try Lists().setting("numbers", to: "3, 3, 1").numbers == [3, 3, 1])
    // An experiment whose settings were changed before takes and refuses the same.
    let changed = try Lists().setting("sizes", to: "4, 5")
    #expect(throws: SettingError.self) { try changed.setting("sizes", to: "5, 4") }
  }

  @Test func longListsAreShortened() {
    #expect([Int](1...12).settingText == "1, 2, … 12")
    #expect([Int](1...10).settingText == "1, 2, 3, 4, 5, 6, 7, 8, 9, 10")
    // Nor is a number broken by its own commas.
    #expect([0.1, 10_000, 2_500.5].settingText == "0.1, 10000, 2500.5")
    #expect([Double](setting: [0.1, 10_000].settingText) == [0.1, 10_000])
  }

  @Test func isNamedAfterItsType() {
    #expect(Kinds.name == "kinds")
    #expect(SettingAssignment(argument: "a-b.c=d=e,1")?.value == "d=e,1")
    for text in ["", "a", "a.b", "a=1", ".b=1", "a.=1", "a b.c=1"] {
      #expect(SettingAssignment(argument: text) == nil, "\(text)")
    }
  }
}
