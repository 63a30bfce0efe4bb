import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C as a wish instead of a blow: training ends after its step, with what was reached.
///
/// A second Ctrl-C ends the program at once, as it would without this.
public enum Interruption {
  private static let requested = Atomic<Bool>(false)

  /// Whether the user has pressed Ctrl-C since `listen`.
  public static var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// From now on the first Ctrl-C sets `isRequested`.
  public static func listen() {
    signal(SIGINT) { _ in
      Interruption.requested.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }

  /// As if Ctrl-C had been pressed, or had not: for tests.
  static func set(_ isRequested: Bool) { requested.store(isRequested, ordering: .relaxed) }
}
