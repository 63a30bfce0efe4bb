import ArgumentParser
import NotebookExperiments
import Notebook

/// `swift run chapter-1x1`.
@main
struct OneByOneChapter: Chapter {
  static let name = "1x1"
  static let title = "Convolutions by 1x1"
  static let abstract = """
    A window of one pixel mixes channels. Put before an expensive convolution it saves most of the \
    weights and multiplications, which is what Inception and ResNet are built on.
    """
  static let datasets = ["mnist-5k", "mnist", "fashion-mnist"]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    [
      Section("A dense layer at every pixel", denseAtPixels),
      Section("Fewer channels before the expensive window", bottleneck),
      Section("Is it faster, too?", times),
      Section("The Inception block", inception),
      Section("ResNet's two blocks", residual),
      Section("Averages instead of a dense layer", averages),
    ]
  }

  func prepare() throws {
    prepareExperiments()
    _ = try data(as: .images())
  }
}
