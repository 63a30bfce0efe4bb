import CGnuplot
import Foundation
import SharedState

/// The gnuplot program that draws figures.
public struct Gnuplot: Equatable, Sendable {
  /// A name that is searched on the PATH, or a path, which may be relative to the current folder.
  public var program: String
  /// Seconds after which a run is stopped.
  public var timeout: Double

  /// The gnuplot of the PATH, and two minutes for a figure, unless told otherwise.
  public init(program: String = "gnuplot", timeout: Double = 120) {
    self.program = program
    self.timeout = timeout
  }

  /// Runs `script` in `directory`; `name` is what error messages call the script.
  ///
  /// - Returns: what it printed, though it ended well: warnings.
  @discardableResult
  func run(_ script: String, in directory: URL, name: String) throws(PlottingError) -> String {
    var output = [CChar](repeating: 0, count: 4096)
    var environment = StartedPrograms.environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for variable in environment { free(variable) } }
    let result = cgnuplot_run(
      pathFromAnywhere, directory.path, script, &environment, timeout, &output, output.count)
    let path = directory.appendingPathComponent(name).path
    if result.directory_error != 0 {
      throw .file(
        path: directory.path, operation: "open the directory",
        reason: String(cString: strerror(result.directory_error)))
    }
    if result.start_error == ENOENT {
      throw .gnuplotMissing(program: program, script: path)
    }
    if result.start_error != 0 {
      throw .gnuplotNotStarted(
        program: program, reason: String(cString: strerror(result.start_error)))
    }
    if result.timed_out != 0 { throw .gnuplotTimedOut(script: path, seconds: timeout) }
    let message = Gnuplot.message(output, script: name)
    guard result.status == 0 else {
      throw .gnuplotFailed(script: path, status: Int(result.status), message: message)
    }
    return message
  }

  /// The program as it is found from the figure's folder, in which it is started.
  private var pathFromAnywhere: String {
    let bytes = program.utf8
    let slash = UInt8(ascii: "/")
    guard bytes.contains(slash), bytes.first != slash else { return program }
    return FileManager.default.currentDirectoryPath + "/" + program
  }

  /// What gnuplot printed, naming the saved script in place of the pipe it was read from.
  private static func message(_ output: [CChar], script: String) -> String {
    String(decoding: output.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      .replacingOccurrences(of: "/dev/stdin", with: script)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
