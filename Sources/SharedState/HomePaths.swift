import Foundation

/// `~` as the reader's home, where no shell has put it in: in quotes, and behind the `=` of an option.
package enum HomePaths {
  /// The arguments of a program with `~/x` and `--option=~/x` as paths below the home that the environment
  /// names; as they are where it names none. A folder of that name is `./~`.
  package static func expanded(
    _ arguments: [String], home: String? = ProcessInfo.processInfo.environment["HOME"]
  ) -> [String] {
    guard let home, home.hasPrefix("/") else { return arguments }
    return arguments.map { argument in
      let isOption = argument.hasPrefix("--")
      let start =
        isOption
        ? argument.firstIndex(of: "=").map { argument.index(after: $0) } ?? argument.endIndex
        : argument.startIndex
      let path = argument[start...]
      guard path == "~" || path.hasPrefix("~/") else { return argument }
      return argument[..<start] + home + path.dropFirst()
    }
  }
}
