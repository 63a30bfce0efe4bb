import NeuralNetworks
import SharedState

extension Summary {
  /// Tables for people, no line wider than 80 columns.
  ///
  /// - Parameter batch: of how many samples the memory of activations is told at the end.
  public func text(batch: Int = 1) -> String {
    let shape = input.shape.dimensions.map(String.init).joined(separator: "x")
    var sections = ["\(title), input \(shape)", costTable.joined(separator: "\n")]
    sections.append(totals(batch: batch))
    if let table = fieldTable { sections.append(table.joined(separator: "\n")) }
    if !warnings.isEmpty {
      sections.append(warnings.flatMap { wrap("! " + $0) }.joined(separator: "\n"))
    }
    sections.append(legend)
    return sections.joined(separator: "\n\n") + "\n"
  }

  private var costTable: [String] {
    let header = ["", "layer", "output", "parameters", "MACs", "FLOPs", "memory"]
    let body = rows.map { row in
      let cost = row.layer.cost
      return [
        row.number, row.label,
        row.layer.output.shape.dimensions.map(String.init).joined(separator: "x"),
        cost.parameters == 0 ? "" : cost.parameters.grouped, short(cost.macs), short(cost.flops),
        cost.activationBytes == 0 ? "" : bytes(cost.activationBytes),
      ]
    }
    let sum = [
      "", "total", "", total.parameters.grouped, short(total.macs), short(total.flops),
      bytes(total.activationBytes),
    ]
    return aligned(header, body, footer: sum, leftColumns: 2)
  }

  private func totals(batch: Int) -> String {
    var lines = [
      "parameters   \(total.trainable.grouped) trainable, \(total.fixed.grouped) not, "
        + "\(total.parameters.grouped) in all",
      "arithmetic   \(total.macs.grouped) MACs, \(total.flops.grouped) FLOPs",
      "activations  \(bytes(total.activationBytes))iB",
    ]
    if batch != 1 {
      lines[2] += ", \(bytes(total.activationBytes * batch))iB for a batch of \(batch.grouped)"
    }
    return lines.joined(separator: "\n")
  }

  /// The layers that change what an element sees; nil for a network without images.
  private var fieldTable: [String]? {
    guard var last = input.field else { return nil }
    var body: [[String]] = []
    for row in rows {
      guard let field = row.layer.output.field, field != last || !row.layer.warnings.isEmpty
      else { continue }
      last = field
      body.append([
        row.number, row.label, field.described { "\($0.size)" }, field.described { "\($0.stride)" },
        field.described { "\($0.padding)" }, field.described { "\($0.centre)" },
      ])
    }
    let header = ["", "layer", "receptive field", "stride", "padding", "centre"]
    return body.isEmpty ? nil : aligned(header, body, footer: nil, leftColumns: 2)
  }

  private var legend: String {
    var text = """
      For one sample. 1 MAC is a multiplication and an addition, 2 FLOPs; FLOPs also count \
      biases, batch normalisation (2 an element), activations (ReLU 1, sigmoid 4), comparisons \
      of pooling and additions of shortcuts. Products with padding count; dropout does not. \
      Memory is that of the layer's output, with the places of maxima and dropout's mask, in \
      bytes, K and M being 1,024 and 1,024^2. Receptive field, effective stride and effective \
      padding are in pixels of the input; the centre is that of the first element's field.
      """
    if rows.contains(where: { $0.path.contains("body") }) {
      text += " F is a block's body, P its projection."
    }
    if rows.contains(where: { $0.path.contains("branch") }) { text += " a, b, ... are branches." }
    return wrap(text).joined(separator: "\n")
  }
}

extension Summary.Row {
  /// The place of a layer that is in no block.
  fileprivate var number: String { depth == 0 ? path : "" }

  /// Kind and details; in a block behind a mark of the path: F, P, or the branch's letter.
  fileprivate var label: String {
    let name = layer.details.isEmpty ? layer.kind : "\(layer.kind) \(layer.details)"
    guard depth > 0 else { return name }
    return String(repeating: "  ", count: depth - 1) + mark + " " + name
  }

  private var mark: String {
    let words = path.split(separator: " ")
    if let index = words.lastIndex(of: "branch"), let branch = Int(words[index + 1]) {
      return String(UnicodeScalar(UInt8(97 + branch % 26)))
    }
    if words.last(where: { $0 == "body" || $0 == "shortcut" }) == "body" { return "F" }
    return words.contains("shortcut") ? "P" : "-"
  }
}

extension ReceptiveField {
  /// One value if both axes have the same, else both.
  fileprivate func described(_ value: (Axis) -> String) -> String {
    let (a, b) = (value(vertical), value(horizontal))
    return a == b ? a : "\(a)x\(b)"
  }
}
