import ArgumentParser
import Datasets
import Experiments

/// `swift run chapter-dropout`.
@main
struct DropoutChapter: ChapterProgram {
  static let name = "dropout"
  static let folder = ChapterFolder()
  static let datasets: [DatasetName] = [.mnist5k, .mnist, .fashionMNIST]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    [
      Section("A network with holes", [SubNetworks(), RestingWeights()]),
      Section("Who gets which mask", [BatchMasks()]),
      Section("Why divide by 1 - p", [MaskMoments(), MeanOverMasks()]),
      Section("The gradient goes through the same holes", [MaskGradient()]),
      Section("Three hundred digits", [FewDigits()]),
      Section("How much to drop", [DepthAndWidth(), MoreDigits()]),
      Section("Why six layers bear less", [DigitLikeness(), LongerTraining()]),
      Section("What the units become", [Filters()]),
      Section("A ridge that knows its features", [AdaptiveRidge()]),
      Section("One network or many?", [AllMasks(), Voting()]),
      Section("How sure may it be?", [MonteCarlo()]),
      Section("A limit for the weights", [MaxNormRates()]),
      Section("Beside batch normalisation", [VarianceShift(), NormAndDropout()]),
    ]
  }
}
