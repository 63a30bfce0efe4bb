import ArgumentParser
import NotebookExperiments
import NeuralNetworks
import Notebook

/// `swift run chapter-preprocessing`.
@main
struct PreprocessingChapter: Chapter {
  static let name = "preprocessing"
  static let title = "Preprocessing"
  static let abstract = """
    What is done to images before a network sees them: centring, scaling, whitening. What each of them \
    computes, what it is worth in training, and why the test set gets the training set's numbers.
    """

  @OptionGroup var options: ChapterOptions

  @Option(
    help: ArgumentHelp(
      "What figures call the data, where it is not quite the published one.", valueName: "title"))
  var dataTitle: String?

  var sections: [Section] {
    [
      Section("Why centre", centring),
      Section("Five states of a cloud", cloud),
      Section("Mean image or channel mean", means),
      Section("Standardise, or scale to [0, 1]", scaling),
      Section("Whitening", whitening),
      Section("What the network gets to see", samples),
      Section("The test set gets the training set's numbers", testStatistics),
      Section("One network, seven inputs", comparison),
    ]
  }

  func prepare() throws {
    prepareExperiments()
    _ = try images()
  }

  /// What figures call the data.
  var dataName: String { dataTitle ?? options.dataset }

  /// Whether objects may be anywhere in an image; digits and clothes have a dark rim around them.
  var isPhotographs: Bool { options.dataset == "cifar10" }

  /// A difference of accuracies in words: "2.1 points worse".
  func points(_ difference: Double, _ style: NumberStyle) -> String {
    "\(style.text(abs(difference))) points \(difference < 0 ? "worse" : "better")"
  }

  /// The seeds of experiments whose outcome varies.
  var fewSeeds: [UInt64] { seeds(options.quick ? 2 : options.full ? 10 : 5) }
}
