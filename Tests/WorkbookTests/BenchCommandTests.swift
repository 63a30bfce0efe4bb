import ArgumentParser
import Foundation
import Models
import Page
import Testing

@testable import workbook

struct BenchCommandTests {
  /// What the program says to a wrong command line.
  private func message(_ arguments: String...) -> String {
    do {
      _ = try Workbook.parseAsRoot(["bench", "steps"] + arguments)
      return ""
    } catch {
      return Workbook.message(for: error)
    }
  }

  @Test func secondsAreOfAnHourAtMost() {
    #expect(message("--seconds", "0.5").isEmpty && message("--seconds", "3600").isEmpty)
    for seconds in ["0", "-1", "nan", "inf", "1e300", "3601"] {
      #expect(
        message("--seconds=\(seconds)").contains("--seconds takes a number above 0, at most 3600"))
    }
  }

  @Test func aLineOfABenchmark() throws {
    let header = StepLine.header
    let ours = try #require(StepLine("\(header)\nmlp,32,90000,0.43,0.40,74000.0,3.5\n"))
    #expect(ours.milliseconds == 0.43 && ours.megabytes == 3.5 && ours.parameters == 90000)
    #expect(ours.version == nil)
    let theirs = try #require(
      StepLine("\(header),version\nmlp,32,90000,1.12,1.00,28571.4,99.0,2.13.0+cpu\n"))
    #expect(theirs.milliseconds == 1.12 && theirs.version == "2.13.0")
    for output in ["", "\n", header, "\(header),version", "mlp,32,1.12", "mlp,32,9,0,0,inf,0"] {
      #expect(StepLine(output) == nil)
    }
  }

  @Test func theMedianOfAnEvenNumberIsBetween() {
    let result = StepBenchmark.Result(parameters: 1, milliseconds: [1, 3], peakMegabytes: 0)
    #expect(result.median == 2)
  }

  /// The first layer of LeNet5 is 28 * 28 pixels of 5 * 5 * 3 products for 6 channels.
  @Test func multiplyAddsOfAStep() throws {
    let forward = StepBenchmark(
      name: try NetworkName("lenet5"), batch: 1, pass: .inference, seconds: 1)
    let training = StepBenchmark(name: forward.name, batch: 2, seconds: 1)
    #expect(
      training.multiplyAdds() == 2 * (3 * forward.multiplyAdds() - 28 * 28 * 5 * 5 * 3 * 6))
    #expect(forward.multiplyAdds() == 651_720)
  }

  private func line(
    _ milliseconds: Double, parameters: Int = 5, version: String = "2.13.0"
  ) throws -> StepLine {
    try #require(StepLine("mlp,32,\(parameters),\(milliseconds),1,1,10,\(version)"))
  }

  @Test func aComparisonCountsPyTorchAtItsBest() throws {
    var comparison = StepComparison(
      pass: .training, threads: 2, hasKeras: false)
    comparison.peak = 10
    var one = StepComparison.Case(net: "mlp", batch: 32, multiplyAdds: 4_000_000)
    one.here = [try line(1), try line(3)]
    one.pyTorch[.default] = [try line(8), try line(24)]
    one.pyTorch[.channelsLast] = [try line(5), try line(6)]
    one.pyTorch[.compiled] = [try line(6), try line(6)]
    one.pyTorch[.bfloat16] = [try line(1), try line(1)]
    try comparison.add(one)
    // Round by round 5 / 1 and 6 / 3; bfloat16, though faster, is no float32.
    #expect(one.fastest == .channelsLast && one.bestRatio == 3.5)
    // 4 million in 2 ms are 2 * 10^9 a second.
    #expect(one.share(ofPeak: 10) == 0.2)
    #expect(
      comparison.table.csv.contains(
        "mlp,32,2,2.00,16.00,5.50,6.00,1.00,3.50,0.67,0.20,10,10,2.13.0"))

    one.pyTorch[.compiled] = [try line(6, parameters: 6), try line(6)]
    #expect(throws: WorkbookError.self) { try comparison.add(one) }
    one.pyTorch[.compiled] = [try line(6), try line(6, version: "2.14.0")]
    #expect(throws: WorkbookError.self) { try comparison.add(one) }
  }

  private func benchmark() throws -> StepBenchmark {
    StepBenchmark(name: try NetworkName("mlp"), batch: 32, seconds: 1)
  }

  @Test func roundsAreKeptAndReadAgain() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rounds-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "training-rounds.csv")
    let theirs = Contender.pyTorch(.compiled, python: "python3")
    let ours = try #require(StepLine("mlp,32,5,2.5,1,1,10"))
    var rounds = try MeasuredRounds(in: file, resuming: true)
    let one = try benchmark()
    try rounds.add(ours, of: one, by: .workbook, threads: 2, round: 1, peak: 100)
    try rounds.add(try line(4), of: one, by: theirs, threads: 2, round: 1, peak: 120)

    let read = try MeasuredRounds(in: file, resuming: true)
    #expect(read[one, by: .workbook, threads: 2, round: 1]?.milliseconds == 2.5)
    #expect(read[one, by: theirs, threads: 2, round: 1]?.version == "2.13.0")
    #expect(read[one, by: theirs, threads: 2, round: 2] == nil)
    #expect(read[one, by: theirs, threads: 1, round: 1] == nil)
    #expect(read.peak(threads: 2) == 110 && read.peak(threads: 1).isNaN)
    #expect(read.processor == rounds.processor)
    // Whoever does not go on measures anew.
    let anew = try MeasuredRounds(in: file, resuming: false)
    #expect(anew[one, by: .workbook, threads: 2, round: 1] == nil)

    // Another machine's rounds are not mixed with these.
    let text = try String(contentsOf: file, encoding: .utf8)
    let elsewhere = text.replacing(try #require(rounds.processor), with: "another processor")
    try elsewhere.write(to: file, atomically: true, encoding: .utf8)
    var other = try MeasuredRounds(in: file, resuming: true)
    #expect(throws: WorkbookError.self) {
      try other.add(ours, of: one, by: .workbook, threads: 2, round: 2, peak: 100)
    }
    let half = text.split(separator: "\n").dropFirst().joined(separator: "\n")
    try (elsewhere + half).write(to: file, atomically: true, encoding: .utf8)
    #expect(throws: WorkbookError.self) { try MeasuredRounds(in: file, resuming: true) }
    for wrong in [
      "", "net,batch\n", text + "AMD,1,here,2\n", text.replacing(",2.5,", with: ",fast,"),
    ] {
      try wrong.write(to: file, atomically: true, encoding: .utf8)
      #expect(throws: WorkbookError.self) { try MeasuredRounds(in: file, resuming: true) }
    }
  }

  /// ARM's Linux has no names of models: another maker, another part or another number of cores is another
  /// machine.
  @Test func processorsHaveNames() {
    let intel = "processor\t: 0\nvendor_id\t: GenuineIntel\nmodel name\t: Intel(R) Xeon(R)\n"
    #expect(MeasuredRounds.processor(intel) == "Intel(R) Xeon(R)")
    func arm(_ parts: [String]) -> String {
      parts.enumerated().map { number, part in
        "processor\t: \(number)\nCPU implementer\t: 0x41\nCPU architecture: 8\n"
          + "CPU part\t: \(part)\nCPU revision\t: 1\n"
      }.joined(separator: "\n")
    }
    #expect(
      MeasuredRounds.processor(arm(["0xd0c", "0xd0c", "0xd03"]))
        == "an ARM processor by 0x41, 1 core of part 0xd03 revision 1, "
        + "2 cores of part 0xd0c revision 1")
    let machines = [["0xd0c"], ["0xd0c", "0xd0c"], ["0xd40"], []]
    #expect(Set(machines.map { MeasuredRounds.processor(arm($0)) }).count == machines.count)
  }

  @Test func efficiencyOfThreads() throws {
    var scaling = ThreadScaling(batch: 128, threads: [1, 4], rounds: 1)
    scaling.peaks = [100, 300]
    scaling.add("mlp", times: [8, 4])
    #expect(scaling.efficiency([8, 4], 1) == 0.5 && scaling.machineEfficiency(1) == 0.75)
    #expect(scaling.table.csv.contains("mlp,128,4,4.00,2.00,0.50,0.75"))
  }
}
