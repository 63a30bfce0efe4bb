import Foundation

extension RunSettings {
  /// All settings as pairs of text, "optimizer.rate" and "0.001": to compare two runs, and to say in
  /// what they differ. Without the number of epochs where a run may have more of them.
  var pairs: [String: String] {
    get throws {
      let object = try JSONSerialization.jsonObject(
        with: try JSONEncoder().encode(self), options: [.fragmentsAllowed])
      var pairs: [String: String] = [:]
      Self.flatten(object, name: "", into: &pairs)
      if mayBeContinued { pairs["epochs"] = nil }
      // The same parameters, whatever their file is called.
      pairs["startingPoint.file"] = nil
      return pairs
    }
  }

  private static func flatten(_ object: Any, name: String, into pairs: inout [String: String]) {
    switch object {
    case let object as [String: Any]:
      for (key, value) in object {
        flatten(value, name: name.isEmpty ? key : "\(name).\(key)", into: &pairs)
      }
    case let list as [Any]:
      pairs[name] = list.map { "\($0)" }.joined(separator: ", ")
    default:
      pairs[name] = "\(object)"
    }
  }
}
