import Foundation
import LiveServer
import Testing

@testable import workbook

/// Trainings as processes: how they begin, what they tell, and that none outlives its server.
@Suite(.serialized) struct LaboratoryProcessTests {
  private static let package = PackageFolder(
    url: (0..<4).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() })
  private static let program = ChapterBuilder(package, BuildTurn()).workbook
  private static let order = LaboratoryOrder(settings: ["images": "200", "epochs": "1000"])

  private func withLaboratory(_ body: (Laboratory) throws -> Void) throws {
    let laboratory = Laboratory(program: Self.program)
    defer { laboratory.close() }
    try body(laboratory)
  }

  private func wait(_ seconds: Double = 20, for condition: () -> Bool) -> Bool {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while deadline.timeIntervalSinceNow > 0 {
      if condition() { return true }
      usleep(10_000)
    }
    return false
  }

  @Test func aProcessFollowsAndEnds() throws {
    try withLaboratory { laboratory in
      let run = try laboratory.start(Self.order)
      #expect(run.info.ready?.title == "LeNet5" && run.info.ready?.images.learnt == 180)
      #expect(wait { run.info.frame?.step ?? 0 > 3 && run.info.details != nil })
      run.send(LaboratoryCommand(command: .pause))
      #expect(wait { run.info.frame?.stage == .paused })
      let step = try #require(run.info.frame?.step)
      run.send(LaboratoryCommand(command: .step))
      #expect(wait { run.info.frame?.step == step + 1 })
      run.send(LaboratoryCommand(command: .go, step: step + 20))
      #expect(wait { run.info.frame?.step == step + 20 && run.info.frame?.stage == .paused })
      // One stream has the newest of each kind, whoever asks when.
      let kinds = laboratory.log.events(after: 0).events.compactMap { event in
        event.text.firstMatch(of: /"run":"lab-1","(\w+)"/).map { String($0.1) }
      }
      #expect(Set(kinds) == ["ready", "frame", "details"] && kinds.count == 3)
      laboratory.end(run)
      #expect(!run.isAlive && laboratory.run(run.id) == nil)
      let left = laboratory.log.events(after: 0).events.map(\.text)
      #expect(left == [#"{"run":"lab-1","removed":true}"#])
    }
  }

  @Test func fourAtATimeAndAllEndWithTheServer() throws {
    try withLaboratory { laboratory in
      let runs = try (0..<4).map { _ in try laboratory.start(Self.order) }
      #expect(throws: LiveError.self) { _ = try laboratory.start(Self.order) }
      // One can be ended while others, which were started later, go on.
      laboratory.end(runs[0])
      #expect(!runs[0].isAlive && runs[1...].allSatisfy(\.isAlive))
      laboratory.close()
      #expect(runs.allSatisfy { !$0.isAlive })
    }
  }

  @Test func whatCannotBeginSaysWhy() throws {
    try withLaboratory { laboratory in
      let order = LaboratoryOrder(settings: ["network": "layers", "layers": "dense 10"])
      let error = #expect(throws: LiveError.self) { _ = try laboratory.start(order) }
      #expect(error?.description.contains("Put flatten before it") == true)
      #expect(laboratory.runs.isEmpty && laboratory.log.events(after: 0).events.isEmpty)
    }
  }

  /// The server may be killed: then nobody closes anything but the system.
  @Test func theEndOfTheInputEndsAProcess() throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = Self.program
    process.arguments = ["laboratory-run"]
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(
      contentsOf: JSONEncoder().encode(Self.order) + Data("\n".utf8))
    #expect(!output.fileHandleForReading.availableData.isEmpty)
    // Somebody has to read, or a process that writes would wait for that.
    Thread.detachNewThread { while !output.fileHandleForReading.availableData.isEmpty {} }
    try input.fileHandleForWriting.close()
    #expect(wait(5) { !process.isRunning })
    if process.isRunning { process.terminate() }
  }

  @Test func theBookAnswers() throws {
    let book = try LiveBook(Self.package)
    defer { book.close() }
    func answer(_ method: String, _ path: String, _ body: String = "") -> (Int, String) {
      let response = book.answer(
        ServerRequest(
          method: method, path: path.split(separator: "/").map(String.init), body: Data(body.utf8)))
      guard case .data(let data) = response.content else { return (response.status, "events") }
      return (response.status, String(decoding: data, as: UTF8.self))
    }
    let page = answer("GET", "laboratory")
    #expect(page.0 == 200 && page.1.contains("laboratory.js") && !page.1.contains("<script>"))
    for path in ["", "laboratory", "chapters/bn"] {
      #expect(answer("GET", path).1.contains(#"href="/laboratory""#))
    }
    let description = answer("GET", "api/laboratory").1
    #expect(description.contains(#""name":"optimizer""#) && description.contains(#""most":4"#))
    // Only data sets that are there can be chosen.
    #expect(description.contains(#""mnist-5k""#) && !description.contains(#""folder""#))
    #expect(answer("GET", "api/laboratory/events").1 == "events")
    #expect(answer("POST", "api/laboratory", "{}").0 == 400)
    let refusal = answer("POST", "api/laboratory", #"{"settings": {"rate": "-1"}}"#)
    #expect(refusal.0 == 422 && refusal.1.contains("from 1e-6 to 100"))
    for path in ["api/laboratory/lab-9", "api/laboratory/lab-9/end"] {
      #expect(answer("POST", path, #"{"command": "go"}"#).0 == 404)
    }
  }
}
