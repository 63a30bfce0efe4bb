import ArgumentParser
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
    let header = "net,batch,parameters,median_ms,min_ms,images_per_s"
    let ours = try #require(StepLine("\(header)\nmlp,32,90000,0.43,0.40,74000.0\n"))
    #expect(ours.milliseconds == 0.43 && ours.version == nil)
    let theirs = try #require(
      StepLine("\(header),torch\nmlp,32,90000,1.12,1.00,28571.4,2.13.0+cpu\n"))
    #expect(theirs.milliseconds == 1.12 && theirs.version == "2.13.0")
    for output in ["", "\n", header, "\(header),torch", "mlp,32,1.12"] {
      #expect(StepLine(output) == nil)
    }
  }

  @Test func theMedianOfAnEvenNumberIsBetween() {
    #expect(StepBenchmark.Result(parameters: 1, milliseconds: [1, 3]).median == 2)
  }
}
