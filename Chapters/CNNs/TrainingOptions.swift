import ArgumentParser

/// What is trained, on how much, and how a long run is kept.
struct TrainingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How often each image is seen.", valueName: "n"))
  var epochs: Int?

  @Option(
    help: ArgumentHelp(
      """
      Which networks, separated by commas: baseline, lenet5, alexnet8, vgg16, inception10, \
      resnet18, plainN and residualN with N = 6n + 2, and inception10-fault; with :K behind a name \
      from K seeds. (default: the six of the notes)
      """, valueName: "names"))
  var nets: String?

  @Option(
    name: .customLong("train-images"),
    help: ArgumentHelp("Train with the first n images only.", valueName: "n"))
  var trainImages: Int?

  @Option(
    name: .customLong("validation-images"),
    help: ArgumentHelp(
      """
      Keep the last n of them to validate with after each epoch; the test images are looked at once, at \
      the end. 0 measures the test images after each epoch, as the notes do. (default: a tenth)
      """, valueName: "n"))
  var validationImages: Int?

  @Option(
    name: .customLong("test-images"),
    help: ArgumentHelp("Test with the first n test images only.", valueName: "n"))
  var testImages: Int?

  @Option(
    help: ArgumentHelp(
      "Train nothing: make the page from the runs in this folder, see `workbook train`.",
      valueName: "dir"))
  var runs: String?

  @Option(
    name: .customLong("data-title"),
    help: ArgumentHelp(
      "What figures call the data, where it is not quite the published one.", valueName: "title"))
  var dataTitle: String?

  @Option(help: ArgumentHelp("Images in a batch. (default: 32)", valueName: "n"))
  var batch: Int?

  @Flag(help: "Shift the images by chance, and mirror photographs, each time they are seen.")
  var augment = false

  @Flag(help: "Go on from the newest checkpoint of each network.")
  var resume = false

  @Flag(
    name: .customLong("resume-older"),
    help: "As --resume, but pass over checkpoints that are damaged.")
  var resumeOlder = false

  @Flag(help: "Begin anew, and remove the checkpoints that are there.")
  var restart = false

  @Option(
    help: ArgumentHelp(
      """
      The folder for the runs, with a checkpoint after each epoch. (default: .checkpoints, which git \
      ignores; none for runs of the built-in size)
      """, valueName: "dir"))
  var checkpoints: String?

  mutating func validate() throws {
    for (name, value) in [
      ("--epochs", epochs), ("--train-images", trainImages), ("--test-images", testImages),
      ("--batch", batch),
    ] {
      if let value, value < 1 {
        throw ValidationError("\(name) takes a number from 1, not \(value).")
      }
    }
    if let validationImages, validationImages < 0 {
      throw ValidationError("--validation-images takes a number from 0, not \(validationImages).")
    }
    if restart && (resume || resumeOlder) {
      throw ValidationError("--restart begins anew and --resume goes on: choose one.")
    }
    if runs != nil, isOwnRun {
      throw ValidationError(
        "--runs shows runs that were made before: leave out the options that train.")
    }
    if let nets { _ = try Entrant.list(nets) }
  }

  /// What is asked for in a run of the built-in size.
  var request: TrainingRequest {
    var request = TrainingRequest()
    request.networks = nets.flatMap { try? Entrant.list($0) }
    request.dataTitle = dataTitle
    return request
  }

  /// The setting of the notes, at the size that is asked for.
  ///
  /// - Parameter isFull: whether the run is to be as long as theirs.
  func plan(isFull: Bool) -> TrainingPlan {
    var request = request
    request.runs = runs
    request.checkpoints = checkpoints ?? ".checkpoints"
    request.start = restart ? .restart : resumeOlder ? .resumeOlder : resume ? .resume : .begin
    request.isAugmented = augment
    request.validatesWithTenth = validationImages == nil
    var plan = TrainingPlan(request: request)
    plan.images = trainImages ?? 0
    plan.validationImages = validationImages ?? 0
    plan.testImages = testImages ?? 0
    plan.batch = batch ?? 32
    plan.epochs = [epochs ?? (isFull ? 50 : 10)]
    plan.batchNormMomentum = 0.99
    return plan
  }

  /// Whether a run of one's own is wished: one that checkpoints are kept of.
  var isOwnRun: Bool {
    epochs != nil || trainImages != nil || validationImages != nil || testImages != nil
      || batch != nil || augment || resume
      || resumeOlder || restart || checkpoints != nil
  }
}
