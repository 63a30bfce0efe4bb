/// What there is to know about an exercise without grading it.
///
/// The task itself is the doc comment above the function in `Sources/Exercises`, where the reader
/// works; it is not told twice.
public struct ExerciseInfo: Sendable, Hashable {
  /// What commands call it: "bn-forward".
  public let name: String
  public let chapter: ExerciseChapter
  /// The Swift name of the function in the chapter's file: "batchNormForward".
  public let function: String
  /// The heading of the page's section that explains it.
  public let section: String
  /// Two hints of rising strength.
  public let hints: [String]
}

extension ExerciseInfo: CustomStringConvertible {
  public var description: String { name }
}

/// The chapters, in the order of the book.
public enum ExerciseChapter: String, CaseIterable, Sendable {
  case backprop, preprocessing
  case initialisation = "init"
  case batchNorm = "bn"
  case clipping, decay, dropout
  case receptiveField = "receptive-field"
  case oneByOne = "1x1"
  case cnns

  /// The name of the chapter's file in `Sources/Exercises` and `Sources/Solutions`, and of its
  /// folder in `Chapters`.
  public var folder: String {
    switch self {
    case .backprop: "BackPropagation"
    case .preprocessing: "Preprocessing"
    case .initialisation: "Initialisation"
    case .batchNorm: "BatchNorm"
    case .clipping: "GradientClipping"
    case .decay: "WeightDecay"
    case .dropout: "Dropout"
    case .receptiveField: "ReceptiveField"
    case .oneByOne: "OneByOne"
    case .cnns: "CNNs"
    }
  }

  /// The program that shows the chapter.
  public var program: String { "chapter-\(rawValue)" }

  /// The file that the reader edits, from the package's folder.
  public var answers: String { "Sources/Exercises/\(folder).swift" }

  /// The file with the solutions.
  public var solutions: String { "Sources/Solutions/\(folder).swift" }

  /// The chapter's text.
  public var page: String { "Chapters/\(folder)/README.md" }
}
