/// What the results of a page depend on: enough to make them again.
public struct Provenance: Sendable, Equatable {
  /// The program: "chapter-bn".
  public let program: String
  /// Where all chance began.
  public let seed: UInt64
  /// The data set by its option's name.
  public let dataset: String
  /// Whether the experiments ran at the size of the notes.
  public let isFull: Bool

  /// What a page depends on, in full.
  public init(program: String, seed: UInt64, dataset: String, isFull: Bool = false) {
    self.program = program
    self.seed = seed
    self.dataset = dataset
    self.isFull = isFull
  }

  /// The sentence at the head of `notebook.md`.
  var sentence: String {
    "Written by `swift run \(program)` with seed \(seed) and data set \(dataset)"
      + (isFull ? ", at full size." : ".")
  }

  /// The texts in an image's file, so that it can be told where it comes from.
  var metadata: [(String, String)] {
    [
      ("Source", program), ("Seed", "\(seed)"), ("Data set", dataset),
      ("Size", isFull ? "full" : "default"),
    ]
  }
}
