import ArgumentParser
import Grading

extension ChapterName {
  /// The chapters that were named, in the order of the book; all of them if none was.
  ///
  /// - Throws: `ValidationError` for a name that is none.
  static func named(_ names: [String]) throws -> [ChapterName] {
    let chosen = try names.map { name in
      guard let chapter = allCases.first(where: { $0.isCalled(name) }) else {
        let all = allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("There is no chapter called \(name). The chapters are: \(all).")
      }
      return chapter
    }
    return chosen.isEmpty ? allCases : allCases.filter(chosen.contains)
  }

  private func isCalled(_ name: String) -> Bool {
    [rawValue, program, folder.lowercased()].contains(name.lowercased())
  }
}
