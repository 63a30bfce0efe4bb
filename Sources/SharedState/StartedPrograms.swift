import Foundation

/// What programs that are started get of the environment: all of it but what would make them do something
/// else than they are asked for.
///
/// The start-up files of gnuplot are left out by its option `-d`; settings of git that change what it
/// prints are named where it is asked.
package enum StartedPrograms {
  /// For gnuplot, git, the compiler and the book's own programs.
  package static var environment: [String: String] {
    environment(of: ProcessInfo.processInfo.environment)
  }

  static func environment(of own: [String: String]) -> [String: String] {
    own.filter { name, _ in
      !strangers.contains(name) && !prefixes.contains(where: name.hasPrefix)
    }
  }

  /// gnuplot's terminal, fonts and libraries, in place of those that a figure's script names.
  private static let prefixes = ["GNUPLOT"]

  private static let strangers: Set<String> = [
    "GNUTERM", "GNUHELP", "GNUFITLOG", "FIT_LOG", "FIT_SCRIPT", "GDFONTPATH",
    // Where a repository is: set in hooks, where git would look at another one than ours. How git reaches
    // others, which the compiler needs for packages, stays.
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_PREFIX",
    "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_CEILING_DIRECTORIES",
  ]
}
