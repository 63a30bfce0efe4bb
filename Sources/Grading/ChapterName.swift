/// The chapters, in the order of the book.
public enum ChapterName: String, CaseIterable, Sendable {
  /// Gradients by the chain rule, and an engine that finds them; its exercises begin with `backprop-`.
  case backprop
  /// What is done to images before a network sees them; its exercises begin with `prep-`.
  case preprocessing
  /// The first weights; its exercises begin with `init-`.
  case initialisation = "init"
  /// Batch normalisation and its relatives over rows and groups; its exercises begin with `bn-`.
  case batchNorm = "bn"
  /// Gradients that are cut short; its exercises begin with `clipping-`.
  case clipping
  /// A price on large weights; its exercises begin with `decay-`.
  case decay
  /// Units that are left out at random in training; its exercises begin with `dropout-`.
  case dropout
  /// Convolutions and poolings, and what an output sees of the image; its exercises begin with `rf-`.
  case receptiveField = "receptive-field"
  /// Convolutions of a single pixel; its exercises begin with `1x1-`.
  case oneByOne = "1x1"
  /// Six convolutional networks, how they are built and trained; its exercises begin with `cnns-`.
  case cnns
  /// The choices around a network: rate, rule, batch, images, loss; its exercises begin with `recipe-`.
  case recipe

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
