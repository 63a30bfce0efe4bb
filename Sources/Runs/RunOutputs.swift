import Datasets
import Foundation
import Models
import NeuralNetworks
import Training

/// What a trained network answers and has learnt, kept as arrays: enough for tables of mistakes,
/// calibration and pictures of filters, without the network.
///
/// `outputs.npz`, which NumPy opens: `logits` [n, classes] of the test images in their order, `labels`
/// [n]; `filters` [height, width, in, out] of the first convolution; and for the first test images
/// `maps 0`, `maps 1` and so on, [images, height, width, 8]: before each step down in size the eight
/// channels that are largest in the first of these images, whose numbers are in `channels 0` and so on.
///
/// Numbers are rounded to eleven binary digits, a part in 2,000: less would not be seen in a figure,
/// and what is left of each can be packed. Where rounding would make another class the answer, an
/// image's logits are kept as they are.
public struct RunOutputs: Sendable, Equatable {
  /// The output of the network for each test image, [n, classes].
  public let logits: Tensor<Float>
  /// The classes of these images.
  public let labels: [Int]
  /// The kernels of the first convolution, [height, width, in, out]; nil where there is none.
  public let filters: Tensor<Float>?
  /// Feature maps at each size of image.
  public let maps: [Maps]

  /// What a layer makes of a few test images.
  public struct Maps: Sendable, Equatable {
    /// [images, height, width, channels kept].
    public let values: Tensor<Float>
    /// Which channels of the layer these are, the one that is largest in the first image first.
    public let channels: [Int]
  }

  /// How many images the maps are of, and how many channels of each layer are kept.
  public static let mapCounts = (images: 4, channels: 8)

  init(logits: Tensor<Float>, labels: [Int], filters: Tensor<Float>?, maps: [Maps]) {
    self.logits = logits
    self.labels = labels
    self.filters = filters
    self.maps = maps
  }

  /// Runs a network over the test images.
  public init(of network: Sequential<Float>, test: Examples) {
    // Of ten classes, however many the images have.
    let pieces = test.batches(of: 250)
      .map { network.inferring(from: $0.inputs).roundedKeepingAnswers }
    logits = pieces.dropFirst().reduce(pieces[0]) { $0.appendingRows(of: $1) }
    labels = test.labels
    filters = network.firstKernels?.rounded
    maps = network.maps(of: test.inputs.rows(0..<min(Self.mapCounts.images, test.count)))
  }

  /// Accuracy of the answers, and their cross-entropy as far as the digits kept go.
  public var evaluation: Evaluation {
    let correct = zip(logits.rowArgmax(), labels).count { $0 == $1 }
    return Evaluation(
      loss: SoftmaxCrossEntropy()(logits, labels: labels).loss,
      accuracy: Double(correct) / Double(labels.count))
  }
}

extension Tensor<Float> {
  /// Rounded, but for the rows whose largest number would be at another place.
  var roundedKeepingAnswers: Tensor {
    var result = rounded
    for (row, (before, after)) in zip(rowArgmax(), result.rowArgmax()).enumerated()
    where before != after {
      for column in 0..<shape.columns { result[row, column] = self[row, column] }
    }
    return result
  }

  /// Each number to eleven binary digits; the thirteen that are left are 0.
  fileprivate var rounded: Tensor {
    map { $0.isFinite ? Float(bitPattern: ($0.bitPattern &+ 0x1000) & ~0x1FFF) : $0 }
  }
}

extension Sequential<Float> {
  /// The kernels of the first convolution.
  fileprivate var firstKernels: Tensor<Float>? {
    switch layers.first {
    case let layer as Conv2D<Float>: layer.weights.value
    case let layer as CalledInInference: layer.base.firstKernels
    default: nil
    }
  }

  /// The feature maps before each step down in size: at most five places.
  fileprivate func maps(of images: Tensor<Float>) -> [RunOutputs.Maps] {
    if let layer = layers.first as? CalledInInference { return layer.base.maps(of: images) }
    guard images.shape.rank == 4, images.shape[0] > 0 else { return [] }
    var copy = self
    let outputs = copy.outputs(images, mode: .inference)
    let places = outputs.indices.filter { index in
      let size = outputs[index].shape
      guard size.rank == 4, size[1] > 1 else { return false }
      guard index + 1 < outputs.count, outputs[index + 1].shape.rank == 4 else { return true }
      return outputs[index + 1].shape[1] < size[1]
    }
    return places.prefix(5).map { RunOutputs.Maps(strongestOf: outputs[$0]) }
  }
}

extension RunOutputs.Maps {
  /// The channels with the largest sum of magnitudes in the first image.
  fileprivate init(strongestOf output: Tensor<Float>) {
    let totals = output.rows(0..<1).map(abs).columnSums().scalars
    channels = Array(
      totals.indices.sorted { (totals[$0], $1) > (totals[$1], $0) }
        .prefix(RunOutputs.mapCounts.channels))
    values = Tensor.concatenatingColumns(channels.map { output.columns($0..<$0 + 1) }).rounded
  }
}

extension RunOutputs {
  /// Writes the arrays, packed; a file that is there stays until the new one is complete.
  ///
  /// - Throws: `NumPyFileError`.
  func write(to path: String) throws {
    var archive = NumPyArchive()
    archive.set(logits, named: "logits")
    archive.set(NumPyIntegers([labels.count], labels), named: "labels")
    if let filters { archive.set(filters, named: "filters") }
    for (index, maps) in maps.enumerated() {
      archive.set(maps.values, named: "maps \(index)")
      archive.set(NumPyIntegers([maps.channels.count], maps.channels), named: "channels \(index)")
    }
    try archive.write(to: path, compressed: true)
  }

  /// Reads a file that `write` has written.
  ///
  /// - Throws: `NumPyFileError`; `RunError` if the arrays do not fit each other.
  init(path: String) throws {
    let archive = try NumPyArchive(path: path)
    let names = Set(archive.names)
    let logits: Tensor<Float> = try archive.tensor("logits")
    let labels = try archive.integers("labels").values
    guard logits.shape.rank == 2, logits.shape[0] == labels.count, !labels.isEmpty,
      labels.allSatisfy({ (0..<logits.shape[1]).contains($0) })
    else {
      throw RunError(
        "\(path): the logits, \(logits.shape), do not fit \(labels.count) labels. "
          + "Make the file again: `workbook train` with --resume, or --restart.")
    }
    let filters: Tensor<Float>? = names.contains("filters") ? try archive.tensor("filters") : nil
    if let filters, filters.shape.rank != 4 || filters.count == 0 {
      throw RunError("\(path): the filters, \(filters.shape), are no kernels of a convolution.")
    }
    var maps: [Maps] = []
    while names.contains("maps \(maps.count)") {
      let values: Tensor<Float> = try archive.tensor("maps \(maps.count)")
      let channels = try archive.integers("channels \(maps.count)").values
      guard values.shape.rank == 4, values.count > 0, values.shape[3] == channels.count else {
        throw RunError("\(path): maps \(maps.count), \(values.shape), do not fit their channels.")
      }
      maps.append(Maps(values: values, channels: channels))
    }
    self.init(logits: logits, labels: labels, filters: filters, maps: maps)
  }
}
