import Foundation
import Plotting
import Progress

/// The page a chapter writes: shown in the terminal while the chapter runs, saved as Markdown
/// at the end.
///
/// ```swift
/// func backward(_ page: Notebook) throws {
///   page.text("The mean depends on every $x_i$, so its gradient collects from every sample.")
///   page.formula(#"\frac{\partial L}{\partial \mu} = \sum_i ..."#)
///   page.code(Snippet("backward"))
///   let error = try gradientCheck()
///   page.claim(
///     Claim(
///       "bn-six-gradients", notes: "the six backward formulas are right (003)",
///       measured: error, format: .scientific(1), is: .less(than: 1e-7)))
///   try page.figure(errorByStepSize, caption: "The error against the step size.")
/// }
/// ```
///
/// What goes into the file depends on the results alone: no date, no time, no path. For the rest
/// there are `aside`, `timing` and `progress`. A chapter whose subject is speed marks its claims and
/// figures as times: they go into files of their own, which `varying-files.txt` lists.
public final class Notebook {
  /// The chapter's title.
  public let title: String
  /// The folder for figures, `notebook.md` and `claims.csv`.
  public let folder: URL
  /// The claims made so far, in order.
  public private(set) var claims: [RecordedClaim] = []
  /// The image files written so far, by name.
  public private(set) var figures: [String] = []
  /// The image files that could not be drawn because gnuplot is missing.
  public private(set) var undrawnFigures: [String] = []
  /// What is wrong with the page itself: missing code, names used twice, figures gnuplot failed on.
  public private(set) var problems: [String] = []
  /// The files whose bytes differ from run to run, because they hold measured times.
  public internal(set) var varyingFiles: [String] = []

  private let abstract: String
  let provenance: Provenance?
  var gnuplot: Gnuplot
  private let terminal: Terminal
  private let progressOutput: ProgressOutput
  private let heartbeat: Heartbeat
  private var blocks: [Block] = []

  /// The saved page's name in the folder.
  public static let fileName = "notebook.md"
  /// The list of the files that need not be the same after another run with the same seed, one name
  /// a line; there is none where all are.
  public static let varyingFilesName = "varying-files.txt"

  /// - Parameters:
  ///   - title: The chapter's title.
  ///   - abstract: One or two sentences in Markdown, under the title.
  ///   - provenance: What the results depend on; goes into `notebook.md` and the images.
  ///   - folder: Where files go; it has to exist.
  ///   - terminal: Where the page is shown while it is written.
  ///   - progress: Where long steps report.
  ///   - gnuplot: The program that draws the figures.
  public init(
    title: String, abstract: String = "", provenance: Provenance? = nil, folder: URL,
    terminal: Terminal = .standardOutput, progress: ProgressOutput = .standardError,
    gnuplot: Gnuplot = Gnuplot()
  ) {
    self.title = title
    self.abstract = abstract
    self.provenance = provenance
    self.gnuplot = gnuplot
    self.folder = folder
    self.terminal = terminal
    progressOutput = progress
    heartbeat = Heartbeat(to: progress)
    terminal.show(page.title(title, abstract: abstract))
  }

  // MARK: What is on the page

  /// Begins a section.
  public func section(_ title: String) { add(.section(title)) }

  /// Prose in Markdown: paragraphs, lists, **bold**, `code`, links and `$math$`.
  public func text(_ markdown: String) { add(.text(markdown)) }

  /// A formula of its own, in LaTeX without dollar signs.
  public func formula(_ latex: String) { add(.formula(latex)) }

  /// A piece of the chapter's source.
  public func code(_ snippet: Snippet) {
    if let problem = snippet.problem { problems.append(problem) }
    add(.code(snippet))
  }

  /// Text that keeps its line breaks and spaces.
  public func output(_ text: String) { add(.output(text)) }

  /// A table, and below it what the reader should see in it.
  public func table(_ table: Table, caption: String? = nil) {
    add(.table(table, caption: caption))
  }

  /// Compares the notes with a measurement.
  public func claim(_ claim: Claim) {
    if claims.contains(where: { $0.claim.id == claim.id }) {
      problems.append(
        "Two claims have the id “\(claim.id)”. Readings and tests find a claim by its id: "
          + "give each one of its own.")
    }
    claims.append(RecordedClaim(section: currentSection, claim: claim))
    add(.claim(claim))
  }

  // MARK: What is only in the terminal

  /// A remark for the one who waits; it is not written to the file, so it may name times.
  public func aside(_ text: String) {
    // Where a progress line is under way, it stays the one that reports.
    heartbeat.makeRoom()
    terminal.show([StyledLine()] + page.aside(text))
  }

  /// Runs `work` and says in the terminal how long it took.
  public func timing<Result>(_ label: String, _ work: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    let result = try work()
    aside("\(label): \(ProgressLine.text(of: start.duration(to: .now)))")
    return result
  }

  /// A progress line on standard error for a computation of so many steps; hand it to the loop
  /// that does them.
  public func progress(_ label: String, total: Int? = nil) -> ProgressLine {
    heartbeat.pause()
    return ProgressLine(label, total: total, to: progressOutput)
  }

  /// Runs `work` with a progress line that is removed when it ends, whether it succeeds or not.
  public func progress<Result>(
    _ label: String, total: Int? = nil, _ work: (inout ProgressLine) throws -> Result
  ) rethrows -> Result {
    var line = progress(label, total: total)
    defer {
      line.finish()
      heartbeat.touch()
    }
    return try work(&line)
  }

  // MARK: The file

  /// The page as it is saved.
  public var markdown: String {
    MarkdownPage.text(
      title: title, abstract: abstract, note: provenance?.sentence, blocks: blocks)
  }

  /// Writes `notebook.md` and `claims.csv`; an older file is replaced at once or not at all.
  ///
  /// Claims about times go to `times.csv`, and `varying-files.txt` lists it with the figures of
  /// times: a comparison of two runs leaves those out. Where there are none, what an earlier run
  /// has left under these names is removed.
  public func save() throws {
    try OutputFolder.write(markdown, as: Notebook.fileName, in: folder)
    try OutputFolder.write(
      ClaimTable.csv(claims.filter { !$0.claim.isTime }), as: ClaimTable.fileName, in: folder)
    let times = claims.filter(\.claim.isTime)
    try replace(
      ClaimTable.timesFileName, with: times.isEmpty ? nil : ClaimTable.csv(times))
    let varying = (times.isEmpty ? [] : [ClaimTable.timesFileName]) + varyingFiles
    try replace(
      Notebook.varyingFilesName,
      with: varying.isEmpty ? nil : varying.sorted().map { $0 + "\n" }.joined())
  }

  /// Writes a file, or removes the one of an earlier run where there is nothing to write.
  private func replace(_ name: String, with text: String?) throws {
    if let text { return try OutputFolder.write(text, as: name, in: folder) }
    let file = folder.appending(path: name)
    if FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) {
      try FileManager.default.removeItem(at: file)
    }
  }

  // MARK: Inside

  private var page: TerminalPage { TerminalPage(width: terminal.width) }

  private var currentSection: String {
    for case .section(let title) in blocks.reversed() { return title }
    return ""
  }

  private func add(_ block: Block) {
    blocks.append(block)
    show(page.lines(of: block))
  }

  /// Every block begins with an empty line.
  private func show(_ lines: [StyledLine]) {
    heartbeat.touch()
    terminal.show([StyledLine()] + lines)
  }

  /// Writes a section; while its code computes in silence, standard error says so.
  func write(_ section: Section) throws {
    self.section(section.title)
    try heartbeat.whileRunning(InlineMarkdown.plain(section.title)) { try section.body(self) }
  }

  /// Puts an image on the page that has been written, or whose script has.
  func add(_ picture: Picture, _ drawing: Drawing) {
    if (figures + undrawnFigures).contains(picture.fileName) {
      problems.append(
        "Two figures have the name “\(picture.name)”; the second has replaced the first. "
          + "Give each one of its own.")
    }
    switch drawing {
    case .drawn: figures.append(picture.fileName)
    case .gnuplotMissing: undrawnFigures.append(picture.fileName)
    case .failed(let reason): problems.append(reason)
    }
    add(.picture(picture))
  }
}
