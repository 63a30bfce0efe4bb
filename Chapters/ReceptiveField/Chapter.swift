import ArgumentParser
import NotebookExperiments
import Notebook

/// `swift run chapter-receptive-field`.
@main
struct ReceptiveFieldChapter: Chapter {
  static let name = "receptive-field"
  static let title = "Convolutions and what they see"
  static let abstract = """
    Weights, sizes and padding of convolutions worked out by hand and by machine, and which pixels \
    of an image a unit deep inside a network can see, and does see.
    """
  static let datasets = ["mnist-5k", "mnist", "fashion-mnist"]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    [
      Section("Why not connect everything?", weights),
      Section("A convolution by hand", convolution),
      Section("How large is the output?", sizes),
      Section("Pooling", pooling),
      Section("Two 3x3 windows see 5x5 pixels", growth),
      Section("What one 5x5 and two 3x3 cost", cost),
      Section("What the five networks see", networks),
      Section("Paths that look elsewhere", alignment),
      Section("Seeing and looking: the effective field", effectiveField),
      Section("Training widens the view", trainedField),
    ]
  }

  func prepare() throws {
    prepareExperiments()
    _ = try digits()
  }
}
