import Experiments
import NeuralNetworks

/// The five ways to begin that the notes compare (001).
enum Start: String, SettingChoice {
  /// N(0, 1)
  case one
  /// N(0, 0.01²)
  case hundredth
  case leCun
  case xavier
  case he

  var weights: Initializer {
    switch self {
    case .one: .normal(standardDeviation: 1)
    case .hundredth: .normal(standardDeviation: 0.01)
    case .leCun: .leCunNormal
    case .xavier: .glorotUniform
    case .he: .heNormal
    }
  }

  /// n s^2 on square layers of this width.
  func gain(width: Int) -> Double {
    let deviation = weights.standardDeviation(for: [width, width])
    return Double(width) * deviation * deviation
  }
}

/// Something that was found for each of some ways to begin.
struct ByStart<Value: Codable & Sendable>: Codable, Sendable {
  let starts: [Start]
  let values: [Value]

  init(_ starts: [Start], _ value: (Start) throws -> Value) rethrows {
    self.starts = starts
    values = try starts.map(value)
  }

  subscript(start: Start) -> Value { values[starts.firstIndex(of: start)!] }
}
