import Datasets
import Foundation
import Page
import Plotting

/// Plays a chapter's page: shows its prose in the terminal, runs the experiments when it comes to their
/// marks, shows what they found, and goes on.
final class Player {
  let document: PageDocument
  let places: ChapterPlaces
  let options: ChapterOptions
  let terminal: Terminal
  /// Everything found so far.
  var found: FoundEvidence

  private let sections: [Section]
  private let context: RunContext
  private let heartbeat: Heartbeat
  private let watcher: Watcher
  private let events: RunEvents?
  private let source: SourceFolder
  /// What is wrong with the page, or with what an experiment gives it.
  private var problems: [String] = []

  init(
    places: ChapterPlaces, options: ChapterOptions, sections: [Section], isWhole: Bool,
    needs: ImageNeeds = .asEmbedded, terminal: Terminal, progress: ProgressOutput,
    gnuplot: Gnuplot, events: RunEvents? = nil
  ) throws {
    let document = try places.document()
    self.document = document
    self.places = places
    self.options = options
    self.sections = sections
    self.terminal = terminal
    heartbeat = Heartbeat(to: progress)
    watcher = Watcher(progress, events: events)
    self.events = events
    source = SourceFolder(places.source)
    let (dataset, data) = (options.dataset, options.data)
    context = RunContext(
      options.conditions, observer: watcher.observer,
      folders: KeptRunFolders(
        options.useOfKeptRuns, kept: places.figures, unfinished: places.output)
    ) {
      let images = try ImageDataset.load(dataset, from: data)
      try needs.check(images, from: data)
      return images
    }
    found = FoundEvidence(
      kept: KeptResults(places.figures), conditions: options.conditions, program: places.program,
      keepsTimes: options.keepTimes || !options.hasPlainResults, gnuplot: gnuplot)
    if !document.problems.isEmpty { throw PageFaults(document.problems) }
    for section in sections where !document.sections.contains(where: { $0.title == section.title })
    {
      throw PageProblem(
        file: document.file, line: 1,
        "There is no section “\(section.title)”, for which Chapter.swift has experiments.")
    }
    for experiment in sections.flatMap(\.experiments) {
      context.use(experiment)
      found.add(experiment.settings, of: type(of: experiment).name)
    }
  }

  /// - Throws: `Interrupted` after Ctrl-C; what the experiments throw; `PageError`.
  func play() throws -> ChapterReport {
    let start = ContinuousClock.now
    let chosen = try chosenSections()
    let saver = try PageSaver(places: places, options: options)
    defer { found.writer.removeFolder() }
    // What would stop the chapter half-way is better known now.
    _ = try context.images()
    terminal.show(TerminalPage(terminal).title(document.title))
    for section in chosen {
      if Interruption.isRequested { throw Interrupted() }
      do {
        try heartbeat.whileRunning(InlineMarkdown.plain(section.title)) { try play(section) }
      } catch is CancellationError {
        throw Interrupted()
      }
    }
    checkThatEverythingIsShown(in: chosen)
    let isWhole = chosen.count == document.sections.count
    problems += context.folders.problems
    let changes = try saver.save(
      document, found, kept: context.folders.files,
      only: isWhole ? nil : Set(chosen.map(\.title)))
    context.folders.forgetUnfinished()
    return ChapterReport(
      found: found, titles: chosen.map(\.title), problems: problems,
      notes: context.folders.notes, changes: changes, isAltered: !options.settings.isEmpty,
      duration: start.duration(to: .now))
  }

  // MARK: Sections

  /// All of them, or those that `--only` names by the beginnings of their titles.
  private func chosenSections() throws -> [PageDocument.Section] {
    if options.only.isEmpty { return document.sections }
    let titles = try options.only.map { name in
      guard let section = document.section(named: name) else {
        let all = document.sections.dropFirst().map { "  " + InlineMarkdown.plain($0.title) }
        throw PageError.noSection(name, all: all)
      }
      return section.title
    }
    return document.sections.filter { titles.contains($0.title) }
  }

  private func play(_ section: PageDocument.Section) throws {
    found.section = section.title
    var pending = sections.filter { $0.title == section.title }.flatMap(\.experiments)[...]
    if !section.title.isEmpty { show(page.section(section.title), spaced: false) }
    for element in section.elements {
      while !isKnown(element), let experiment = pending.popFirst() { try run(experiment) }
      try show(element)
    }
    for experiment in pending { try run(experiment) }
  }

  private func run(_ experiment: some Experiment) throws {
    if Interruption.isRequested { throw Interrupted() }
    let type = type(of: experiment)
    watcher.begin(type.name, estimatedSeconds: context.estimatedSeconds(of: experiment))
    // After the findings there is nothing left to give up.
    defer { watcher.end(isComplete: false) }
    heartbeat.pause()
    let findings = try context.findings(of: type)
    watcher.end()
    heartbeat.touch()
    let evidence = try experiment.evidence(from: findings, under: options.conditions)
    problems += try found.add(evidence, of: type.name)
    events?.found(evidence.claims, by: type.name)
  }

  /// Whether everything that the element asks for is there.
  private func isKnown(_ element: PageDocument.Element) -> Bool {
    let texts = document.inlineMarks(in: element).allSatisfy { found.text($0.kind, $0.name) != nil }
    guard case .block(let block) = element else { return texts }
    return texts && found.has(block)
  }

  // MARK: Showing

  private var page: TerminalPage { TerminalPage(terminal) }

  /// Most things begin with an empty line.
  private func show(_ lines: [StyledLine], spaced: Bool = true) {
    heartbeat.makeRoom()
    terminal.show((spaced ? [StyledLine()] : []) + lines)
    heartbeat.touch()
  }

  private func show(_ element: PageDocument.Element) throws {
    switch element {
    case .prose(let range): show(page.prose(text(range)))
    case .table(let range):
      let lines = text(range).split(separator: "\n").map(String.init)
      if let table = Table(markdown: lines) { show(page.table(table)) }
    case .block(let block): try show(block)
    }
  }

  /// Prose with the values that were found; where a time is kept, with both.
  private func text(_ range: Range<Int>) -> String {
    document.plainMarkdown(range) { [found] in found.shownText($0, $1) }
  }

  private func show(_ block: PageMark.Block) throws {
    if let reason = found.reason(block) { return show(page.aside(reason)) }
    let caption = block.caption.map { text($0) }
    switch block.kind {
    case .claims:
      for name in block.names { showClaim(name) }
      if let caption { show(page.prose(caption)) }
    case .table:
      if let table = found.table(block.names[0]) { show(page.table(table, caption: caption)) }
    case .figure:
      if let note = found.figureNote(block.names[0]) {
        show(page.figure(block.names[0] + ".png", note: note, caption: caption))
      }
    case .settings:
      if let table = found.settings(of: block.names[0]) {
        show(page.table(table, caption: caption))
      }
    case .output:
      if let text = found.output(block.names[0]) { show(page.output(text)) }
      if let caption { show(page.prose(caption)) }
    case .source:
      let declaration = try declaration(block.names[0])
      show(page.code(declaration.code, from: "\(declaration.file), line \(declaration.line)"))
    case .predict: show(page.prose(text(block.contents)))
    case .value, .time: break
    }
  }

  /// A claim of this run, or of a kept one.
  private func showClaim(_ name: String) {
    if let claim = found.claim(name) {
      let style: TextStyle =
        !claim.isAsExpected ? .bad : claim.verdict == .agrees ? .good : .remarkable
      show(
        page.claim(
          ClaimTable.Row(RecordedClaim(section: "", claim: claim)),
          outcome: "\(claim.verdict.mark) \(claim.outcome)", style: style))
    } else if let (row, verdict) = found.keptClaim(name) {
      show(
        page.claim(
          row, outcome: "\(verdict.mark) \(verdict), in a kept run",
          style: verdict == .agrees ? .good : .remarkable))
    }
  }

  /// The declaration that a mark names: of the chapter's source, or of a module's, whose name then stands
  /// before it: `source: Models/CalledInInference.forward`.
  private func declaration(_ name: String) throws -> SourceDeclaration {
    guard let match = name.wholeMatch(of: /(\w+)\/(.+)/) else {
      return try found.source(name, path: name, in: source)
    }
    let module = places.root.appending(path: "Sources/\(match.output.1)")
    return try found.source(name, path: String(match.output.2), in: SourceFolder(module))
  }

  // MARK: Marks and experiments match

  private func checkThatEverythingIsShown(in sections: [PageDocument.Section]) {
    var shown: Set<String> = []
    for section in sections {
      for element in section.elements {
        for mark in document.inlineMarks(in: element) {
          shown.insert("value: \(plainName(mark.name))")
          if found.text(mark.kind, mark.name) == nil {
            note(mark.line, "Nothing in this run gives “\(mark.kind): \(mark.name)”.")
          } else if !found.isLacking(mark.name), found.isTime(mark.name) != (mark.kind == .time) {
            note(
              mark.line,
              "“\(mark.name)” is \(mark.kind == .time ? "no time: mark it as a value" : "a time: mark it as one")."
            )
          }
        }
        guard case .block(let block) = element else { continue }
        let names =
          block.kind == .claims ? block.names.map { "value: \(plainName($0))" } : [block.title]
        shown.formUnion(names)
        if !found.has(block) {
          note(block.opening + 1, "Nothing in this run gives “\(block.title)”.")
        }
      }
    }
    guard sections.count == document.sections.count else { return }
    for name in found.names where !shown.contains(name) {
      problems.append(
        "\(document.file): no mark shows “\(name)”, which an experiment gives. "
          + "Show it, or take it out of the experiment.")
    }
  }

  /// The name without that of a kept run: what the page shows of one, a run of that kind need not show
  /// again.
  private func plainName(_ name: String) -> String {
    name.split(separator: "/").last.map(String.init) ?? name
  }

  private func note(_ line: Int, _ message: String) {
    // With --only, what other sections find is not known.
    if options.only.isEmpty {
      problems.append(PageProblem(file: document.file, line: line, message).description)
    }
  }
}
