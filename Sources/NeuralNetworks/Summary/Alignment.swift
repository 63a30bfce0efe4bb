/// Says which paths of a block do not look at the same pixels as the first one.
///
/// Elements at the same place are added or put side by side, as if they told of the same part of
/// the image. They do if the paths' fields have one centre and one stride.
func misalignments(_ paths: [(name: String, field: ReceptiveField?)]) -> [String] {
  guard let (name, first) = paths.first, let first else { return [] }
  return paths.dropFirst().compactMap { other, field in
    guard let field, !field.isAligned(with: first) else { return nil }
    let vertical = difference(first.vertical, field.vertical)
    let horizontal = difference(first.horizontal, field.horizontal)
    let text =
      vertical == horizontal
      ? "\(vertical ?? ""), in both directions"
      : [vertical.map { "\($0), vertically" }, horizontal.map { "\($0), horizontally" }]
        .compactMap { $0 }.joined(separator: "; ")
    return "\(name) and \(other) are not aligned: \(text)"
  }
}

private func difference(_ a: ReceptiveField.Axis, _ b: ReceptiveField.Axis) -> String? {
  if a.isAligned(with: b) { return nil }
  return a.stride == b.stride
    ? "centres at pixel \(a.centre) and \(b.centre)"
    : "strides of \(a.stride) and \(b.stride) pixels"
}

extension ReceptiveField? {
  /// What depends on both; nil if one is not known.
  func union(_ other: ReceptiveField?) -> ReceptiveField? {
    guard let self, let other else { return nil }
    return self.union(other)
  }
}

extension LayerSummary {
  /// The parts of a sequence, with names that begin with that of the sequence.
  func named(_ path: String) -> [Part] {
    parts.map { Part(name: "\(path) \($0.name)", summary: $0.summary) }
  }
}
