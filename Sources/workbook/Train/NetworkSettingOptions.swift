import ArgumentParser
import Runs

/// What a run may change in its network, its loss, and what is kept of its weights.
struct NetworkSettingOptions: ParsableArguments {
  @Option(help: "How the weights are drawn.")
  var weights = InitializerName.glorotUniform

  @Option(help: "What is made small.")
  var loss = LossName.crossEntropy

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The share of the target that is spread over all classes.", valueName: "x"))
  var labelSmoothing = 0.0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The rate of all dropout layers. (default: the network's own)", valueName: "x"))
  var dropout: Double?

  @Flag(help: "Leave batch normalisation out; convolutions get biases in its place.")
  var noBatchNorm = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The momentum of batch normalisation's averages. (default: 0.99)", valueName: "x"))
  var batchNormMomentum: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Keep an average of the weights, of which a step keeps the share x, such as 0.999. Result, \
      outputs and parameters are then those of the average.
      """,
      valueName: "x"))
  var average: Double?

  @Option(
    help: ArgumentHelp(
      """
      Parameters that do not learn, by the first words of their names: "0" is all of layer 0. May be \
      given more than once; `workbook evaluate NET` lists the names. Running statistics still move.
      """, valueName: "name"))
  var freeze: [String] = []

  mutating func validate() throws {
    try checked("--label-smoothing", labelSmoothing, in: 0..<1, "from 0 to below 1")
    // Above, it is 1 as a `Float`: the running statistics would never move.
    if let batchNormMomentum {
      try checked(
        "--batch-norm-momentum", batchNormMomentum, in: 0...0.9999999, "from 0 to below 1")
      if noBatchNorm {
        throw ValidationError("With --no-batch-norm there is no --batch-norm-momentum to set.")
      }
    }
    if let dropout { try checked("--dropout", dropout, in: 0..<1, "from 0 to below 1") }
    if let average { try checked("--average", average, in: 0..<1, "from 0 to below 1") }
    if labelSmoothing > 0, loss == .squaredError {
      throw ValidationError("--label-smoothing is for --loss cross-entropy only.")
    }
  }

  func set(_ settings: inout RunSettings) throws {
    settings.weights = weights
    settings.loss = loss
    settings.labelSmoothing = labelSmoothing
    settings.dropout = dropout
    settings.hasBatchNorm = !noBatchNorm
    if let batchNormMomentum {
      guard settings.networkHasBatchNorm else {
        throw ValidationError(
          "\(settings.network) has no batch normalisation: leave --batch-norm-momentum out.")
      }
      settings.batchNormMomentum = batchNormMomentum
    }
    settings.averaging = average
    settings.frozen = freeze
  }
}

extension InitializerName: ExpressibleByArgument {}
extension LossName: ExpressibleByArgument {}

/// What is done to training images by chance.
struct AugmentationOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Shift by up to n pixels along each axis.", valueName: "n"))
  var shift = 0

  @Flag(help: "Mirror half of the images, left to right. (For photographs.)")
  var flip = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Rotate by up to so many degrees.", valueName: "degrees"))
  var rotate = 0.0

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Set a square of n pixels to 0, somewhere.", valueName: "n"))
  var cutout = 0

  mutating func validate() throws {
    for (name, value) in [("--shift", shift), ("--cutout", cutout)]
    where !(0...1024).contains(value) {
      throw ValidationError("\(name) takes a number of pixels from 0 to 1,024, not \(value).")
    }
    try checked("--rotate", rotate, in: 0...180, "of degrees from 0 to 180")
  }

  var settings: AugmentationSettings {
    var settings = AugmentationSettings()
    settings.shift = shift
    settings.flips = flip
    settings.rotation = rotate
    settings.cutout = cutout
    return settings
  }
}
