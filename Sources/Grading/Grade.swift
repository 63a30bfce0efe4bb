import Foundation
import TensorCore

/// What a grader thinks of an answer.
public enum Grade: Sendable, Equatable, Codable {
  /// The function threw `Unsolved`: the reader has not written it.
  case unsolved
  /// Every output of every case is right.
  case passed
  /// In some case an output is wrong, or the function threw an error other than `Unsolved`; only the first
  /// such case is told.
  case failed(Failure)

  /// Whether the exercise is solved.
  public var isPassed: Bool { self == .passed }
}

/// Why an answer is not right, for its reader.
public struct Failure: Sendable, Equatable, Codable {
  /// The case in which it first shows.
  public var place: String
  /// What is wrong there, a line an output.
  public var problems: [String]
  /// The outputs that are right in that case.
  public var right: [String] = []
  /// The words for each mistake that was recognised.
  public var recognised: [RecognisedMistake] = []
}

/// A mistake whose results are the same as the reader's.
public struct RecognisedMistake: Sendable, Equatable, Codable {
  /// The mistake's name in the exercise: "mean-constant".
  public let name: String
  /// What the reader is told of it: what the answer does, and what it should do. No solution.
  public let words: String
}

extension Failure: CustomStringConvertible {
  /// The finding and, below it, the words of each mistake that was recognised; several lines.
  public var description: String {
    ([finding] + recognised.map(\.words)).joined(separator: "\n")
  }

  /// What is wrong and what is right, without what may be the reason.
  public var finding: String {
    var lines = ["In the case \"\(place)\":"] + problems.map { "  " + $0 }
    if !right.isEmpty { lines.append("  Right already: " + right.joined(separator: ", ") + ".") }
    return lines.joined(separator: "\n")
  }
}

extension Exercise {
  /// Tries a function on all cases and stops at the first that fails.
  public func grade(_ function: Function) -> Grade { grade(function, willTry: { _ in }) }

  /// The same; `willTry` is called with each case's name before the function, which may never return.
  public func grade(_ function: Function, willTry: (String) -> Void) -> Grade {
    let cases = cases()
    var answers: [[Tensor<Double>]?] = []
    for current in cases {
      willTry(current.name)
      let given: [Tensor<Double>]
      do {
        given = try current.answer(function)
        answers.append(given)
      } catch is Unsolved {
        return .unsolved
      } catch {
        return .failed(
          Failure(place: current.name, problems: ["your function threw an error: \(error)"]))
      }
      guard given.count == current.expectations.count else {
        return .failed(
          Failure(
            place: current.name,
            problems: [
              "your function gave \(given.count) results; asked are "
                + "\(current.expectations.count): "
                + current.expectations.map(\.name).joined(separator: ", ") + "."
            ]))
      }
      let wrong = current.expectations.indices.filter {
        !current.expectations[$0].isMet(by: given[$0])
      }
      if wrong.isEmpty { continue }
      answers += cases[answers.count...].map { other in
        willTry(other.name)
        return try? other.answer(function)
      }
      return .failed(
        Failure(
          place: current.name,
          problems: wrong.map { problem(current.expectations[$0], given[$0]) },
          right: current.expectations.indices.filter { !wrong.contains($0) }
            .map { current.expectations[$0].name },
          recognised: recognise(answers, wrong, in: cases)))
    }
    return .passed
  }

  /// The mistakes that give the same as the answers for one of the wrong outputs, in all cases.
  private func recognise(
    _ given: [[Tensor<Double>]?], _ wrong: [Int], in cases: [Case<Function>]
  ) -> [RecognisedMistake] {
    mistakes.filter { mistake in
      let theirs = cases.map { try? $0.answer(mistake.function) }
      return wrong.contains { output in
        // The same everywhere, and wrong somewhere. A case need not ask for this output.
        let asking = cases.indices.filter { cases[$0].expectations.indices.contains(output) }
        return asking.allSatisfy { index in
          guard let all = given[index], let others = theirs[index] else {
            return given[index] == nil && theirs[index] == nil
          }
          // What comes after the first case that fails has not been counted.
          guard all.indices.contains(output), others.indices.contains(output) else { return false }
          let (a, b) = (all[output], others[output])
          return a.agrees(with: b)
        }
          && asking.contains { index in
            theirs[index].map { !cases[index].expectations[output].isMet(by: $0[output]) } ?? true
          }
      }
    }.map { RecognisedMistake(name: $0.name, words: $0.words) }
  }
}

/// One line: the worst element of an output that is wrong, or what is wrong with its shape.
private func problem(_ expected: Expectation, _ given: Tensor<Double>) -> String {
  guard given.shape == expected.value.shape else {
    return "\(expected.name) has the shape \(given.shape); it must be \(expected.value.shape)."
  }
  let errors = zip(given.scalars, expected.value.scalars).map { a, b in
    a.isFinite ? abs(a - b) : .infinity
  }
  let worst = errors.indices.max { errors[$0] < errors[$1] }!
  let wrongCount = errors.count { $0 > expected.allowance }
  let index = given.count == 1 ? "" : "\(expected.value.shape.indices(ofFlat: worst))"
  let texts = told(given.scalars[worst], expected.value.scalars[worst])
  let share = given.count == 1 ? "" : " (\(wrongCount) of \(given.count) elements are off)"
  return """
    \(expected.name)\(index) is \(texts.given), \
    \(expected.origin.rawValue) it is \(texts.expected)\(share).
    """
}

/// Two numbers with six digits that count, or as many more as tell them apart.
private func told(_ given: Double, _ expected: Double) -> (given: String, expected: String) {
  for digits in 6...17 {
    let texts = (text(given, digits: digits), text(expected, digits: digits))
    if texts.0 != texts.1 { return texts }
  }
  return (text(given, digits: 17), text(expected, digits: 17))
}

/// Whole numbers, such as counts, with all their digits.
private func text(_ value: Double, digits: Int) -> String {
  let isWhole = value == value.rounded() && abs(value) < 1e15
  return isWhole ? String(format: "%.0f", value) : String(format: "%.\(digits)g", value)
}

extension Tensor<Double> {
  /// Whether two results are the same up to the order of their additions.
  fileprivate func agrees(with other: Tensor) -> Bool {
    guard shape == other.shape else { return false }
    // An infinite number is near none but itself.
    let largest = scalars.reduce(1e-3) { $1.isFinite ? max($0, abs($1)) : $0 }
    return zip(scalars, other.scalars).allSatisfy { a, b in
      a == b || (a.isNaN && b.isNaN) || (b.isFinite && abs(a - b) <= 1e-9 * largest)
    }
  }
}
