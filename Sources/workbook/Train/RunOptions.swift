import ArgumentParser
import Datasets
import Models
import Runs

/// The settings of a training run as a command line has them: a network and options.
///
/// What is not said is as in the notes: 50 epochs in batches of 32, Adam at 0.001.
struct RunOptions: ParsableArguments {
  enum CurveName: String, ExpressibleByArgument, CaseIterable { case test, validation }

  @Option(
    help: """
      The images: mnist-5k (built in), mnist, fashion-mnist, cifar10, or folder: PNG files of your own \
      with a list labels.csv of the titles file,label and a line for each.
      """)
  var dataset = DatasetName.mnist5k

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Take the first n training images only.", valueName: "n"))
  var trainImages: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Take the first n test images only.", valueName: "n"))
  var testImages: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Keep the last n training images to validate with after each epoch; the test images are looked \
      at once, at the end. (default: a tenth of the training images)
      """, valueName: "n"))
  var validationImages: Int?

  @Option(help: "What is measured after each epoch. With test nothing may be chosen by it.")
  var curve: CurveName?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("How often each image is seen.", valueName: "n"))
  var epochs = 50

  @Option(parsing: .unconditional, help: ArgumentHelp("Images in a batch.", valueName: "n"))
  var batch = 32

  @Option(parsing: .unconditional, help: "Where all chance begins.")
  var seed: UInt64 = 1

  @OptionGroup(title: "Update rule") var rule: RuleOptions
  @OptionGroup(title: "Learning rate") var schedule: ScheduleOptions
  @OptionGroup(title: "Network and loss") var network: NetworkSettingOptions
  @OptionGroup(title: "Augmentation, of training images each time they are seen")
  var augmentation: AugmentationOptions

  mutating func validate() throws {
    for (name, value) in [
      ("--train-images", trainImages), ("--test-images", testImages),
      ("--validation-images", validationImages), ("--epochs", epochs), ("--batch", batch),
    ] {
      if let value, !(1...1_000_000_000).contains(value) {
        throw ValidationError("\(name) takes a number from 1, not \(value).")
      }
    }
    if curve == .test, validationImages != nil {
      throw ValidationError(
        "--curve test measures the test images after each epoch, and --validation-images others: "
          + "choose one.")
    }
  }

  /// The settings for a network.
  ///
  /// - Parameter imageCount: how many training images the data set has, of which a tenth validates
  ///   where nothing else is said.
  func settings(_ network: NetworkVariant, imageCount: Int) throws -> RunSettings {
    var settings = RunSettings(network)
    settings.dataset = dataset
    settings.trainingImages = trainImages
    settings.testImages = testImages
    if curve != .test {
      let count = min(trainImages ?? .max, imageCount)
      settings.curve = .validation(images: validationImages ?? max(1, count / 10))
    }
    settings.epochs = epochs
    settings.batchSize = batch
    settings.seed = seed
    settings.optimizer = try rule.settings
    settings.decay = rule.decaySettings
    settings.schedule = try schedule.settings
    try self.network.set(&settings)
    settings.augmentation = augmentation.settings
    return settings
  }
}

/// A number of an option, in its range.
func checked(
  _ name: String, _ value: Double, in range: some RangeExpression<Double>, _ text: String
) throws {
  guard value.isFinite, range.contains(value) else {
    throw ValidationError("\(name) takes a number \(text), not \(value).")
  }
}
