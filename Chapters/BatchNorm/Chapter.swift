import ArgumentParser
import Datasets
import Experiments

/// `swift run chapter-bn`.
@main
struct BatchNormChapter: ChapterProgram {
  static let name = "bn"
  static let folder = ChapterFolder()
  static let datasets: [DatasetName] = [.mnist5k, .mnist, .fashionMNIST]

  @OptionGroup var options: ChapterOptions

  var sections: [Section] {
    [
      Section("Why normalise inside a network?", [SigmoidInputs(), DigitSamples()]),
      Section("Algorithm 1", [ThreeDigits(), Identity(), BatchTime()]),
      Section("The six gradients", [SixGradients(), DifferenceSteps(), GradientMistakes()]),
      Section("Forgetting where the statistics come from", [ForgottenMean()]),
      Section("Inference", [BatchAverages(), RunningAverage(), Folding()]),
      Section("The scale of the weights does not matter", [WeightScale()]),
      Section("Convolutional layers", [FeatureMaps()]),
      Section(
        "The experiment", [LearningRates(), BestInTime(), WithAndWithout(), FirstStep()]),
      Section("Is it the covariate shift?", [CovariateShift(), InputDrift(), AlongTheStep()]),
      Section("What a layer does to changes", [DepthGrowth(), JacobianSpectrum()]),
      Section("Before or after the nonlinearity?", [PlacementComparison(), Gaussianity()]),
      Section("After every convolution?", [FirstFew()]),
      Section("Any initial scale", [InitialScale(), ScaledRates()]),
      Section("A sample depends on its batch", [BatchMates()]),
      Section("Fine-tuning: whose statistics?", [FrozenStatistics()]),
      Section("In place of dropout?", [BNAndDropout()]),
      Section("Small batches: layer, group and instance normalisation", [SmallBatches()]),
    ]
  }
}
