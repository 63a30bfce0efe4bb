import Foundation
import SharedState

/// A program from its arguments to its end: what all programs of the book have in common.
package enum ProgramRun {
  /// - Parameter main: runs the program with these arguments, and returns where all went well.
  package static func main(_ main: ([String]) -> Void) {
    main(HomePaths.expanded(Array(CommandLine.arguments.dropFirst())))
    StandardStream.finish()
  }
}
