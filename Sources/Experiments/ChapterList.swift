import Page
import SharedState

/// The sections of a chapter with their experiments and settings, for `--list`.
struct ChapterList {
  let document: PageDocument
  let sections: [Section]

  func show(on terminal: Terminal) {
    terminal.show(TerminalPage(terminal).title(document.title))
    let experiments = Dictionary(
      sections.map { ($0.title, $0.experiments) }, uniquingKeysWith: +)
    for section in document.sections.dropFirst() {
      terminal.show(heading: section.title)
      for experiment in experiments[section.title] ?? [] { show(experiment, on: terminal) }
    }
  }

  private func show(_ experiment: any Experiment, on terminal: Terminal) {
    let time = Duration.seconds(experiment.estimatedSeconds).inWords
    let name = type(of: experiment).name
    terminal.showEmptyLine()
    terminal.show(
      text: experiment.estimatedSeconds < 1 ? "`\(name)`" : "`\(name)`, about \(time)")
    let settings = experiment.settings
    if settings.isEmpty { return }
    terminal.show(ChapterList.table(settings, of: name))
  }

  /// The settings as the page and the terminal show them.
  static func table(_ settings: [ShownSetting], of experiment: String) -> Table {
    var table = Table(
      .left("setting of `\(experiment)`"), .right("value"), "what it is", "range")
    for setting in settings {
      table.add(
        "`\(setting.name)`",
        setting.unit.isEmpty ? setting.value : "\(setting.value) \(setting.unit)",
        setting.meaning, setting.range)
    }
    return table
  }
}
