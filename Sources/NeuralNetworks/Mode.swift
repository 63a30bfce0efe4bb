/// What a forward pass is for. Batch normalisation and dropout do different things in each.
public enum Mode: Sendable {
  /// Statistics of the batch.
  case training
  /// Fixed statistics; each sample's output depends on that sample alone.
  case inference
}
