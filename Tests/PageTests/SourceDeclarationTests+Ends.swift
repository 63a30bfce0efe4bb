import Testing

@testable import Page

/// Where a statement ends: what only looks like a bracket is none.
extension SourceDeclarationTests {
  /// Each is the body of a function; it must end with its own brace.
  @Test(arguments: [
    #"let s = "{ \" {""#, #"let s = "\(f("{", [1: "\(g("}"))"])) {""#,
    #####"let s = #"\" { \("{") \#(f("}}")) "# + ##""#{"## "#####,
    "let s = \"\"\"\n    { \" \"\" {\n    \\(f(\"\"\"\n  {\n  \"\"\")) }}\n    \"\"\"",
    "let s = #\"\"\"\n    { \"\"\" \\(\n    \"\"\"#", ##"let s = #""" {"#"##,
    "// { \" {", "/* { /* { \" */ { */", "a /* } */ = b // }", "a */* { */b",
    #"let r = /[{(\/"]+ {/"#, #"text.matches(of: /<a[^>)]*"{/.ignoresCase())"#,
    "return /\\{/", "let r = #/ { / \" /#", "let r = #/\n    { \"\n    /#",
    "let d = a / b; if d { c = d / e }", "f(1, /, { $0 / 2 })", "let x = a/b + c/d",
    "let x = f(a /b(1, c / d))",
    "#if DEBUG\n  g { 1 }\n  #else\n  g { 2 }\n  #endif", "let c = \\A.b; x.`func`{}",
    "let c: Character = \"{\"; let d = 1.5e-3 + 0x1p-2",
  ])
  func bracketsInTextAreNone(_ body: String) throws {
    let source =
      "func before() {}\nstruct S {\n  func f() {\n    \(body)\n  }\n\n  func g() {}\n}\n"
    #expect(SourceTokens(source).isBalanced)
    #expect(try code("S.f", in: source).hasSuffix("\n}"))
    #expect(try code("S.f{}", in: source).contains(body.prefix(8)))
    #expect(try code("S.g", in: source) == "func g() {}")
    #expect(try code("S", in: source) == source.dropFirst(17).dropLast())
  }

  /// Each is a statement; what follows it is another.
  @Test(arguments: [
    "let x = 1", "let x: Int", "let x = a\n  + b", "let x = a +\n  b", "let x =\n  a",
    "let x = a\n  .b { 1 }\n  .c", "let x = [\n  1,\n  2,\n]", "let x = f(\n  1\n)",
    "let x = a\n  ? b : c", "let x = a\n  ? b\n  : c", "let x = a ?? b", "let x = y as? Int",
    "let x = y as?\n  Int", "let x = try?\n  f()", "let x = y\n  as Int", "let x = y!",
    "let x: Int?", "let x = 3...", "let x =\n  if a { 1 } else { 2 }",
    "let x =\n  if a {\n    1\n  } else if b {\n    2\n  }\n  else {\n    3\n  }",
    "let x = switch y {\ncase 1: 2\ndefault: 3\n}", "let x = y.as", "let x = .some",
    "let x: Map<\n  Int,\n  Int\n>", "let x: Map<Int, Int> = [:]", "let x = a < b, z = 3",
    "let x = \"\"\"\nless indented\n\"\"\"", "let x = {\n  1\n}()", "let x = f { 1 } g: { 2 }",
    "let x: (Int) -> Int = { $0 }", "let x = -y", "let x = a && !b\n  || c",
    "let x: Int,\n  z: Int", "let x = \\A.b", "let x = y  // {", "var x: Int { 1 }",
    "var x: Int\n{\n  1\n}", "var x = 1 {\n  didSet { f() }\n}", "@A @B(1)\n@C\nlet x = 1",
    "let x = await f()", "let x = #selector(a)", "let x: some P = y", "let x = /{/",
    "@A.B<C>(1) let x = 1", "let x=\n  1", "let x: Map<\n  Int\n>?",
  ])
  func aStatementEndsWhereItShould(_ statement: String) throws {
    for next in [
      "let next = 1", "-f()", "func next() {}", "@A let next = 2", "}", "#endif", "f(1)",
      "async let y = 1",
    ] {
      let source = statement + "\n" + next
      #expect(try code("x", in: source) == statement, "\(source)")
    }
  }

  @Test func conditionalCodeIsReadInAllItsBranches() throws {
    let source = """
      struct S {
        #if A && !B
          static let lanes = 16
        #elseif arch(arm64)
          static let lanes = 4
        #else
          static let lanes = 8
        #endif
        let other = 1
      }
      """
    #expect(try code("S.lanes#2", in: source) == "static let lanes = 4")
    #expect(try code("S.other", in: source) == "let other = 1")
  }

  @Test func aTornFileStillHasAnOutline() {
    let whole = step + #"let s = "\(f("x")) # { /a/ "# + "/* */ #/ x"
    for length in 0...whole.count {
      let outline = SourceOutline(String(whole.prefix(length)))
      for entry in outline.entries {
        #expect(!outline.code(of: entry).isEmpty)
        _ = outline.body(of: entry)
      }
    }
    #expect(SourceOutline(step).tokens.isBalanced)
    for torn in ["{", "}", "(]", "func f() {", "struct S<", "let (", "case", "@", "init", "func"] {
      _ = SourceOutline(torn)
      _ = SourceOutline("enum E { \(torn)")
    }
    #expect(!SourceTokens("f(]").isBalanced)
  }
}
