import Foundation

/// What a benchmark of one network and one batch size prints below its header.
struct StepLine {
  static let header = "net,batch,parameters,median_ms,min_ms,images_per_s,peak_mb"

  /// How many numbers the network learns: the same for the same network, whoever built it.
  let parameters: Int
  /// The median time of a step.
  let milliseconds: Double
  /// How far the process's largest memory rose.
  let megabytes: Double
  /// The framework's version, such as "2.13.0"; nil in the lines of this workbook.
  let version: String?
  /// The line itself.
  let text: String

  /// Reads the last line of an output; nil if it is none.
  init?(_ output: String) {
    let text = output.split(separator: "\n").last ?? ""
    let fields = text.split(separator: ",")
    guard (7...8).contains(fields.count), let parameters = Int(fields[2]),
      let milliseconds = Double(fields[3]), milliseconds > 0, let megabytes = Double(fields[6])
    else { return nil }
    self.text = String(text)
    (self.parameters, self.milliseconds, self.megabytes) = (parameters, milliseconds, megabytes)
    // "2.13.0+cpu": the build does not matter here.
    version = fields.count < 8 ? nil : fields[7].split(separator: "+").first.map { String($0) }
  }

  /// A line of this workbook.
  static func text(_ benchmark: StepBenchmark, _ result: StepBenchmark.Result) -> String {
    "\(benchmark.name),\(benchmark.batch),\(result.parameters),"
      + String(
        format: "%.3f,%.3f,%.1f,%.1f", result.median, result.minimum,
        1000 * Double(benchmark.batch) / result.median, result.peakMegabytes)
  }
}
