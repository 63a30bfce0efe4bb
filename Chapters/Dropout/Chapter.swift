import ArgumentParser
import NotebookExperiments
import NeuralNetworks
import Notebook

/// `swift run chapter-dropout`.
@main
struct DropoutChapter: Chapter {
  static let name = "dropout"
  static let title = "Dropout"
  static let abstract = """
    Leaving out units at random while training: what it computes, why nothing is left out at test \
    time, and what it does for a network that has too few digits.
    """
  static let datasets = ["mnist-5k", "mnist", "fashion-mnist"]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    let runs = OverfittingRuns(chapter: self)
    return [
      Section("A network with holes", masks),
      Section("Who gets which mask", whoseMask),
      Section("Why divide by 1 - p", expectation),
      Section("The gradient goes through the same holes", maskGradient),
      Section("Three hundred digits") { try overfitting($0, runs) },
      Section("How much to drop") { try rates($0, runs) },
      Section("Why six layers bear less", memory),
      Section("One network or many?") { try averaging($0, runs) },
    ]
  }

  func prepare() throws {
    prepareExperiments()
    _ = try data()
  }

  /// The seeds of experiments whose outcome varies.
  var fewSeeds: [UInt64] { seeds(options.quick ? 2 : 5) }
}
