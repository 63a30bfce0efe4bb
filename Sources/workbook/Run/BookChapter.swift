import ArgumentParser
import Grading

/// A chapter of the book.
typealias BookChapter = ExerciseChapter

extension BookChapter {
  /// What it is about, in one line.
  var subject: String {
    switch self {
    case .backprop: "the chain rule, gates, gradient checks"
    case .preprocessing: "centring, scaling and whitening inputs"
    case .initialisation: "how large the first weights are, and why"
    case .batchNorm: "normalising inside a network"
    case .clipping: "what to do when gradients explode"
    case .decay: "small weights, and when they help"
    case .dropout: "networks that lose units by chance"
    case .receptiveField: "which pixels a unit sees, at what cost"
    case .oneByOne: "what convolutions by 1x1 save"
    case .cnns: "LeNet to ResNet, built and trained"
    }
  }

  /// The folder of its figures, from the package's folder.
  var figures: String { "Figures/\(program)" }

  /// The chapters that were named, in the order of the book; all of them if none was.
  ///
  /// - Throws: `ValidationError` for a name that is none.
  static func named(_ names: [String]) throws -> [BookChapter] {
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
