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

  /// An error behind the sixth digit is not told as two numbers that look the same.
  @Test func twoNumbersThatDifferLookDifferent() throws {
    let failure = try failure { x in (x, x * (2 + 2e-9)) }
    #expect(
      failure.problems
        == ["twice[2] is 6.00000001, by its definition it is 6 (3 of 3 elements are off)."])
    let other = try self.failure { x in (x * (1 + 1e-9) + 1e-9, x * 2) }
    #expect(other.problems[0].hasPrefix("same[2] is 3.000000004, by its definition it is 3 "))
  }

  /// Layers that are missing, or too many, stop no grader.
  @Test(arguments: [1, 2, 4]) func resultsAreCounted(_ count: Int) {
    typealias Layers = @Sendable ([Tensor<Double>]) throws -> [Tensor<Double>]
    let x = [1.0, 2, 3].map { Tensor([$0]) }
    let exercise = Exercise<Layers>(
      "layers", .backprop, function: "layers", solution: { $0 }, section: "None",
      hints: ["a", "b"],
      cases: {
        ["first", "second"].map { name in
          Case(
            name, expecting: x.enumerated().map { Expectation("layer \($0.offset)", $0.element) }
          ) { try $0(x) }
        }
      },
      mistakes: [Mistake("reversed", "You return them in reverse.") { $0.reversed() }])
    let answer: Layers = { layers in (0..<count).map { layers[$0 % 3] } }
    guard case .failed(let failure) = exercise.grade(answer) else {
      Issue.record("was not rejected")
      return
    }
    #expect(
      failure.problems == [
        "your function gave \(count) results; asked are 3: layer 0, layer 1, layer 2."
      ])
    // One that is right at first, and then gives less, is not taken for a mistake.
    let calls = Calls()
    let other = exercise.grade { layers in
      calls.count += 1
      return calls.count == 1 ? [layers[2], layers[1], layers[0]] : []
    }
    guard case .failed(let second) = other else {
      Issue.record("was not rejected")
      return
    }
    #expect(second.place == "first" && second.recognised.isEmpty)
  }

  private final class Calls: @unchecked Sendable {
    var count = 0
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
