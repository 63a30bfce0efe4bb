import Foundation

/// What can go wrong when a figure or an image is written or read.
///
/// The description says what failed, where, and what to do.
public enum PlottingError: Error, Equatable, CustomStringConvertible {
  /// gnuplot is not installed. The script and the data have been saved all the same.
  case gnuplotMissing(program: String, script: String)
  /// gnuplot ended with an error, or was killed by a signal (status 128 + signal).
  case gnuplotFailed(script: String, status: Int, message: String)
  /// gnuplot had not ended after this many seconds.
  case gnuplotTimedOut(script: String, seconds: Double)
  /// gnuplot could not be started for a reason other than its absence.
  case gnuplotNotStarted(program: String, reason: String)
  /// A file or directory could not be written or read.
  case file(path: String, operation: String, reason: String)
  /// The figure contradicts itself; nothing has been written.
  case invalidFigure(name: String, reason: String)
  /// Bytes that should be a PNG are not, or are more than the caller allows.
  case invalidImage(path: String?, reason: String)

  public var description: String {
    switch self {
    case .gnuplotMissing(let program, let script):
      """
      gnuplot is not installed ("\(program)" was not found on the PATH), so the figure was not \
      drawn. Its script and data are saved: \(script). To draw figures, run
        apt-get install --no-install-recommends gnuplot-nox fonts-dejavu-core
      or, on macOS,
        brew install gnuplot
      """
    case .gnuplotFailed(let script, let status, let message):
      """
      gnuplot failed on \(script) (\(PlottingError.ending(status))): \
      \(message.isEmpty ? "it printed nothing" : message)
      """
    case .gnuplotTimedOut(let script, let seconds):
      """
      gnuplot was stopped: it had not finished \(script) after \(NumberFormat.automatic.text(seconds)) s. \
      Draw fewer points, or pass a larger timeout.
      """
    case .gnuplotNotStarted(let program, let reason):
      "\(program) could not be started: \(reason)."
    case .file(let path, let operation, let reason):
      "Cannot \(operation) \(path): \(reason)."
    case .invalidFigure(let name, let reason):
      "The figure \"\(name)\" cannot be drawn: \(reason)."
    case .invalidImage(let path, let reason):
      "Not a usable PNG\(path.map { ", " + $0 } ?? ""): \(reason)."
    }
  }

  private static func ending(_ status: Int) -> String {
    status > 128 ? "killed by signal \(status - 128)" : "exit status \(status)"
  }
}

extension PlottingError: LocalizedError {
  public var errorDescription: String? { description }
}
