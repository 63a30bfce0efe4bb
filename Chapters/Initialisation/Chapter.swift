import ArgumentParser
import Datasets
import Experiments

/// `swift run chapter-init`.
@main
struct InitialisationChapter: ChapterProgram {
  static let name = "init"
  static let folder = ChapterFolder()
  static let datasets: [DatasetName] = [.mnist5k, .mnist, .fashionMNIST]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    [
      Section("All weights the same", [EqualWeights(), ZeroRectifiers()]),
      Section("Too large and too small", [LayerOutputs()]),
      Section("Are the units alike, or the samples?", [Likeness()]),
      Section("How a variance travels", [VarianceMap()]),
      Section("Xavier and He, layer by layer", [TanhAndReLUOutputs()]),
      Section("Fifty layers", [Depth()]),
      Section("What width does", [HeWidth()]),
      Section("Fans", [FanCounts()]),
      Section("Normal, truncated or uniform", [Distributions()]),
      Section("Two formulas with one name", [TwoFormulas()]),
      Section("Which depths train?", [TrainableDepth()]),
      Section("Does it train?", [FiveStarts()]),
      Section("Each at its best", [BestStarts(), BestStartsAdam()]),
      Section("Thirty layers, each at its best", [DeepStarts()]),
      Section("Shortcuts", [ResidualStarts()]),
      Section("The first loss", [LastLayers()]),
      Section("Learnt before", [FineTuning()]),
      Section("Thirty layers", [DeepTraining()]),
    ]
  }
}
