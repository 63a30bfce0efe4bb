import NeuralNetworks
import SharedState

extension Summary {
  /// One line a layer, exact numbers, comma-separated (RFC 4180), without totals.
  ///
  /// A block's line holds its own cost; add up all lines for the network's. Empty cells are not
  /// known: the receptive field where the input is no image.
  public var csv: String {
    let header = [
      "path", "layer", "details", "output", "trainable", "fixed", "macs", "flops",
      "activation_bytes", "field_height", "field_width", "stride_height", "stride_width",
      "padding_top", "padding_left", "centre_y", "centre_x", "warnings",
    ]
    let lines = rows.map { row in
      let (layer, cost) = (row.layer, row.layer.cost)
      let counts = [cost.trainable, cost.fixed, cost.macs, cost.flops, cost.activationBytes]
      let field: [String] =
        layer.output.field.map { field in
          let (v, h) = (field.vertical, field.horizontal)
          return [v.size, h.size, v.stride, h.stride, v.padding, h.padding].map(String.init)
            + ["\(v.centre)", "\(h.centre)"]
        } ?? Array(repeating: "", count: 8)
      return [
        row.path, layer.kind, layer.details,
        layer.output.shape.dimensions.map(String.init).joined(separator: "x"),
      ] + counts.map(String.init) + field + [layer.warnings.joined(separator: "; ")]
    }
    return CSV.text([header] + lines)
  }
}
