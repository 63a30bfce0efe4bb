import Foundation
import Testing

@testable import Page

/// Declarations found in small files that are as awkward as Swift allows.
@Suite struct SourceDeclarationTests {
  /// A folder with these files. It is read at once, so it need not stay.
  func folder(_ files: [String: String]) throws -> SourceFolder {
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

  func code(_ path: String, in source: String) throws -> String {
    try folder(["A.swift": source]).declaration(path).code
  }

  func problem(_ path: String, in files: [String: String]) throws -> SourceError? {
    let folder = try folder(files)
    do throws(SourceError) {
      _ = try folder.declaration(path)
      return nil
    } catch {
      return error
    }
  }

  // MARK: Where a declaration is

  let step = """
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
}
