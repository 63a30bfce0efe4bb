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

  /// gnuplot's terminal, fonts and libraries, in place of those that a figure's script names; and what
  /// fontconfig prints beside a figure. Where it looks for fonts, `FONTCONFIG_PATH`, stays.
  private static let prefixes = ["GNUPLOT", "FC_"]

  private static let strangers: Set<String> = [
    "GNUTERM", "GNUHELP", "GNUFITLOG", "FIT_LOG", "FIT_SCRIPT", "GDFONTPATH",
    // Where a repository is, and what its history is replaced by: set in hooks, where git would look at
    // another one than ours (`git rev-parse --local-env-vars`). How git reaches others, which the compiler
    // needs for packages, stays, and so do settings.
    "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR",
    "GIT_NAMESPACE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_CEILING_DIRECTORIES", "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_REPLACE_REF_BASE",
    "GIT_NO_REPLACE_OBJECTS", "GIT_INTERNAL_SUPER_PREFIX", "GIT_CONFIG",
  ]
}
