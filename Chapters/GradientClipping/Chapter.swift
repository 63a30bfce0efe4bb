import ArgumentParser
import NotebookExperiments
import NeuralNetworks
import Notebook
import Training

/// `swift run chapter-clipping`.
@main
struct GradientClippingChapter: Chapter {
  static let name = "clipping"
  static let title = "Gradient clipping"
  static let abstract = """
    Why gradients explode, four ways to shorten them, what each does to their direction, and a \
    network that fails without, at its learning rate.
    """
  static let datasets = ["mnist-5k", "mnist", "fashion-mnist"]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    [
      Section("Where large gradients come from", explosion),
      Section("Four ways to clip", operations),
      Section("Which norm?", norms),
      Section("PyTorch's coefficient", coefficient),
      Section("Gradients that are not numbers", notFinite),
      Section("A cliff", cliff),
      Section("A network that explodes", explodingNet),
      Section("Which limit, which operation?", limits),
    ]
  }

  func prepare() throws {
    prepareExperiments()
    _ = try data()
  }
}
