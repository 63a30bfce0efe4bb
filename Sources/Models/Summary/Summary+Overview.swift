import SharedState

extension Summary {
  /// A table of networks, one line each.
  public static func overview(_ summaries: [Summary]) -> String {
    let body = summaries.map { summary in
      let total = summary.total
      return [
        summary.title, total.trainable.grouped, total.parameters.grouped, short(total.macs),
        short(total.flops), bytes(total.activationBytes),
      ]
    }
    let header = ["network", "trainable", "parameters", "MACs", "FLOPs", "activations"]
    return aligned(header, body, footer: nil, leftColumns: 1).joined(separator: "\n") + "\n"
  }
}
