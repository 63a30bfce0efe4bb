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
      Section("Xavier and He, layer by layer", [LayerByLayer()]),
      Section("Fifty layers", [Depth()]),
      Section("It is the width", [Widths()]),
      Section("What width does", [HeWidth()]),
      Section("Fans", [FanCounts()]),
      Section("Normal, truncated or uniform", [Distributions()]),
      Section("Two formulas with one name", [TwoFormulas()]),
      Section("Gains", [Gains()]),
      Section("Which depths train?", [TrainableDepth()]),
      Section("Does it train?", [BestStarts(), TrainingCurves(), BestStartsAdam()]),
      Section("Thirty layers", [DeepStarts()]),
      Section("What batch normalisation does not do", [NormalisedDepth()]),
      Section("Shortcuts", [ResidualStarts()]),
      Section("The first loss", [FirstLoss(), LastLayers()]),
      Section("Learnt before", [FineTuning()]),
    ]
  }
}
