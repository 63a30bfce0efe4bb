import NeuralNetworks
import TensorCore

/// A network's numbers in a file for NumPy and for later: parameters, running statistics.
///
/// ```swift
/// try ParameterFile.write(network, to: "resnet18.npz")
///
/// var random = RandomSource(seed: 1)
/// var same = Sequential<Float>.resNet18(using: &random)
/// try ParameterFile.read(into: &same, from: "resnet18.npz")
/// ```
///
/// Each array has the name of its parameter, such as "0 conv2D weight"; the running statistics of a
/// batch normalisation have its place, such as "1 batchNorm running mean". In Python:
///
/// ```python
/// arrays = numpy.load("mlp.npz")
/// y = x @ arrays["0 dense weight"] + arrays["0 dense bias"]
/// ```
///
/// | array | shape |
/// |---|---|
/// | weight of a dense layer | [inputs, outputs] |
/// | weight of a convolution | [height, width, input channels, output channels] |
/// | recurrent weight | [units, units] |
/// | bias, scale, offset, running mean, running variance | [outputs] |
/// | slope of a PReLU | [channels] or [1] |
///
/// Images are [samples, height, width, channels], and a kernel is not flipped, so that an output is
/// the sum of input times weight. PyTorch has a dense weight as [outputs, inputs], which
/// `numpy.transpose(w)` turns round, and a kernel as [outputs, inputs, height, width]:
/// `numpy.transpose(w, (2, 3, 1, 0))`.
///
/// What the layers are, their sizes and rates is not in the file: it is read into a network that is
/// built already. Dropout's generators are not in it either; a checkpoint has those.
public enum ParameterFile {
  /// The names of a network's arrays, in their order in the file.
  ///
  /// - Throws: only what a layer of your own throws when its state is visited.
  public static func names(of model: some Layer<Float>) throws -> [String] {
    try archive(of: model).names
  }

  /// A network's arrays under their names, finite or not.
  ///
  /// - Throws: only what a layer of your own throws when its state is visited.
  public static func archive(of model: some Layer<Float>) throws -> NumPyArchive {
    try collected(from: model).archive
  }

  private static func collected(from model: some Layer<Float>) throws -> ArrayCollector {
    var (copy, collector) = (model, ArrayCollector(ArrayNames(of: model)))
    try copy.visitState(&collector)
    return collector
  }

  /// Writes a network's arrays, so that an old file stays as it was until the new one is complete.
  ///
  /// The same numbers give the same bytes each time.
  ///
  /// - Throws: `ParameterFileError` if a number is infinite or NaN: then nothing is written, since
  ///   such a network is of no use any more. `NumPyFileError` if the system refuses.
  public static func write(_ model: some Layer<Float>, to path: String) throws {
    let collected = try collected(from: model)
    if let name = collected.notFinite {
      throw ParameterFileError.notFinite(path: path, array: name, isWriting: true)
    }
    try collected.archive.write(to: path)
  }

  /// Puts the arrays of a file into a network, all of them or, where it throws, none.
  ///
  /// Arrays of `float64` are rounded to the network's `float32`.
  ///
  /// - Throws: `ParameterFileError` if names or shapes are not those of the network, or a number is
  ///   infinite or NaN. `NumPyFileError` if the file cannot be read, is damaged or no `.npz`.
  public static func read<Model: Layer<Float>>(into model: inout Model, from path: String) throws {
    let file = try NumPyArchive(path: path)
    let own = try archive(of: model)
    let differences = try differences(file, own)
    guard differences.isEmpty else {
      throw ParameterFileError.otherNetwork(
        path: path, found: file.names.count, expected: own.names.count, differences: differences)
    }
    var (copy, putter) = (model, ArrayPutter(ArrayNames(of: model), file, path: path))
    try copy.visitState(&putter)
    model = copy
  }

  /// What keeps the arrays of a file from going into a network, a line each.
  private static func differences(
    _ file: NumPyArchive, _ own: NumPyArchive
  ) throws(NumPyFileError) -> [String] {
    let (fileNames, ownNames) = (Set(file.names), Set(own.names))
    let missing = own.names.filter { !fileNames.contains($0) }
    let extra = file.names.filter { !ownNames.contains($0) }
    var shapes: [String] = []
    for name in own.names where fileNames.contains(name) {
      let (found, expected) = (try file.shape(name), try own.shape(name))
      guard found != expected else { continue }
      shapes.append("the shape of '\(name)' is \(found), this network has \(expected)")
    }
    return shorten(missing.map { "'\($0)' is missing" }, "missing")
      + shorten(extra.map { "'\($0)' is not of this network" }, "not of this network")
      + shorten(shapes, "of another shape")
  }

  /// The first three lines, and how many there are beyond.
  private static func shorten(_ lines: [String], _ what: String) -> [String] {
    lines.count <= 4
      ? lines : lines.prefix(3) + ["and \(lines.count - 3) more are \(what)"]
  }
}
