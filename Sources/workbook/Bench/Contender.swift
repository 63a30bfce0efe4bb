import Foundation
import Page

/// Who runs a benchmark's steps: this workbook, or a framework in one of its modes.
struct Contender {
  /// What a table calls it.
  let name: String
  let program: String
  /// What stands before the options of a case.
  let arguments: [String]

  /// This workbook.
  static let workbook = Contender(
    name: "here", program: CommandLine.arguments[0], arguments: ["bench", "steps"])

  /// PyTorch in a mode of Benchmarks/pytorch_steps.py.
  static func pyTorch(_ mode: PyTorchMode, python: String) -> Contender {
    Contender(
      name: mode.name, program: python,
      arguments: ["Benchmarks/pytorch_steps.py", "--mode", mode.rawValue])
  }

  /// Keras, the framework of the notes.
  static func keras(python: String) -> Contender {
    Contender(name: "Keras", program: python, arguments: ["Benchmarks/keras_steps.py"])
  }

  /// Measures one case, in a process of its own.
  ///
  /// - Throws: `WorkbookError` if the program fails or prints something else.
  func measure(_ options: [String]) throws -> StepLine {
    let result = try Command(program, arguments + options).run()
    guard result.isSuccess, let line = StepLine(result.output) else {
      throw WorkbookError(
        "`\(program) \((arguments + options).joined(separator: " "))` \(result.ending)."
          + (program == CommandLine.arguments[0]
            ? "" : " Is its framework installed for it? See --help."),
        details: result.tail(10))
    }
    return line
  }
}

/// How PyTorch is told to compute; see Benchmarks/pytorch_steps.py.
enum PyTorchMode: String, CaseIterable {
  case `default`
  case channelsLast = "channels_last"
  case compiled
  case bfloat16

  /// Whether all arithmetic is in 32 bits, as here.
  var isFloat32: Bool { self != .bfloat16 }

  var name: String {
    switch self {
    case .default: "PyTorch"
    case .channelsLast: "channels last"
    case .compiled: "compiled"
    case .bfloat16: "bfloat16"
    }
  }
}
