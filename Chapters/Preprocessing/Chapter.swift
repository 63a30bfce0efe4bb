import ArgumentParser
import Experiments

/// `swift run chapter-preprocessing`.
@main
struct PreprocessingChapter: ChapterProgram {
  static let name = "preprocessing"
  static let folder = ChapterFolder()

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    [
      Section("Why centre", [GradientSigns(), TwoWeights(), Curvature(), Saturation()]),
      Section("Five states of a cloud", [CloudStates()]),
      Section("Mean image or channel mean", [MeanImages(), ColourDigits()]),
      Section(
        "Standardise, or scale to [0, 1]",
        [Scaling(), Outlier(), RarePixels(), StreamStatistics()]),
      Section("Whitening", [PrincipalAxes(), SmallVariances()]),
      Section("What the network gets to see", [PreparedImages()]),
      Section(
        "The test set gets the training set's numbers",
        [OwnStatistics(), Leak(), FeatureSelection()]),
      Section("One network, eight inputs", [InputSweep()]),
      Section("What whitening costs", [WhiteningSweep()]),
      Section("Changed images, in training only", [Shifts()]),
    ]
  }
}
