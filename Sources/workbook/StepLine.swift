/// What a benchmark of one network and one batch size prints below its header.
struct StepLine {
  /// The median time of a step.
  let milliseconds: Double
  /// PyTorch's version, such as "2.13.0"; nil in the lines of this workbook.
  let version: String?

  /// Reads the last line of an output; nil if it is none.
  init?(_ output: String) {
    let fields = output.split(separator: "\n").last?.split(separator: ",") ?? []
    guard (6...7).contains(fields.count), let milliseconds = Double(fields[3]) else { return nil }
    self.milliseconds = milliseconds
    // "2.13.0+cpu": the build does not matter here.
    version = fields.count < 7 ? nil : fields[6].split(separator: "+").first.map { String($0) }
  }
}
