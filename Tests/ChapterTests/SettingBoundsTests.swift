import Experiments
import Foundation
import Page
import SharedState
import Testing

@testable import chapter_1x1
@testable import chapter_backprop
@testable import chapter_bn
@testable import chapter_clipping
@testable import chapter_cnns
@testable import chapter_decay
@testable import chapter_dropout
@testable import chapter_init
@testable import chapter_preprocessing
@testable import chapter_receptive_field
@testable import chapter_recipe

/// Every setting of every experiment at the ends of its range: the experiment shows what it found, or says what is
/// wrong with the setting. It never ends the program.
@Suite(.serialized) struct SettingBoundsTests {
  private static let chapters: [any ChapterProgram.Type] = [
    BackPropagationChapter.self, PreprocessingChapter.self, InitialisationChapter.self,
    BatchNormChapter.self, GradientClippingChapter.self, WeightDecayChapter.self,
    DropoutChapter.self, ReceptiveFieldChapter.self, OneByOneChapter.self, CNNsChapter.self,
    RecipeChapter.self,
  ]

  /// How much processor time a case may take before it is ended as from outside, in seconds.
  private static let patience = 0.05

  /// What once ended a program, or showed nonsense: it is refused before anything runs, by its name.
  @Test(arguments: [
    (3, ["along-the-step.interval=1000"]), (6, ["few-digits.dropped=0.2"]),
    (6, ["depth-and-width.depths=2"]), (6, ["depth-and-width.dropped=0.3,0.5"]),
    (1, ["stream-statistics.means=0,10"]), (1, ["whitening-sweep.epsilons=0,1"]),
    (5, ["teacher-and-student.inputs=30"]), (5, ["teacher-and-student.exponents=-1,1"]),
    (5, ["long-training.decays=0.1"]), (5, ["rate-and-decay.inLoss=-2"]),
    (5, ["decay-strengths.lambdas=3,3"]), (4, ["rate-and-limit.limits=1,1"]),
    (4, ["adam-spike.at=2900"]),
    (10, ["noise-scale.steps=20"]), (10, ["batch-sizes.sizes=64"]),
    (10, ["batch-sizes.drawn=1000", "batch-sizes.sizes=64,3000"]),
    (10, ["curve-gallery.steps=100", "curve-gallery.looks=200"]),
    (8, ["heads.milestones=20,10"]), (3, ["best-in-time.milestones=20,10"]),
    (2, ["best-starts.rates=0.3,0.03"]),
  ])
  func isRefusedAtOnce(_ chapter: Int, _ settings: [String]) throws {
    let type = Self.chapters[chapter]
    let error = #expect(throws: (any Error).self) {
      try type.parse(["--quick"] + settings.flatMap { ["--set", $0] })
    }
    let experiment = try #require(settings[0].split(separator: ".").first)
    let message = type.message(for: try #require(error))
    #expect(message.hasPrefix("\(experiment)."), "\(message)")
  }

  /// At each size an experiment takes the settings that it has there.
  @Test(arguments: chapters.indices) func ownSettingsAreTaken(_ chapter: Int) throws {
    for size in [RunConditions.Size.quick, .standard, .full] {
      for experiment in try Self.chapters[chapter].parse([]).sections.flatMap(\.experiments) {
        let sized = try experiment.sized(size)
        try sized.check()
        for setting in sized.describedSettings {
          #expect(throws: Never.self, "\(type(of: sized).name)") {
            try sized.setting(setting.name, to: setting.value)
          }
        }
      }
    }
  }

  /// In a process of its own for each chapter, which says before each case what it tries: one that ends the process
  /// is named, and another process goes on behind it. Minutes, so with `WORKBOOK_SLOW_TESTS=1 swift test` only.
  @Test(
    .enabled(if: ProcessInfo.processInfo.environment["WORKBOOK_SLOW_TESTS"] == "1"),
    arguments: chapters.indices)
  func anySettingIsShownOrRefused(_ chapter: Int) async {
    var next = 0
    while true {
      let result = await #expect(
        processExitsWith: .success, observing: [\.standardErrorContent]
      ) { [chapter = chapter as Int, next = next as Int] in
        try SettingBoundsTests.play(SettingBoundsTests.chapters[chapter], from: next)
      }
      let lines = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        .split(separator: "\n").map { $0.split(separator: "\t") }
      for fault in lines where fault.first == "fault" { Issue.record("\(fault.dropFirst())") }
      guard let last = lines.last(where: { $0.first == "case" }), lines.last?.first != "done",
        let number = Int(last[1])
      else { return }
      Issue.record("The program ends with \(last[2])")
      next = number + 1
    }
  }

  private static func play(_ chapter: any ChapterProgram.Type, from first: Int) throws {
    func say(_ words: String...) {
      FileHandle.standardError.write(Data((words.joined(separator: "\t") + "\n").utf8))
    }
    @Sendable func seconds() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
    let end = Guarded(Double.infinity)
    let context = RunContext(
      RunConditions(size: .quick),
      observer: RunObserver(isCancelled: { end.withLock { $0 } < seconds() }))
    let program = try chapter.parse(["--quick"])
    let experiments = try program.sections.flatMap(\.experiments).map {
      try $0.sized(.quick).smallest()
    }
    for experiment in experiments { context.use(experiment) }
    let cases = experiments.flatMap(SettingCase.all)
    for (number, attempt) in cases.enumerated().dropFirst(first) {
      say("case", "\(number)", attempt.name)
      let start = seconds()
      end.withLock { $0 = start + patience }
      do {
        say("end", try attempt.play(in: context), "\(seconds() - start)")
      } catch {
        say("fault", attempt.name, "\(error)")
      }
    }
    say("done")
  }
}
