/// How a run came to its end.
public enum RunEnd: Sendable {
  case completed
  /// By Ctrl-C; the model is what was reached.
  case interrupted
}
