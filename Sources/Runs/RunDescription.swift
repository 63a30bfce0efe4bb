import Foundation
import SharedState
import Training

/// What a run was, for those who find its folder: `run.json`.
public struct RunDescription: Hashable, Sendable, Codable {
  /// The images that were used.
  public struct Images: Hashable, Sendable, Codable {
    /// What figures call them: "CIFAR-10 (JPEG copy)".
    public var title: String
    /// How many there were to learn from.
    public var learningCount: Int
    /// 0 where the curve is that of the test images.
    public var validationCount: Int
    /// How many there were to be tested with.
    public var testCount: Int
    /// CRC-32 of pixels and labels.
    public var checksum: String
  }

  /// Epochs that one program computed without a stop.
  public struct Session: Hashable, Sendable, Codable {
    /// Who computed them.
    public var program: ProgramVersion
    /// The kernels in use; other levels round otherwise.
    public var cpuLevel: String
    /// With how many threads; the results do not depend on it.
    public var threads: Int
    /// From 1; a part of it perhaps.
    public var firstEpoch: Int
    /// A part of it perhaps.
    public var lastEpoch: Int
    /// Whether convolutions were Winograd's where they can be, which round otherwise; nil in older files,
    /// where they were.
    public var usesWinograd: Bool?
  }

  /// What the network was at the end; the average of its weights, where one was kept.
  public struct Result: Hashable, Sendable, Codable {
    /// How many there were.
    public var epochs: Int
    /// Cross-entropy of the test images in nats.
    public var testLoss: Double
    /// The share of the test images that is recognised.
    public var testAccuracy: Double
    /// How long all training steps took. With other work on the machine it says little.
    public var seconds: Double
    /// Who measured that; nil in files of a first version.
    public var program: ProgramVersion?
  }

  /// Of this file's format.
  public var format = RunDescription.currentFormat
  /// The command line of this run, but for what a machine calls its files: `--data` with the folder of the
  /// images, which `--dataset folder` needs, and the folder of the file behind `--from`.
  public var command: String
  /// All that the result depends on besides the images.
  public var settings: RunSettings
  /// The images.
  public var images: Images
  /// Who computed which epochs, in their order.
  public var sessions: [Session] {
    didSet { remark = sessions.count > 1 ? mixture : nil }
  }
  /// What has to be known before the numbers are used: that the run changed hands. Nil where there is
  /// nothing.
  public private(set) var remark: String?
  /// Nil while the run is on its way.
  public var result: Result?
  /// Why the run could not go on; nil where it could.
  public var failure: String?

  /// The format that this program writes, and the only one that it reads.
  public static let currentFormat = 1

  init(command: String, settings: RunSettings, data: RunData, title: String?) {
    self.command = command
    self.settings = settings
    let validationCount: Int =
      if case .validation(let count) = settings.curve { count } else { 0 }
    images = Images(
      title: title ?? data.set.name.title, learningCount: data.learning.count,
      validationCount: validationCount, testCount: data.test.count, checksum: data.checksum)
    sessions = []
  }

  /// Takes over what an earlier program did, up to a checkpoint.
  ///
  /// - Parameters:
  ///   - epochs: how many epochs were complete then.
  ///   - isInsideEpoch: whether some steps of the next one were taken.
  mutating func goOn(from earlier: RunDescription, after epochs: Int, isInsideEpoch: Bool) {
    // What was computed after the checkpoint is computed again.
    let last = epochs + (isInsideEpoch ? 1 : 0)
    sessions = earlier.sessions.filter { $0.firstEpoch <= last }.map { session in
      var session = session
      session.lastEpoch = min(session.lastEpoch, last)
      return session
    }
  }

  /// Takes note of epochs that were computed here, a part of the last one perhaps.
  mutating func add(_ session: Session) {
    var all = sessions
    if let last = all.indices.last, all[last].isSame(as: session) {
      all[last].lastEpoch = max(all[last].lastEpoch, session.lastEpoch)
    } else {
      all.append(session)
    }
    sessions = all
  }

  /// Who computed what, for a run that changed hands.
  private var mixture: String {
    "This run was not made in one go: "
      + sessions.map {
        "epochs \($0.firstEpoch) to \($0.lastEpoch) by \($0.program), CPU level \($0.cpuLevel)"
          + ($0.usesWinograd == false ? ", without Winograd's convolutions" : "")
      }.joined(separator: "; ")
      + ". Made by one program at one CPU level, its last digits might be others."
  }
}

extension RunDescription.Session {
  /// Whether the results are the same, however the epochs are shared out.
  fileprivate func isSame(as other: Self) -> Bool {
    program.executable == other.program.executable && cpuLevel == other.cpuLevel
      && (usesWinograd ?? true) == (other.usesWinograd ?? true)
  }
}

extension RunDescription {
  /// As a file: sorted and indented, so that two of them can be compared.
  var json: Data {
    get throws {
      let encoder = JSONEncoder.ofAllNumbers([
        .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
      ])
      return try encoder.encode(self) + Data("\n".utf8)
    }
  }

  /// - Throws: `RunError` that says which part is missing or wrong.
  init(json: Data, path: String) throws(RunError) {
    struct Format: Decodable { let format: Int }
    let decoder = JSONDecoder.ofAllNumbers
    do {
      let format = try decoder.decode(Format.self, from: json).format
      guard format == Self.currentFormat else {
        throw RunError(
          "\(path) has the format \(format); this program reads \(Self.currentFormat). "
            + "Use the version of the workbook that wrote it.")
      }
      self = try decoder.decode(RunDescription.self, from: json)
      let counts = [
        ("epochs", settings.epochs), ("batchSize", settings.batchSize),
        ("trainingImages", settings.trainingImages ?? 1),
        ("testImages", settings.testImages ?? 1),
      ]
      for (name, count) in counts where count < 1 {
        throw RunError("\(path) does not describe a run: its \(name) are \(count), below 1.")
      }
    } catch let error as RunError {
      throw error
    } catch {
      throw RunError("\(path) does not describe a run: \(Self.text(of: error)).")
    }
  }

  private static func text(of error: any Error) -> String {
    func place(_ context: DecodingError.Context) -> String {
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? "it" : "“\(path)”"
    }
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      return "\(place(context)) has no “\(key.stringValue)”"
    case DecodingError.typeMismatch(let type, let context):
      return "\(place(context)) is not of the type \(type)"
    case DecodingError.valueNotFound(_, let context):
      return "\(place(context)) is empty"
    case DecodingError.dataCorrupted(let context):
      return "\(place(context)) is not as it should be (\(context.debugDescription))"
    default:
      return "\(error)"
    }
  }
}
