import Foundation
import Testing

@testable import Page

/// Declarations found in small files that are as awkward as Swift allows.
@Suite struct SourceDeclarationTests {
  /// A folder with these files. It is read at once, so it need not stay.
  private func folder(_ files: [String: String]) throws -> SourceFolder {
    let folder = FileManager.default.temporaryDirectory.appending(path: "source \(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return SourceFolder(folder)
  }

  private func code(_ path: String, in source: String) throws -> String {
    try folder(["A.swift": source]).declaration(path).code
  }

  private func problem(_ path: String, in files: [String: String]) throws -> SourceError? {
    let folder = try folder(files)
    do throws(SourceError) {
      _ = try folder.declaration(path)
      return nil
    } catch {
      return error
    }
  }

  // MARK: Where a declaration is

  private let step = """
    import Foundation

    /// The steps.
    @available(macOS 15, *)
    public struct StepByStep: Sendable {
      /// Doc.
      @Setting("rate { of", help: "}")
      private(set) var rate = 0.1  // per step
      var x: Double, y = [1, 2]
      let (a, b): (Dictionary<String, Int>, Int)
      let c: Dictionary<Int, Double?>, d = f < g, e = g > f
      let (first: p, _) = pair

      /// Backward.
      @discardableResult
      public mutating func backward(
        _ dy: Double, then: () -> Void = { print("}") }
      ) throws -> Double
      where Double: Sendable {
        // dBeta {
        let dBeta = dy
        func local(_ x: Double) -> Double { x }

        return local(dBeta)
      }
    }

    extension StepByStep {
      /// Doc.
      static func == (a: Self, b: Self) -> Bool { a.x == b.x }
      enum Kind { case plain, named(String, times: Int); case last = 3 }
    }

    """

  @Test func membersAreDedentedWithoutTheirDocComments() throws {
    #expect(
      try code("StepByStep.backward", in: step) == """
        @discardableResult
        public mutating func backward(
          _ dy: Double, then: () -> Void = { print("}") }
        ) throws -> Double
        where Double: Sendable {
          // dBeta {
          let dBeta = dy
          func local(_ x: Double) -> Double { x }

          return local(dBeta)
        }
        """)
    #expect(
      try code("StepByStep.rate", in: step)
        == "@Setting(\"rate { of\", help: \"}\")\nprivate(set) var rate = 0.1  // per step")
    #expect(try code("StepByStep", in: step).hasPrefix("@available(macOS 15, *)\npublic struct"))
    #expect(try code("StepByStep", in: step).hasSuffix("  }\n}"))
  }

  @Test func theBodyIsWhatIsBetweenTheBraces() throws {
    #expect(
      try code("StepByStep.backward{}", in: step) == """
        // dBeta {
        let dBeta = dy
        func local(_ x: Double) -> Double { x }

        return local(dBeta)
        """)
    #expect(try code("StepByStep.backward.local{}", in: step) == "x")
    #expect(try code("f{}", in: "func f() {}") == "")
    #expect(try code("f{}", in: "func f() {  // why\n    1\n      2\n\n}") == "// why\n1\n  2")
    #expect(try code("x{}", in: "var x: Int\n{\n  get { 1 }\n}") == "get { 1 }")
    #expect(
      try problem("StepByStep.rate{}", in: ["A.swift": step])
        == .noBody(path: "StepByStep.rate{}", file: "A.swift", line: 7))
    // The braces of a value are a closure, or observers.
    #expect(try problem("f{}", in: ["A.swift": "let f = { 1 }"]) != nil)
  }

  @Test func everyNameOfAStatementFindsIt() throws {
    for name in ["x", "y"] {
      #expect(try code("StepByStep.\(name)", in: step) == "var x: Double, y = [1, 2]")
    }
    for name in ["a", "b"] {
      #expect(
        try code("StepByStep.\(name)", in: step)
          == "let (a, b): (Dictionary<String, Int>, Int)")
    }
    for name in ["c", "d", "e"] {
      #expect(try code("StepByStep.\(name)", in: step).hasPrefix("let c: Dict"))
    }
    #expect(try code("StepByStep.p", in: step) == "let (first: p, _) = pair")
    for name in ["Int", "Double", "first", "_"] {
      #expect(try problem("StepByStep.\(name)", in: ["A.swift": step]) != nil)
    }
    for name in ["plain", "named", "named(_:times:)"] {
      #expect(
        try code("StepByStep.Kind.\(name)", in: step)
          == "case plain, named(String, times: Int)")
    }
    #expect(try code("StepByStep.Kind.last", in: step) == "case last = 3")
    #expect(try code("StepByStep.==", in: step).hasPrefix("static func == ("))
    #expect(try code("StepByStep.==(_:_:){}", in: step) == "a.x == b.x")
  }

  @Test func fileAndLineAreSaid() throws {
    let folder = try folder([
      "B.swift": step, "Inner/A.swift": "\r\n\r\nlet one = f {\r\n  1\r\n}\r\n",
      ".swift": "let one = 2", ".build/C.swift": "let one = 3", "Inner/.A.swift": "let one = 4",
      "D.swift": "\u{FEFF}let two = 2",
    ])
    let backward = try folder.declaration(" StepByStep.backward ")
    #expect(backward.file == "B.swift")
    #expect(backward.line == 15)
    #expect(backward.path == " StepByStep.backward ")
    #expect(
      try folder.declaration("one")
        == SourceDeclaration(path: "one", code: "let one = f {\n  1\n}", file: "A.swift", line: 3))
    #expect(try folder.declaration("two").line == 1)
    // Foundation may leave the mark out, or not.
    #expect(SourceOutline("\u{FEFF}let two = 2").entries.count == 1)
  }

  @Test func aFolderMayBeALink() throws {
    let real = FileManager.default.temporaryDirectory.appending(path: "source \(UUID())")
    let link = real.appendingPathExtension("link")
    defer {
      for url in [link, real] { try? FileManager.default.removeItem(at: url) }
    }
    try FileManager.default.createDirectory(at: real, withIntermediateDirectories: true)
    try Data("let a = 1".utf8).write(to: real.appending(path: "A.swift"))
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: real)
    #expect(try SourceFolder(link).declaration("a").code == "let a = 1")
  }

  @Test func localDeclarationsNeedTheirWholePath() throws {
    let source = """
      struct Chapter {
        func scale() {
          for i in 0..<3 {
            let row = { (a: Int) in let b = a; return b }
          }
          if let guess = maybe,
            let second = guess
          {
            func pass() -> Int { 1 }
          }
          switch x {
          case .a(let bound): let inCase = bound
          default: break
          }
          struct Local { var x: Int { 3 } }
        }
        let value = make { let inner = 2 }
      }
      if top { let hidden = 1 }
      """
    for path in ["pass", "Chapter.pass", "hidden", "Chapter.scale.guess", "Chapter.scale.bound"] {
      #expect(try problem(path, in: ["A.swift": source]) != nil, "\(path)")
    }
    for path in ["scale.pass", "Chapter.scale.pass", "Chapter.scale().pass()"] {
      #expect(try code(path, in: source) == "func pass() -> Int { 1 }")
    }
    #expect(try code("scale.row", in: source).hasPrefix("let row = { (a: Int) in let b"))
    #expect(try code("scale.row.b", in: source) == "let b = a")
    #expect(try code("scale.inCase", in: source) == "let inCase = bound")
    #expect(try code("scale.Local.x{}", in: source) == "3")
    #expect(try code("value.inner", in: source) == "let inner = 2")
    #expect(try problem("Local", in: ["A.swift": source]) != nil)
  }

  @Test func extensionsBelongToTheirTypes() throws {
    let files = [
      "A.swift": """
      struct Foo<T> { struct Bar {} }
      extension Foo where T: Sequence<Int>, T.Element: P { var a: Int { 1 } }
      """,
      "B.swift": """
      extension Foo<[Int]>.Bar { func b() {} }
      extension [Double] { var mean: Double { 0 } }
      extension [String: Int]: P { func c() {} }
      extension Double? { func d() {} }
      """,
    ]
    let folder = try folder(files)
    #expect(try folder.declaration("Foo").code == "struct Foo<T> { struct Bar {} }")
    #expect(try folder.declaration("Foo.a").code == "var a: Int { 1 }")
    #expect(try folder.declaration("Foo.Bar").code == "struct Bar {}")
    #expect(try folder.declaration("Foo.Bar.b").code == "func b() {}")
    #expect(try folder.declaration("Array.mean{}").code == "0")
    #expect(try folder.declaration("Dictionary.c").code == "func c() {}")
    #expect(try folder.declaration("Optional.d").code == "func d() {}")
    // Declared elsewhere: the extension is all there is.
    #expect(try folder.declaration("Array{}").code == "var mean: Double { 0 }")
  }

  @Test func allKindsOfDeclarationsAreFound() throws {
    let source = """
      protocol P<E>: AnyObject {
        associatedtype E: Q
        func f()
        func f2() async throws
          -> E
        var v: Int { get }
        init?(_ x: Int)
        subscript(i: Int, at j: Int) -> E { get }
      }
      final class C {
        class var shared: C { C() }
        class func make() -> C { C() }
        deinit { stop() }
        nonisolated(unsafe) static var `default` = 1
        lazy var l: [Int] = { [1] }() {
          didSet { print("}") }
        }
        required convenience init<T: P>(@W(1) a: T, `in` b: Int) { }
        static prefix func - (x: C) -> C { x }
        static func /(a: C, b: C) -> C { a/b/a }
        static func ... <T>(a: T, b: C) -> C { b }
      }
      actor A { var actor = 1; func run() async { actor.run { actor in actor.f() } } }
      typealias Pair = (Int, Int)
      infix operator <>: AdditionPrecedence
      precedencegroup Power { higherThan: MultiplicationPrecedence }
      indirect enum Tree { case leaf, any; case node(Tree, Tree) }
      """
    let expected = [
      "P.E": "associatedtype E: Q", "P.f": "func f()", "P.f2": "func f2() async throws\n  -> E",
      "P.v": "var v: Int { get }", "P.init": "init?(_ x: Int)",
      "P.subscript(_:at:)": "subscript(i: Int, at j: Int) -> E { get }",
      "C.shared": "class var shared: C { C() }", "C.make{}": "C()", "C.deinit{}": "stop()",
      "C.default": "nonisolated(unsafe) static var `default` = 1",
      "C.`default`": "nonisolated(unsafe) static var `default` = 1",
      "C.l": "lazy var l: [Int] = { [1] }() {\n  didSet { print(\"}\") }\n}",
      "C.init(a:in:)": "required convenience init<T: P>(@W(1) a: T, `in` b: Int) { }",
      "C.-": "static prefix func - (x: C) -> C { x }", "C./(_:_:){}": "a/b/a",
      "C....": "static func ... <T>(a: T, b: C) -> C { b }",
      "A.actor": "var actor = 1", "Pair": "typealias Pair = (Int, Int)",
      "<>": "infix operator <>: AdditionPrecedence",
      "Power{}": "higherThan: MultiplicationPrecedence",
      "Tree.any": "case leaf, any", "Tree.node": "case node(Tree, Tree)",
    ]
    let folder = try folder(["A.swift": source])
    for (path, code) in expected {
      #expect(try folder.declaration(path).code == code, "\(path)")
    }
    #expect(throws: SourceError.self) { try folder.declaration("A.run.in") }
  }

  // MARK: What only looks like a bracket

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

  // MARK: Names

  private let overloads = [
    "A.swift": """
    struct Run {
      func train(on data: Int) {}
      func train(on data: Int, progress: Int, _ f: () -> Void) {}
      func train() {}
      func more() {}
      func `to be`(_ a: Int) {}
      func `to be`() {}
    }
    """,
    "B.swift": """
    extension Run where T: P {
      func more() {}
      static func * (a: Run, b: Int) -> Run { a }
      static func * (a: Int, b: Run) -> Run { b }
    }
    """,
  ]

  @Test func labelsAndNumbersChooseAmongOverloads() throws {
    let folder = try folder(overloads)
    #expect(try folder.declaration("Run.train(on:)").line == 2)
    #expect(try folder.declaration("Run.train(on: progress: _:)").line == 3)
    #expect(try folder.declaration("Run.train()").line == 4)
    #expect(try folder.declaration("Run.train#3").line == 4)
    #expect(try folder.declaration("Run.*#1").line == 3)
    #expect(try folder.declaration("Run.more()#1").file == "A.swift")
    #expect(try folder.declaration("Run.more()#2").file == "B.swift")
    #expect(try folder.declaration("Run.*(_:_:)#2{}").code == "b")
  }

  @Test func severalMatchesAreListedWithPathsThatWork() throws {
    let train = try #require(try problem("Run.train", in: overloads))
    #expect(train.description.hasPrefix("“Run.train” is the name of 3 declarations in source "))
    #expect(train.description.contains("\n  Run.train(on:progress:_:)  (A.swift, line 3)\n"))
    for path in ["Run.train", "Run.*", "Run.*{}", "Run.more", "Run.`to be`"] {
      guard case .ambiguous(_, _, let candidates) = try problem(path, in: overloads) else {
        Issue.record("\(path)")
        continue
      }
      let folder = try folder(overloads)
      for candidate in candidates {
        let found = try folder.declaration(candidate.path)
        #expect(found.line == candidate.line)
        #expect(found.file == candidate.file)
      }
    }
  }

  @Test func whatIsMissingIsSaidWithItsNeighbours() throws {
    func nearest(_ path: String) throws -> [String]? {
      guard case .notFound(_, _, let nearest) = try problem(path, in: overloads) else { return nil }
      return nearest
    }
    #expect(try nearest("Run.tran") == ["Run.train"])
    #expect(try nearest("run.Train") == ["Run.train"])
    #expect(try nearest("Running.train") == ["Run.train"])
    #expect(try nearest("Run.train(at:)")?.contains("Run.train(on:)") == true)
    #expect(try nearest("Run.train(on:)#2") == ["Run.train(on:)"])
    #expect(try nearest("Elsewhere.entirely") == [])
    let error = try #require(try problem("Run.tran", in: overloads))
    #expect(error.description.hasPrefix("There is no “Run.tran” in the source in source "))
    #expect(error.localizedDescription.hasSuffix("Did you mean “Run.train”?"))
  }

  @Test(arguments: [
    "", "a.", ".", "a..b", "a(", "a(b)", "a(:)", "a b", "a#", "a#0", "a#x", "a)", "{}", "`a", "a{",
  ])
  func aPathThatIsNoneIsRefused(_ path: String) throws {
    let error = try problem(path, in: ["A.swift": "let a = 1"])
    // `.` could be an operator, and so could what follows two dots.
    if [".", "a..b"].contains(path) {
      #expect(error != nil)
    } else {
      guard case .malformedPath(path, _) = error else {
        Issue.record("\(path): \(String(describing: error))")
        return
      }
    }
  }

  @Test func unreadableFoldersAreSaid() throws {
    let nowhere = SourceFolder(URL(filePath: "/nowhere/at/all"))
    let missing = #expect(throws: SourceError.self) { try nowhere.declaration("a") }
    #expect(
      missing
        == .unreadableFolder(path: "/nowhere/at/all", reason: "there is no such folder"))
    let file = SourceFolder(URL(filePath: #filePath))
    let notFolder = #expect(throws: SourceError.self) { try file.declaration("a") }
    #expect(notFolder == .unreadableFolder(path: #filePath, reason: "it is a file"))
    guard case .unreadableFolder(_, "it has no Swift files") = try problem("a", in: ["a.txt": ""])
    else {
      Issue.record("a folder without Swift files")
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "source \(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data([0xFF, 0xFE, 0x00]).write(to: folder.appending(path: "A.swift"))
    let torn = #expect(throws: SourceError.self) { try SourceFolder(folder).declaration("a") }
    #expect(torn == .unreadableFile(name: "A.swift", folder: folder.lastPathComponent))
  }
}

/// The declarations of this repository. Its layout, which `swift format` checks, says where each of
/// them must end.
@Suite struct RepositorySourceTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: ["Chapters", "Sources"])
  func everyDeclarationEndsWhereItsLayoutSays(_ folder: String) throws {
    let folder = Self.root.appending(path: folder).resolvingSymlinksInPath()
      .path(percentEncoded: false)
    let paths = (FileManager.default.subpaths(atPath: folder) ?? []).filter {
      $0.hasSuffix(".swift")
    }
    #expect(paths.count > 50)
    var count = 0
    for path in paths {
      let source = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
      let outline = SourceOutline(source)
      #expect(outline.tokens.isBalanced, "\(path)")
      let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
      func indentation(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
      for entry in outline.entries {
        count += 1
        let code = outline.code(of: entry)
        let place = "\(path): \(entry.path.path)"
        let first = outline.line(of: entry) - 1
        let last = first + code.count { $0 == "\n" }
        // What has a body ends with its brace.
        if entry.body != nil { #expect(code.last == "}", "\(place)") }
        // It stands alone as well as in its file.
        #expect(SourceTokens(code).isBalanced, "\(place)")
        // The next line is not deeper: it would belong to it.
        let next = lines[(last + 1)...].first { !$0.isEmpty }
        #expect(next.map(indentation) ?? 0 <= indentation(lines[first]), "\(place)")
      }
    }
    #expect(count > 1000)
  }
}
