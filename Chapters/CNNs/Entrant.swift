import ArgumentParser
import Models

/// A network that takes part, from one seed or several.
struct Entrant: Hashable, Codable, CustomStringConvertible {
  var variant: NetworkVariant
  /// From how many seeds it is trained.
  var seedCount: Int

  init(name: NetworkName, isFaulty: Bool = false, seedCount: Int = 1) {
    self.init(NetworkVariant(name, isFaulty: isFaulty), seedCount: seedCount)
  }

  init(_ variant: NetworkVariant, seedCount: Int = 1) {
    self.variant = variant
    self.seedCount = seedCount
  }

  /// As on the command line: "inception10-fault".
  var description: String { variant.description }

  /// The baseline and the five networks of the notes.
  static let notes = NetworkName.notes.map { Entrant(name: $0) }

  /// All that the sections of the chapter look at in a run of minutes.
  static let builtIn = notes + [Entrant(name: .inception10, isFaulty: true)]

  /// The networks of a list such as "lenet5,inception10-fault:3".
  static func list(_ text: String) throws -> [Entrant] {
    let names = text.split(separator: ",").map { $0.trimmingSpaces }
    guard !names.isEmpty else { throw ValidationError("--nets needs the name of a network.") }
    return try names.map { item in
      let parts = item.split(separator: ":", maxSplits: 1)
      guard let seeds = parts.count < 2 ? 1 : Int(parts[1]), (1...100).contains(seeds) else {
        throw ValidationError(
          "--nets: \(item) needs a number of seeds, 1 to 100, behind the colon.")
      }
      do {
        let variant = try NetworkVariant(String(parts.first ?? ""))
        guard variant.name != .perceptron else {
          throw ValidationError("--nets takes networks for images; mlp takes rows of pixels.")
        }
        return Entrant(variant, seedCount: seeds)
      } catch let error as UnknownNetwork {
        throw ValidationError("--nets: \(error)")
      }
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
