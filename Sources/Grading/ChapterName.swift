/// The chapters, in the order of the book.
public enum ChapterName: String, CaseIterable, Sendable {
  case backprop, preprocessing
  case initialisation = "init"
  case batchNorm = "bn"
  case clipping, decay, dropout
  case receptiveField = "receptive-field"
  case oneByOne = "1x1"
  case cnns, recipe

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
    case .recipe: "Recipe"
    }
  }

  /// What it is about, in one line.
  public var subject: String {
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
    case .recipe: "rates, rules, batches, pictures: a training that works"
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

  /// The folder of its figures, from the package's folder.
  public var figures: String { "Figures/\(program)" }
}
