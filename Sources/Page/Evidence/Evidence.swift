import Plotting

/// What an experiment puts on its page: claims, tables, figures and texts, each under the name by which
/// a mark of the page asks for it.
///
/// ```swift
/// extension LearningRates {
///   func evidence(from findings: Findings, under conditions: RunConditions) -> Evidence {
///     var evidence = Evidence()
///     evidence.claim("bn-rates", .finding, notes: "BN allows higher rates (003)", measured: ...)
///     evidence.table("learning-rates", table)
///     evidence.figure(Figure(name: "learning-rates", ...))
///     return evidence
///   }
/// }
/// ```
///
/// It is plain: nothing is drawn or written here.
public struct Evidence: Sendable {
  package private(set) var claims: [Claim] = []
  package private(set) var texts: [Text] = []
  package private(set) var tables: [NamedTable] = []
  package private(set) var figures: [NamedFigure] = []
  package private(set) var rasters: [NamedRaster] = []
  package private(set) var outputs: [(name: String, text: String)] = []
  package private(set) var files: [(name: String, text: String)] = []
  /// Why some names have nothing in this run.
  package private(set) var reasons: [(name: String, reason: String)] = []

  package struct Text: Sendable {
    package let name, text: String
    package let isTime: Bool
  }

  package struct NamedTable: Sendable {
    package let name: String
    package let table: Table
    package let isTime: Bool
  }

  package struct NamedFigure: Sendable {
    package let figure: Figure
    package let alternative: String
    package let isTime: Bool
  }

  package struct NamedRaster: Sendable {
    package let name, alternative: String
    package let raster: Raster
  }

  /// Nothing yet.
  public init() {}

  /// Compares the notes with a measurement: for a mark `claims: id`, and for `value: id` in a sentence
  /// (`time: id` where it is a time).
  public mutating func claim(_ claim: Claim) { claims.append(claim) }

  /// The same with the claim's parts: see `Claim`.
  public mutating func claim<Value: Measurable>(
    _ id: String, _ kind: Claim.Kind, notes: String, measured: Value, format: NumberStyle? = nil,
    unit: String = "", shown: String? = nil, is criterion: Criterion,
    expecting expected: Verdict? = .agrees
  ) {
    claim(
      Claim(
        id, kind, notes: notes, measured: measured, format: format, unit: unit, shown: shown,
        is: criterion, expecting: expected))
  }

  /// A claim about a mean of which an interval is known: see `Claim`.
  public mutating func claim(
    _ id: String, _ kind: Claim.Kind, notes: String, interval: ClosedRange<Double>, shown: String,
    is criterion: Criterion, expecting expected: Verdict? = .agrees
  ) {
    claim(
      Claim(
        id, kind, notes: notes, interval: interval, shown: shown, is: criterion,
        expecting: expected))
  }

  /// A text for a mark `value: name` in a sentence.
  public mutating func value(_ name: String, _ text: String) {
    texts.append(Text(name: name, text: text, isTime: false))
  }

  /// A measured time, or what is made of times, for a mark `time: name` in a sentence.
  public mutating func time(_ name: String, _ text: String) {
    texts.append(Text(name: name, text: text, isTime: true))
  }

  /// Rows and columns for a mark `table: name`.
  ///
  /// - Parameter showsTimes: whether it holds measured times: then it is replaced only when the reader
  ///   asks for it.
  public mutating func table(_ name: String, _ table: Table, showsTimes: Bool = false) {
    tables.append(NamedTable(name: name, table: table, isTime: showsTimes))
  }

  /// A figure for the mark `figure:` of its name, with its title in the place of the image where that
  /// cannot be seen.
  ///
  /// - Parameter showsTimes: whether it shows measured times: then it is replaced only when the reader
  ///   asks for it.
  public mutating func figure(
    _ figure: Figure, alternative: String? = nil, showsTimes: Bool = false
  ) {
    figures.append(
      NamedFigure(
        figure: figure, alternative: alternative ?? figure.title, isTime: showsTimes))
  }

  /// An image of pixels for a mark `figure: name`.
  ///
  /// - Parameter alternative: what stands in the image's place where it cannot be seen.
  public mutating func raster(_ raster: Raster, name: String, alternative: String) {
    rasters.append(NamedRaster(name: name, alternative: alternative, raster: raster))
  }

  /// Text that keeps its line breaks and spaces, for a mark `output: name`.
  public mutating func output(_ name: String, _ text: String) { outputs.append((name, text)) }

  /// A text file beside the figures, for those who want to compute with its numbers; the page may link to
  /// it, and no mark shows it.
  ///
  /// - Parameter name: may lead into a folder: "histories/lenet5.csv".
  public mutating func file(_ name: String, _ text: String) { files.append((name, text)) }

  /// What a run of this kind cannot give: the page says so where a mark asks for it.
  ///
  /// ```swift
  /// evidence.lacks("fault", "fault-loss", because: "Inception10 is not among --nets.")
  /// ```
  ///
  /// - Parameters:
  ///   - names: of claims, tables, figures, values or outputs.
  ///   - reason: a sentence.
  public mutating func lacks(_ names: String..., because reason: String) {
    reasons += names.map { ($0, reason) }
  }
}
