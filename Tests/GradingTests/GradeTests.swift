import TensorCore
import Testing

@testable import Grading

/// What readers are told, on a small exercise: y and its double.
@Suite struct GradeTests {
  typealias Function = @Sendable (Tensor<Double>) throws -> (Tensor<Double>, Tensor<Double>)

  private let exercise = Exercise<Function>(
    "double", .backprop, function: "double", solution: { ($0, $0 * 2) }, section: "None",
    hints: ["a", "b"],
    cases: {
      [("small", Tensor([1.0, 2, 3])), ("large", Tensor([1e6, 2e6, -3e6]))].map { name, x in
        Case(
          name,
          expecting: [Expectation("same", x), Expectation("twice", x * 2)]
        ) {
          let (a, b) = try $0(x)
          return [a, b]
        }
      }
    },
    mistakes: [
      Mistake("squared", "You square.") { x in (x, x * x) },
      Mistake("tripled", "You take it three times.") { x in (x, x * 3) },
      Mistake("first-lost", "You lose the first.") { x in (x * 0, x * 2) },
    ])

  private func failure(_ function: @escaping Function) throws -> Failure {
    guard case .failed(let failure) = exercise.grade(function) else {
      Issue.record("was not rejected")
      throw Unsolved()
    }
    return failure
  }

  @Test func rightAndUnsolved() {
    #expect(exercise.grade { ($0, $0 + $0) } == .passed)
    #expect(exercise.grade { _ in throw Unsolved() } == .unsolved)
  }

  /// What is known of an answer that never comes back.
  @Test func eachCaseIsNamedBeforeItIsTried() {
    var names: [String] = []
    _ = exercise.grade({ ($0, $0 * 2) }, willTry: { names.append($0) })
    #expect(names == ["small", "large"])
    // So is each of those that are only tried to recognise a mistake.
    names = []
    _ = exercise.grade({ ($0 * 7, $0 * 7) }, willTry: { names.append($0) })
    #expect(names == ["small", "large"])
    names = []
    _ = exercise.grade({ _ in throw Unsolved() }, willTry: { names.append($0) })
    #expect(names == ["small"])
  }

  /// A case may ask for fewer outputs than another; mistakes are recognised by those they share.
  @Test func casesMayAskForMoreOrLess() throws {
    let exercise = Exercise<Function>(
      "double", .backprop, function: "double", solution: { ($0, $0 * 2) }, section: "None",
      hints: ["a", "b"],
      cases: {
        let x = Tensor([1.0, 2])
        return [
          Case("one output", expecting: [Expectation("same", x)]) { [try $0(x).0] },
          Case("both", expecting: [Expectation("same", x), Expectation("twice", x * 2)]) {
            let (a, b) = try $0(x)
            return [a, b]
          },
        ]
      },
      mistakes: [
        Mistake("tripled", "You take it three times.") { x in (x, x * 3) },
        Mistake("lost", "You lose it.") { x in (x * 0, x * 2) },
      ])
    guard case .failed(let failure) = exercise.grade({ ($0, $0 * 3) }) else {
      Issue.record("was not rejected")
      return
    }
    #expect(failure.place == "both")
    #expect(failure.recognised.map(\.name) == ["tripled"])
    #expect(exercise.grade { ($0, $0 * 2) } == .passed)
  }

  @Test func anUnknownMistakeGetsItsWorstElement() throws {
    let failure = try failure { x in (x, x * 2 + Tensor([0.0, 0.25, 0.125])) }
    #expect(failure.place == "small")
    #expect(failure.right == ["same"])
    #expect(
      failure.problems
        == ["twice[1] is 4.25, by its definition it is 4 (2 of 3 elements are off)."])
    #expect(failure.recognised.isEmpty)
  }

  @Test func aKnownMistakeGetsItsWords() throws {
    let failure = try failure { x in (x, x + x + x) }
    #expect(failure.recognised.map(\.name) == ["tripled"])
    #expect(failure.description.contains("You take it three times."))
  }

  /// One output looks like one mistake, the other like another.
  @Test func twoMistakesAreBothNamed() throws {
    let failure = try failure { x in (x - x, x * 3) }
    #expect(failure.recognised.map(\.name) == ["tripled", "first-lost"])
    #expect(failure.right.isEmpty)
  }

  /// The same as a mistake in the first case only.
  @Test func likenessInOneCaseIsNotEnough() throws {
    let failure = try failure { x in (x, x[0] == 1 ? x * 3 : x * 2) }
    #expect(failure.recognised.isEmpty)
  }

  @Test func wrongShapesAndNumbersThatAreNone() throws {
    let shape = try failure { x in (x.reshaped(to: [3, 1]), x * 2) }
    #expect(shape.problems == ["same has the shape [3, 1]; it must be [3]."])
    let nan = try failure { x in (x, x * .nan) }
    #expect(nan.problems[0].hasPrefix("twice[0] is nan, by its definition it is 2"))
  }

  @Test func errorsAreShown() throws {
    struct Odd: Error {}
    #expect(try failure { _ in throw Odd() }.problems == ["your function threw an error: Odd()"])
  }
}
