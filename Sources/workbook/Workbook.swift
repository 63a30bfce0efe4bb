import ArgumentParser

/// `swift run workbook`: what is not a chapter. One file a subcommand.
@main
struct Workbook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbook",
    abstract: "A workbook on training deep networks.",
    subcommands: [SummaryCommand.self, ExercisesCommand.self, BenchCommand.self])
}
