import Foundation
import Page
import Plotting

/// Everything that a run has found so far, by the names that marks use, with the figures drawn into a
/// temporary folder.
struct FoundEvidence {
  /// The title of the section that is played.
  var section = ""
  private(set) var claims: [RecordedClaim] = []
  private(set) var drawings: [(file: String, drawing: Drawing)] = []
  private(set) var writer: StagedFigures
  /// The files of figures that show times.
  private(set) var timeFigures: Set<String> = []

  private let kept: KeptResults
  private let keepsTimes: Bool
  private let figureLink: String
  private var values: [String: String] = [:]
  private var times: [String: (text: String, section: String)] = [:]
  private var tables: [String: (table: Table, isTime: Bool)] = [:]
  private var figures: [String: String] = [:]
  private var outputs: [String: String] = [:]
  private var settingTables: [String: Table] = [:]
  private var sources: [String: SourceDeclaration] = [:]
  /// Text files beside the figures, by their names.
  private(set) var files: [String: String] = [:]
  /// Why some names have nothing in this run.
  private var reasons: [String: String] = [:]
  /// Names of what experiments give, settings aside, in order.
  private(set) var names: [String] = []

  /// - Parameter keepsTimes: whether measured times replace those on the page.
  init(
    kept: KeptResults, conditions: RunConditions, program: String, keepsTimes: Bool,
    gnuplot: Gnuplot
  ) {
    self.kept = kept
    self.keepsTimes = keepsTimes
    figureLink = "../../Figures/\(program)"
    writer = StagedFigures(
      gnuplot: gnuplot,
      metadata: [
        ("Source", program), ("Seed", "\(conditions.seed)"),
        ("Data set", conditions.dataset.rawValue), ("Size", "\(conditions.size)"),
      ])
  }

  // MARK: Adding

  mutating func add(_ settings: [ShownSetting], of experiment: String) {
    for setting in settings { values["\(experiment).\(setting.name)"] = setting.value }
    if !settings.isEmpty { settingTables[experiment] = ChapterList.table(settings, of: experiment) }
  }

  /// - Returns: what is wrong with it.
  /// - Throws: `PlottingError` for a figure that is none.
  mutating func add(_ evidence: Evidence, of experiment: String) throws -> [String] {
    var problems: [String] = []
    func isNew(_ name: String) -> Bool {
      let isNew = !names.contains(name)
      if !isNew {
        problems.append(
          "“\(name)” is given twice, the second time by the experiment \(experiment). "
            + "Give each a name of its own.")
      }
      return isNew
    }
    for claim in evidence.claims where isNew("value: \(claim.id)") {
      names.append("value: \(claim.id)")
      claims.append(RecordedClaim(section: section, claim: claim))
      if claim.kind == .time {
        times[claim.id] = (claim.measured, section)
      } else {
        values[claim.id] = claim.measured
      }
    }
    for text in evidence.texts where isNew("value: \(text.name)") {
      names.append("value: \(text.name)")
      if text.isTime {
        times[text.name] = (text.text, section)
      } else {
        values[text.name] = text.text
      }
    }
    for table in evidence.tables where isNew("table: \(table.name)") {
      names.append("table: \(table.name)")
      tables[table.name] = (table.table, table.isTime)
    }
    for output in evidence.outputs where isNew("output: \(output.name)") {
      names.append("output: \(output.name)")
      outputs[output.name] = output.text
    }
    for figure in evidence.figures where isNew("figure: \(figure.figure.name)") {
      let name = figure.figure.name
      names.append("figure: \(name)")
      figures[name] = figure.alternative
      let drawing = try writer.draw(figure.figure)
      if case .failed(let reason) = drawing { problems.append(reason) }
      drawings.append((name + ".png", drawing))
      if figure.isTime { timeFigures.insert(name) }
    }
    for raster in evidence.rasters where isNew("figure: \(raster.name)") {
      names.append("figure: \(raster.name)")
      figures[raster.name] = raster.alternative
      try writer.write(raster.raster, name: raster.name)
      drawings.append((raster.name + ".png", .drawn))
    }
    for file in evidence.files where files.updateValue(file.text, forKey: file.name) != nil {
      problems.append("The file \(file.name) is given twice, the second time by \(experiment).")
    }
    for (name, reason) in evidence.reasons { reasons[name] = reason }
    return problems
  }

  /// A declaration of the source, remembered for the page by the name that its mark has.
  mutating func source(
    _ name: String, path: String, in folder: SourceFolder
  ) throws -> SourceDeclaration {
    if let known = sources[name] { return known }
    let declaration = try folder.declaration(path)
    sources[name] = declaration
    return declaration
  }

  // MARK: What marks ask for

  func claim(_ id: String) -> Claim? { claims.first { $0.claim.id == id }?.claim }

  /// A claim of a kept run, "mnist/bn-gap", with its verdict.
  func keptClaim(_ name: String) -> (row: ClaimTable.Row, verdict: Verdict)? {
    guard name.contains("/"), var row = kept.row(name) else { return nil }
    row.id = name
    return Verdict(rawValue: row.verdict).map { (row, $0) }
  }

  /// Whether an experiment has said that this run has nothing of that name.
  func isLacking(_ name: String) -> Bool { reasons[name] != nil }

  /// Why this run has nothing at all for a block; nil where it has, or nobody knows why not.
  func reason(_ block: PageMark.Block) -> String? {
    let reasons = block.names.compactMap { self.reasons[$0] }
    return reasons.count == block.names.count ? reasons.first : nil
  }

  func table(_ name: String) -> Table? { tables[name]?.table }

  func settings(of experiment: String) -> Table? { settingTables[experiment] }

  func output(_ name: String) -> String? { outputs[name] }

  func isTime(_ name: String) -> Bool {
    times[name] != nil || (name.contains("/") && kept.isTime(name))
  }

  /// A text for a sentence: what this run found, or a kept one.
  func text(_ kind: PageMark.Kind, _ name: String) -> String? {
    if let text = values[name] { return text }
    if let time = times[name] {
      return keepsTimes ? time.text : kept.time(name) ?? time.text
    }
    if isLacking(name) { return "(not in this run)" }
    // "mnist/bn-gap" is of a run that is kept in a folder of its own.
    return name.contains("/") ? kept.text(name) : nil
  }

  /// The same for the terminal, where a kept time stands beside the one of this run.
  func shownText(_ kind: PageMark.Kind, _ name: String) -> String? {
    let text = text(kind, name)
    guard let time = times[name], let text, text != time.text else { return text }
    return "\(time.text) (kept: \(text))"
  }

  /// What stands behind a figure's name in the terminal; nil where there is no such figure.
  func figureNote(_ name: String) -> String? {
    if figures[name] == nil { return kept.figure(name) == nil ? nil : "of a kept run" }
    let drawing = drawings.first { $0.file == name + ".png" }?.drawing
    return drawing == .drawn ? "" : drawing == .withoutFont ? "without text" : "not drawn"
  }

  /// Whether all is there that a block asks for, or is known to be lacking.
  func has(_ block: PageMark.Block) -> Bool {
    if reason(block) != nil { return true }
    return switch block.kind {
    case .claims:
      block.names.allSatisfy { claim($0) != nil || keptClaim($0) != nil || isLacking($0) }
    case .table: tables[block.names[0]] != nil
    case .figure: figureNote(block.names[0]) != nil
    case .settings: settingTables[block.names[0]] != nil
    case .output: outputs[block.names[0]] != nil
    case .source, .predict, .value, .time: true
    }
  }

  // MARK: The page

  /// What goes between the marks of a page, with links as they are in the chapter's own page.
  func fills(for document: PageDocument) -> PageFills {
    var fills = PageFills()
    for mark in document.inlineMarks {
      guard let text = text(mark.kind, mark.name) else { continue }
      if mark.kind == .time {
        fills.times[mark.name] = text
      } else {
        fills.values[mark.name] = text
      }
    }
    for block in document.blocks {
      guard let content = content(of: block) else { continue }
      // A kept time stays, with all that shows it.
      if !keepsTimes, isTime(block), !block.contents.isEmpty { continue }
      fills.blocks[block.title] = content.markdown
    }
    return fills
  }

  /// The texts by which another run is compared with this one.
  func record(for document: PageDocument) -> PageRecord {
    var record = PageRecord()
    for mark in document.inlineMarks where mark.kind == .value {
      record.add("value: \(mark.name)", text(.value, mark.name))
    }
    for block in document.blocks where !isTime(block) && reason(block) == nil {
      record.add(block.title, content(of: block)?.record, isLong: block.kind != .figure)
    }
    return record
  }

  private func isTime(_ block: PageMark.Block) -> Bool {
    switch block.kind {
    case .table: tables[block.names[0]]?.isTime ?? false
    case .figure: timeFigures.contains(block.names[0])
    default: false
    }
  }

  private func content(of block: PageMark.Block) -> PageBlock? {
    let name = block.names.first ?? ""
    if let reason = reason(block) { return .nothing(reason) }
    switch block.kind {
    case .claims: return has(block) ? .claims(block.names.compactMap(shownRow)) : nil
    case .table: return tables[name].map { .table($0.table) }
    case .settings: return settingTables[name].map { .table($0) }
    case .output: return outputs[name].map { .output($0) }
    case .source: return sources[name].map { .source($0) }
    case .figure:
      guard let alternative = figures[name] ?? kept.figure(name) else { return nil }
      return .figure(file: "\(figureLink)/\(name).png", alternative: alternative)
    case .predict, .value, .time: return nil
    }
  }

  /// A claim as the page shows it; of a kept time, and of a kept run, the row that is kept.
  private func shownRow(_ name: String) -> (ClaimTable.Row, String)? {
    if let (row, verdict) = keptClaim(name) { return (row, "\(verdict.mark) \(verdict)") }
    guard let record = claims.first(where: { $0.claim.id == name }) else { return nil }
    if record.claim.kind == .time, !keepsTimes, let row = kept.timeRow(record.claim.id) {
      let verdict = Verdict(rawValue: row.verdict) ?? .agrees
      let outcome = verdict == .differs ? "differs, as a time may" : verdict.rawValue
      return (row, "\(verdict.mark) \(outcome)")
    }
    return (ClaimTable.Row(record), "\(record.claim.verdict.mark) \(record.claim.outcome)")
  }

  // MARK: Files

  /// The claims as they are saved; times are those on the page.
  func claimRows() -> [ClaimTable.Row] {
    claims.filter { $0.claim.kind != .time }.map { ClaimTable.Row($0) }
  }

  func timeRows() -> [ClaimTable.Row] {
    times.sorted { $0.key < $1.key }.map { name, time in
      if !keepsTimes, let row = kept.timeRow(name) { return row }
      if let claim = claims.first(where: { $0.claim.id == name }) { return ClaimTable.Row(claim) }
      return ClaimTable.Row(time: name, measured: time.text, section: time.section)
    }
  }
}
