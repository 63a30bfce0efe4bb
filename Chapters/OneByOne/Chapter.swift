import ArgumentParser
import Datasets
import Experiments

/// `swift run chapter-1x1`.
@main
struct OneByOneChapter: ChapterProgram {
  static let name = "1x1"
  static let folder = ChapterFolder()
  static let datasets: [DatasetName] = [.mnist5k, .mnist, .fashionMNIST]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    [
      Section("A dense layer at every pixel", [OnePixel(), DenseAtPixels(), Mixtures()]),
      Section("The ReLU makes it a network", [MergedLayers(), NetworkInNetwork()]),
      Section("Fewer channels before the expensive window", [BottleneckCounts()]),
      Section(
        "What is lost on the way", [BottleneckWidths(), LowRank(), BottleneckTrade()]),
      Section("Is it faster, too?", [WidthTimes(), WidthCounts()]),
      Section("The Inception block", [InceptionBlock(), GoogLeNetBlock()]),
      Section("ResNet's two blocks", [ResidualBlocks(), BlockTimes(), StridedShortcut()]),
      Section("Averages instead of a dense layer", [LastLayers(), AverageOrder(), Heads()]),
      Section("Where has it seen it?", [ClassMaps(), WhereItSaw()]),
      Section(
        "Channels apart, then mixed",
        [SeparableLayers(), SeparableNetworks(), MobileNetCounts(), SeparableTimes()]),
    ]
  }
}
