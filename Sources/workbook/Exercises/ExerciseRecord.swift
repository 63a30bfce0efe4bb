import Foundation
import Grading
import SharedState

/// How far the reader is with an exercise, as far as anybody knows.
enum ExerciseState: String, Codable, Sendable {
  /// The body is the one that throws.
  case untouched
  /// There is something, and no verdict on it as it stands.
  case begun
  /// The grader has looked at just this, and it is not right.
  case wrong
  /// The grader has looked at just this, and it is right.
  case solved
}

/// The verdicts of the grader, each remembered for as long as nothing changes that it depends on.
///
/// They lie in `exercise-verdicts` beside what is built, a file an exercise, with a checksum: of the
/// grader's source, of the answer, and of all in the reader's files that the answer can use.
struct ExerciseRecord {
  private struct Verdict: Codable {
    var checksum: String
    var isPassed: Bool
  }

  let book: ExerciseBook
  /// The grader's source, read once.
  private let grader: String
  /// The reader's files, as they are now.
  private let answers: AnswerTexts

  init(_ book: ExerciseBook) {
    self.book = book
    grader = ExerciseRecord.checksum(of: ExerciseRecord.graderFiles(book.package))
    answers = AnswerTexts(book)
  }

  /// What `grade-exercises` is made of, without the answers.
  private static let modules = [
    "CPULevels", "GradientChecking", "Grading", "Models", "NeuralNetworks", "Optimizers",
    "SharedState", "Solutions", "TensorCore", "TensorKernels", "grade-exercises",
  ]

  /// Of all that a verdict on the exercise depends on; nil where its function cannot be found.
  func checksum(of exercise: ExerciseInfo) -> String? {
    answers.text(behind: exercise).map { Fingerprint(of: grader + "\n" + $0).text }
  }

  func state(of exercise: ExerciseInfo) -> ExerciseState {
    guard let answer = answers.function(exercise) else { return .begun }
    if answer.isStub { return .untouched }
    guard let data = try? Data(contentsOf: file(exercise)),
      let verdict = try? JSONDecoder().decode(Verdict.self, from: data),
      verdict.checksum == checksum(of: exercise)
    else { return .begun }
    return verdict.isPassed ? .solved : .wrong
  }

  /// The exercises of a chapter, counted.
  func counts(in chapter: ChapterName) -> Counts {
    let states = catalogue.filter { $0.chapter == chapter }.map(state)
    return Counts(
      solved: states.count { $0 == .solved },
      begun: states.count { $0 == .begun || $0 == .wrong }, all: states.count)
  }

  struct Counts {
    var solved, begun, all: Int

    /// "2 of 9, 1 begun".
    var words: String { "\(solved) of \(all)" + (begun > 0 ? ", \(begun) begun" : "") }
  }

  /// Remembers what the grader said.
  ///
  /// - Parameter checksum: that of before the build. An answer that was saved in the middle of it is not
  ///   known to be the one that was graded.
  func remember(_ result: ExerciseResult, of exercise: ExerciseInfo, checksum: String?) {
    guard let checksum, !result.isUnsolved,
      ExerciseRecord(book).checksum(of: exercise) == checksum,
      let data = try? JSONEncoder().encode(Verdict(checksum: checksum, isPassed: result.isPassed))
    else { return }
    let file = file(exercise)
    // Where nothing can be remembered, it will be asked for again.
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? data.write(to: file, options: .atomic)
  }

  private func file(_ exercise: ExerciseInfo) -> URL {
    book.package.scratch.appending(path: "exercise-verdicts/\(exercise.name).json")
  }

  /// What is read for it, but for the verdicts.
  static func files(_ package: PackageFolder) -> [URL] {
    graderFiles(package) + ExerciseBook(package: package).answerFiles.map(package.file)
  }

  private static func graderFiles(_ package: PackageFolder) -> [URL] {
    (["Package.swift"] + modules.map { "Sources/\($0)" }).flatMap { path -> [URL] in
      let root = package.file(path)
      let names = FileManager.default.enumerator(atPath: root.path(percentEncoded: false))
      let files = (names?.compactMap { $0 as? String } ?? []).filter {
        [".swift", ".h", ".c"].contains(where: $0.hasSuffix)
      }
      return files.isEmpty ? [root] : files.sorted().map { root.appending(path: $0) }
    }
  }

  private static func checksum(of files: [URL]) -> String {
    var fingerprint = Fingerprint()
    for file in files { fingerprint.add((try? Data(contentsOf: file)) ?? Data()) }
    return fingerprint.text
  }
}

/// The reader's files taken apart: the functions of the exercises, and all else.
private struct AnswerTexts {
  private var functions: [String: FunctionText] = [:]
  /// Helpers, which every answer may use, also those in files of the reader's own.
  private var rest = ""

  init(_ book: ExerciseBook) {
    for file in book.answerFiles {
      guard let text = try? book.text(of: file) else { continue }
      var others = text
      for exercise in catalogue where exercise.chapter.answers == file {
        functions[exercise.function] = FunctionText(exercise.function, in: text)
        if let function = FunctionText(exercise.function, in: others) {
          others = others.removing(function)
        }
      }
      rest += others
    }
  }

  func function(_ exercise: ExerciseInfo) -> FunctionText? { functions[exercise.function] }

  /// The answer, the answers to other exercises that it calls, those that these call, and the helpers.
  func text(behind exercise: ExerciseInfo) -> String? {
    guard functions[exercise.function] != nil else { return nil }
    var found: Set<String> = []
    var next = [exercise.function]
    while let name = next.popLast() {
      guard found.insert(name).inserted, let code = functions[name]?.code else { continue }
      let words = Set(code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
      next += functions.keys.filter(words.contains)
    }
    return found.sorted().compactMap { functions[$0]?.code }.joined(separator: "\n") + rest
  }
}
