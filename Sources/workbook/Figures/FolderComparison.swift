import Foundation
import Page
import Plotting

/// What is different between the figures in the repository and those of a new run.
struct FolderComparison {
  /// One line a file that differs, is missing, or is new.
  private(set) var differences: [String] = []
  /// How many files were looked at.
  private(set) var compared = 0
  /// What the new run does not make: kept runs on other data, in folders of their own.
  private(set) var leftOut: [String] = []

  /// Of the samples of an image, the share that may differ by more than `sampleTolerance`.
  static let pixelShare = 0.002
  /// Of 255.
  static let sampleTolerance = 24

  /// - Throws: `WorkbookError` if a folder cannot be read.
  init(expected: URL, given: URL) throws {
    let names = try FolderComparison.files(in: expected)
    let newNames = try FolderComparison.files(in: given)
    let varying = Set(
      (FolderComparison.lines(of: expected.appending(path: OutputFolder.varyingFiles))
        + FolderComparison.lines(of: given.appending(path: OutputFolder.varyingFiles))))
    // A folder within, with none of its files in the new run, is a kept run; the folder itself never is.
    let newFolders = Set(newNames.map(FolderComparison.folder)).union([""])
    leftOut = Set(names.map(FolderComparison.folder)).subtracting(newFolders).sorted()
      .map { "\($0)/" }
    let own = names.filter { newFolders.contains(FolderComparison.folder($0)) }
    for name in Set(own).union(newNames).sorted() where name != "README.md" {
      compared += 1
      guard newNames.contains(name) else {
        differences.append("\(name): the run does not make it")
        continue
      }
      guard own.contains(name) else {
        differences.append("\(name): is not in \(expected.lastPathComponent)")
        continue
      }
      if varying.contains(name) { continue }
      if let difference = FolderComparison.difference(
        expected.appending(path: name), given.appending(path: name))
      {
        differences.append("\(name): \(difference)")
      }
    }
  }

  /// What is different between two files, or nil.
  static func difference(_ expected: URL, _ given: URL) -> String? {
    guard let old = try? Data(contentsOf: expected), let new = try? Data(contentsOf: given) else {
      return "cannot be read"
    }
    if old == new { return nil }
    if expected.pathExtension == "png" { return imageDifference([UInt8](old), [UInt8](new)) }
    let (oldLines, newLines) = (lines(old), lines(new))
    let line = zip(oldLines, newLines).prefix { $0 == $1 }.count
    return "differs from line \(line + 1) on"
  }

  private static func imageDifference(_ old: [UInt8], _ new: [UInt8]) -> String? {
    guard let old = try? Raster(png: old), let new = try? Raster(png: new) else {
      return "is no PNG"
    }
    guard (old.width, old.height) == (new.width, new.height) else {
      return "is \(new.width) x \(new.height) pixels, not \(old.width) x \(old.height)"
    }
    let (first, second) = (old.inColour.samples, new.inColour.samples)
    let different = zip(first, second).count { abs(Int($0) - Int($1)) > sampleTolerance }
    let share = Double(different) / Double(max(first.count, 1))
    return share <= pixelShare ? nil : "\(NumberStyle.percent(1).text(share)) of its pixels differ"
  }

  private static func lines(_ data: Data) -> [Substring] {
    String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func lines(of file: URL) -> [String] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").map(String.init)
  }

  private static func folder(_ name: String) -> String {
    name.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The paths of all files within, from the folder.
  private static func files(in folder: URL) throws -> [String] {
    let path = folder.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path),
      let names = FileManager.default.enumerator(atPath: path)
    else {
      throw WorkbookError(
        "The folder \(path) cannot be read. `swift run workbook run` makes the figures.")
    }
    var files: [String] = []
    for case let name as String in names {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
      if !isFolder.boolValue { files.append(name) }
    }
    return files
  }
}
