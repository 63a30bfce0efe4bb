import ArgumentParser
import Datasets
import Experiments

/// `swift run chapter-recipe`.
@main
struct RecipeChapter: ChapterProgram {
  static let name = "recipe"
  static let folder = ChapterFolder()
  static let datasets: [DatasetName] = [.mnist5k, .mnist, .fashionMNIST]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    [
      Section("Reading curves", [CurveGallery()]),
      Section("Which rate? The range test", [RangeTest()]),
      Section("A rate that changes", [Schedules(), ScheduleCurves()]),
      Section("A slow start", [WarmUp(), Sharpness()]),
      Section("The rule", [Optimisers()]),
      Section("The batch", [NoiseScale(), BatchSizes()]),
      Section("More pictures than there are", [AugmentationPictures(), AugmentationGains()]),
      Section("The loss", [Losses()]),
      Section("The average of the weights", [Averaging()]),
      Section("One change at a time", [OneChange()]),
      Section("Accuracy against time", [StepTimes()]),
      Section("On photographs", [KeptPhotographs()]),
      Section("When two cores are not enough", [RunCosts()]),
    ]
  }
}
