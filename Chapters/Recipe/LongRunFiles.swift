import Datasets
import Foundation

/// The files of long runs that come with the book: what was planned, and what was measured of speed.
enum LongRunFiles {
  /// `Figures` of the package that the program runs in, or else of the one that it was built from.
  static var figures: URL? {
    PackageRoot.found(holding: "Figures/runs/plan.txt")?.appending(path: "Figures")
  }

  /// A line of the plan: the run's folder, the network, and the numbers that its cost depends on.
  struct PlannedRun: Codable, Sendable {
    let name, network: String
    let epochs, batch, images: Int
  }

  /// The runs of `plan.txt`; without what a line does not say, the notes' setting: 50 epochs, batches of 32,
  /// 50,000 images.
  static func plan(_ text: String) -> [PlannedRun] {
    text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 2, words[0].hasSuffix(":") else { return nil }
      func number(_ option: String) -> Int? {
        words.firstIndex(of: option).flatMap {
          words.indices.contains($0 + 1) ? Int(words[$0 + 1]) : nil
        }
      }
      return PlannedRun(
        name: String(words[0].dropLast()), network: words[1], epochs: number("--epochs") ?? 50,
        batch: number("--batch") ?? 32, images: 50_000 - (number("--validation-images") ?? 0))
    }
  }
}
