import Foundation
import Testing

/// What a product shows to those who import it has a comment.
@Suite struct DocumentationTests {
  /// The modules whose public members are commented.
  private static let modules = [
    "Datasets", "Downloads", "GradientChecking", "LiveServer", "Models", "NeuralNetworks",
    "Optimizers", "Plotting", "Runs", "TensorCore", "TensorKernels", "Training",
  ]

  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func files(_ folder: String) throws -> [SourceFile] {
    let place = root.appending(path: folder)
    let names = try #require(
      FileManager.default.enumerator(atPath: place.path(percentEncoded: false)))
    return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.sorted()
      .map { name in
        SourceFile(
          name: "\(folder)/\(name)",
          try String(contentsOf: place.appending(path: name), encoding: .utf8))
      }
  }

  /// Each public member has a comment, and one that throws says what. A member that a protocol asks for
  /// has the comment of the requirement.
  @Test func everyPublicMemberIsDocumented() throws {
    let protocols = Protocols(try files("Sources"))
    for module in Self.modules {
      let members = PublicInterface(try files("Sources/\(module)"), protocols: protocols).members
      #expect(members.count > 20, "\(module) shows next to nothing: is it read?")
      let lacks = members.compactMap { member in
        member.lack.map { "\(member.place): \(member.name) \($0)" }
      }
      #expect(lacks.isEmpty, "\n\(lacks.joined(separator: "\n"))")
    }
  }

  // MARK: The reader of interfaces

  private func lacks(_ source: String) -> [String] {
    let file = SourceFile(name: "a.swift", source)
    return PublicInterface([file], protocols: Protocols([file])).members.compactMap { member in
      member.lack.map { "\(member.place) \(member.name) \($0)" }
    }
  }

  @Test func membersWithoutACommentAreFound() {
    let source = """
      public struct Bare<T: Sendable>: Sendable {
        public let a: T, b: Int
        /// The third.
        @available(*, deprecated)
        public private(set) var c = 0
        // No comment of this kind.
        public init(_ a: T) {}
        var hidden: Int { 0 }
        public enum Kind { case one, two }
        /// Any.
        public subscript(index: Int) -> Int { 0 }
        /// Not above it.

        public typealias Name = String
      }
      """
    #expect(
      lacks(source) == [
        "a.swift:1 Bare has no comment", "a.swift:2 Bare.a has no comment",
        "a.swift:2 Bare.b has no comment", "a.swift:7 Bare.init(_:) has no comment",
        "a.swift:9 Bare.Kind has no comment", "a.swift:9 Bare.Kind.one has no comment",
        "a.swift:9 Bare.Kind.two has no comment", "a.swift:14 Bare.Name has no comment",
      ])
  }

  @Test func membersThatThrowSayWhat() {
    let source = """
      /// Reads.
      public func read() throws(ReadError) -> Int { 0 }
      /// Reads.
      ///
      /// - Throws: `ReadError`.
      public func readAll() throws {}
      /// Passes on.
      public func each(_ body: () throws -> Void) rethrows {}
      /// Keeps it.
      public func keep(_ body: @escaping () throws -> Void) { try? body() }
      """
    #expect(lacks(source) == ["a.swift:2 read() does not say what it throws"])
  }

  @Test func aRequirementIsCommentedOnce() {
    let source = """
      /// Has a size.
      public protocol Base {
        func size(of x: Int) -> Int
        /// Its name.
        var name: String { get }
      }
      /// Has more.
      public protocol Sized: Base, Sendable {}
      extension Sized {
        public var name: String { "" }
        public var other: String { "" }
      }
      /// One of them.
      public struct One<T: Hashable> where T: Sendable {
        public func size(of x: Int) -> Int { x }
        public func size(_ x: Int) -> Int { x }
        public init(from decoder: any Decoder) throws {}
        public static func == (a: One, b: One) -> Bool { true }
      }
      extension One: Sized, Hashable {
        public func hash(into hasher: inout Hasher) {}
      }
      """
    #expect(
      lacks(source) == [
        "a.swift:3 Base.size(of:) has no comment", "a.swift:11 Sized.other has no comment",
        "a.swift:16 One.size(_:) has no comment", "a.swift:17 One.init(from:) has no comment",
      ])
  }
}
