import ArgumentParser
import Datasets
import Foundation
import Page
import Plotting

/// A chapter of the workbook: a program that plays a page.
///
/// The prose, the formulas and the marks stand in the README.md beside the chapter's source; the chapter
/// says which experiments fill the marks of which section.
///
/// ```swift
/// @main
/// struct BatchNormChapter: ChapterProgram {
///   static let name = "bn"
///   static let folder = ChapterFolder()
///
///   @OptionGroup var options: ChapterOptions
///
///   var sections: [Section] {
///     [
///       Section("Algorithm 1", [Identity()]),
///       Section("Higher learning rates", [LearningRates()]),
///     ]
///   }
/// }
/// ```
public protocol ChapterProgram: ParsableCommand {
  /// The program is `chapter-<name>`, its figures are in `Figures/chapter-<name>`.
  static var name: String { get }
  /// Where the page and the source are.
  static var folder: ChapterFolder { get }
  /// The data sets `--dataset` may name.
  static var datasets: [DatasetName] { get }

  /// How many images a run needs at the least.
  static var needs: ImageNeeds { get }

  var options: ChapterOptions { get }
  /// Whether options of the chapter's own change what is found: then its own page is not filled, as with
  /// `--seed`.
  var changesResults: Bool { get }
  /// The sections of the page that have experiments, in its order.
  var sections: [Section] { get }
}

/// A section of a page, and the experiments that fill its marks, in the order in which they run.
public struct Section: Sendable {
  /// The heading, as in README.md.
  public let title: String
  /// Each runs when the page comes to the first mark that nothing has filled yet.
  public let experiments: [any Experiment]

  /// A section under its heading.
  public init(_ title: String, _ experiments: [any Experiment]) {
    self.title = title
    self.experiments = experiments
  }
}

extension ChapterProgram {
  /// The name of the program and of its folder in `Figures`: "chapter-bn".
  public static var program: String { "chapter-\(name)" }

  /// Runs the chapter with the arguments of the program.
  public static func main() { ProgramRun.main { main($0) } }

  /// A chapter without options of its own changes nothing.
  public var changesResults: Bool { false }

  /// All of them, unless the chapter says otherwise.
  public static var datasets: [DatasetName] { DatasetName.allCases }

  /// As many as come with the package, for which settings are made, unless the chapter says otherwise.
  public static var needs: ImageNeeds { .asEmbedded }

  /// The help text; what the chapter is about stands in its page.
  public static var configuration: CommandConfiguration {
    let page = try? ChapterPlaces(folder, program: program).document()
    return CommandConfiguration(
      commandName: program,
      abstract: InlineMarkdown.plain(page?.title ?? name) + ".",
      discussion: """
        \(InlineMarkdown.plain(page?.abstract ?? ""))

        A plain run fills the chapter's README.md and writes Figures/\(program). With an option that \
        changes results it writes to Output/\(program) instead.

        Examples:
          swift run \(program)
          swift run \(program) --list
          swift run \(program) --seed 7 --output my-figures
        \(otherImages)
        """)
  }

  /// How to run the chapter on images that do not come with the package, if it takes any.
  private static var otherImages: String {
    let others = datasets.filter { $0 != .mnist5k }
    guard let first = others.first else { return "" }
    return """
        swift run workbook data \(first.rawValue)              (downloads it, once)
        swift run \(program) --full --dataset \(first.rawValue)

      Data sets: \(datasets.map(\.rawValue).joined(separator: ", ")).
      """
  }

  /// Refuses what no run of this chapter can use.
  public func validate() throws {
    guard Self.datasets.contains(options.dataset) else {
      throw ValidationError(
        "--dataset \(options.dataset.rawValue) is not one this chapter can use. "
          + "Choose from: \(Self.datasets.map(\.rawValue).joined(separator: ", ")).")
    }
    do {
      _ = try chosenExperiments()
    } catch let error as SettingError {
      throw ValidationError(error.description)
    }
  }

  /// The sections with the settings that the options ask for.
  ///
  /// - Throws: `SettingError`.
  func chosenExperiments() throws -> [Section] {
    var sections = try self.sections.map { section in
      Section(
        section.title, try section.experiments.map { try $0.sized(options.conditions.size) })
    }
    for assignment in options.settings {
      var isFound = false
      sections = try sections.map { section in
        Section(
          section.title,
          try section.experiments.map { experiment in
            guard type(of: experiment).name == assignment.experiment else { return experiment }
            isFound = true
            return try experiment.setting(assignment.setting, to: assignment.value)
          })
      }
      guard isFound else {
        let names = sections.flatMap(\.experiments).map { type(of: $0).name }
        throw SettingError(
          "There is no experiment “\(assignment.experiment)”. There are: "
            + "\(names.joined(separator: ", ")). --list shows their settings.")
      }
    }
    for experiment in sections.flatMap(\.experiments) { try experiment.check() }
    return sections
  }

  /// Plays the page and saves what came of it.
  ///
  /// Claims that do not turn out as expected and figures without gnuplot are in the report. Where an
  /// experiment throws, and after Ctrl-C, nothing is written.
  ///
  /// - Parameter place: another package's folder, for tests.
  /// - Throws: `Interrupted` after Ctrl-C; what the experiments throw; `PageError`.
  public func perform(
    terminal: Terminal = .standardOutput, progress: ProgressOutput = .standardError,
    gnuplot: Gnuplot = Gnuplot(), in place: URL? = nil
  ) throws -> ChapterReport {
    try perform(
      terminal: terminal, progress: progress, gnuplot: gnuplot, in: place, events: nil)
  }

  private func perform(
    terminal: Terminal, progress: ProgressOutput, gnuplot: Gnuplot, in place: URL?,
    events: RunEvents?
  ) throws -> ChapterReport {
    let places = try ChapterPlaces(Self.folder, program: Self.program, root: place)
    var options = options
    options.areResultsChanged = changesResults
    let player = try Player(
      places: places, options: options, sections: chosenExperiments(),
      isWhole: options.only.isEmpty, needs: Self.needs, terminal: terminal, progress: progress,
      gnuplot: gnuplot, events: events)
    return try player.play()
  }

  // MARK: The program

  /// Runs the chapter as a program, which ends with the report's status.
  public func run() throws {
    // A reader that goes away (`| head`) ends the chapter as it ends every other program.
    signal(SIGPIPE, SIG_DFL)
    let terminal = Terminal.standardOutput
    if options.list {
      let places = try ChapterPlaces(Self.folder, program: Self.program)
      return try ChapterList(document: places.document(), sections: chosenExperiments())
        .show(on: terminal)
    }
    if options.describes {
      let description = try JSONEncoder().encode(ChapterDescription(chosenExperiments()))
      return print(String(decoding: description, as: UTF8.self))
    }
    let events = try options.eventFile.map { try RunEvents(file: URL(filePath: $0)) }
    let report: ChapterReport
    do {
      prepareExperiments(threads: options.threads)
      report = try perform(
        terminal: terminal, progress: .standardError, gnuplot: Gnuplot(), in: nil, events: events)
      events?.saved(problems: report.problems)
    } catch let error as ValidationError {
      throw error
    } catch {
      events?.failed(ChapterReport.failure(error).map(\.plain).joined(separator: " "))
      Terminal.standardError.show(ChapterReport.failure(error))
      throw Interruption.isRequested ? ExitCode(Interruption.exitStatus) : ExitCode.failure
    }
    terminal.show(report.summary(width: terminal.width))
    if let file = options.reportFile {
      try RunSummary(report).write(to: URL(filePath: file))
    }
    let warnings = report.warnings(width: Terminal.standardError.width)
    if !warnings.isEmpty { Terminal.standardError.show(warnings) }
    if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
  }
}
