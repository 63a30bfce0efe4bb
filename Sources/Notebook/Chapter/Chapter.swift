import ArgumentParser
import Foundation
import Plotting
import Progress

/// A chapter of the workbook: a program with a title and sections.
///
/// ```swift
/// @main
/// struct BatchNorm: Chapter {
///   static let name = "bn"
///   static let title = "Batch normalisation"
///   static let abstract = "What it computes, how its gradient is derived, what it is good for."
///
///   @OptionGroup var options: ChapterOptions
///
///   var sections: [Section] {
///     [
///       Section("The forward pass", forward),
///       Section("The backward pass, step by step", backward),
///     ]
///   }
/// }
/// ```
///
/// Each section is a method in a file of its own: `extension BatchNorm { func forward(_ page:
/// Notebook) throws { ... } }`. Running the program writes the page; a test does the same with
/// `perform`, or with one section alone:
///
/// ```swift
/// let chapter = try BatchNorm.parse(["--output", folder.path])
/// let report = try chapter.perform(terminal: .silent, progress: .silent)
/// #expect(report.surprises.isEmpty)
/// ```
public protocol Chapter: ParsableCommand {
  /// The program is `chapter-<name>`, its folder `Figures/chapter-<name>`.
  static var name: String { get }
  static var title: String { get }
  /// One or two sentences in Markdown.
  static var abstract: String { get }
  /// The data sets `--dataset` may name.
  static var datasets: [String] { get }

  var options: ChapterOptions { get }
  var sections: [Section] { get }

  /// Called once before anything is written: sets what the whole program shares, such as the
  /// number of threads, and finds out what would stop the chapter half-way, such as missing data.
  func prepare() throws
}

extension Chapter {
  public func prepare() throws {}

  /// The name of the program and of its folder in `Figures`: "chapter-bn".
  public static var program: String { "chapter-\(name)" }

  /// All four, unless the chapter says otherwise.
  public static var datasets: [String] { ["mnist-5k", "mnist", "fashion-mnist", "cifar10"] }

  /// The help text, from title and abstract.
  public static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: program,
      abstract: InlineMarkdown.plain(title) + ".",
      discussion: """
        \(InlineMarkdown.plain(abstract))

        Examples:
          swift run chapter-\(name)
          swift run chapter-\(name) --seed 7 --output my-figures
        \(otherImages)
        """)
  }

  /// How to run the chapter on images that do not come with the package, if it takes any.
  private static var otherImages: String {
    let others = datasets.filter { $0 != "mnist-5k" }
    guard let first = others.first else { return "" }
    return """
        swift run workbook data \(first)              (downloads it, once)
        swift run chapter-\(name) --full --dataset \(first)

      Data sets: \(datasets.joined(separator: ", ")).
      """
  }

  /// Runs the sections and saves the page.
  ///
  /// Fails where the page cannot be written or a section throws, with the page saved up to there;
  /// claims that do not turn out as expected and figures without gnuplot are in the report.
  ///
  /// - Throws: `Interrupted` after Ctrl-C, at the latest before the next section; what the sections
  ///   throw; `NotebookError`.
  public func perform(
    terminal: Terminal = .standardOutput, progress: ProgressOutput = .standardError,
    gnuplot: Gnuplot = Gnuplot()
  ) throws -> ChapterReport {
    let start = ContinuousClock.now
    try checkDataset()
    try prepare()
    let page = try page(terminal: terminal, progress: progress, gnuplot: gnuplot)
    do {
      for section in sections {
        // Not every section trains: some would never look.
        if Interruption.isRequested { throw Interrupted() }
        try section.write(on: page)
      }
    } catch {
      // What was reached is worth keeping.
      page.text("**The run ended here:** \(ChapterReport.failureText(error))")
      // The first error says more than that there is no place for the page either.
      try? page.save()
      throw error
    }
    try page.save()
    return ChapterReport(page: page, duration: start.duration(to: .now))
  }

  /// An empty page for this chapter, its folder created: for running one section in a test.
  public func page(
    terminal: Terminal = .standardOutput, progress: ProgressOutput = .standardError,
    gnuplot: Gnuplot = Gnuplot()
  ) throws -> Notebook {
    try checkDataset()
    let folder = options.outputFolder(for: Self.program)
    try OutputFolder.prepare(folder)
    return Notebook(
      title: Self.title, abstract: Self.abstract, provenance: provenance, folder: folder,
      terminal: terminal, progress: progress, gnuplot: gnuplot)
  }

  private var provenance: Provenance {
    Provenance(
      program: Self.program, seed: options.seed, dataset: options.dataset,
      isFull: options.full)
  }

  private func checkDataset() throws {
    guard Self.datasets.contains(options.dataset) else {
      throw ValidationError(
        "--dataset \(options.dataset) is not one this chapter can use. "
          + "Choose from: \(Self.datasets.joined(separator: ", ")).")
    }
  }

  // MARK: The program

  /// Runs the chapter as a program, which ends with the report's status.
  public func run() throws {
    // A reader that goes away (`| head`) ends the chapter as it ends every other program.
    signal(SIGPIPE, SIG_DFL)
    let terminal = Terminal.standardOutput
    let report: ChapterReport
    do {
      report = try perform(terminal: terminal)
    } catch let error as ValidationError {
      throw error
    } catch {
      Terminal.standardError.show(ChapterReport.failure(error))
      throw ExitCode.failure
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
