import Foundation

/// Finds the digits that come with the package.
///
/// The generated `Bundle.module` stops the program when its bundle is gone, for example because
/// the program was copied elsewhere. So the bundle is looked for here, and an error says where.
enum EmbeddedDigits {
  /// The folder that holds the four files of mnist-5k.
  static func folder() throws(DatasetError) -> String {
    try folder(searching: bundles(beside: programFolders) + [sourceFolder])
  }

  /// The first of the folders that has a folder mnist-5k.
  static func folder(searching places: [String]) throws(DatasetError) -> String {
    for place in places {
      if let folder = try? Folder(place), folder.contains("mnist-5k") {
        return folder.path(of: "mnist-5k")
      }
    }
    throw DatasetError(
      .missing, file: "mnist-5k", expected: "the digits that come with the package",
      found: "none in "
        + (places.isEmpty ? "any bundle" : places.joined(separator: " or ")),
      advice: "Run the program with `swift run`, or copy the folder *_Datasets.resources with it.")
  }

  /// Where this file's own resources are, as long as the package is where it was built.
  private static let sourceFolder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Resources").path

  /// The folders that SwiftPM puts bundles into: beside the program, or in its resources.
  private static var programFolders: [String] {
    [Bundle.main.bundleURL, Bundle.main.resourceURL].compactMap { $0?.path }
  }

  /// This module's bundles in the given folders, and their inner folders.
  static func bundles(beside folders: [String]) -> [String] {
    folders.flatMap { folder in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.sorted()
        .filter { $0.hasSuffix("_Datasets.resources") || $0.hasSuffix("_Datasets.bundle") }
        .flatMap { ["\(folder)/\($0)", "\(folder)/\($0)/Contents/Resources"] }
    }
  }
}
