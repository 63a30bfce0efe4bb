import ArgumentParser
import Page

/// `swift run workbook`: what is not a chapter. One file a subcommand.
@main
struct Workbook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workbook",
    abstract: "A workbook on training deep networks.",
    subcommands: [
      OverviewCommand.self, RunCommand.self, FiguresCommand.self, BookCommand.self,
      OpenCommand.self, ExercisesCommand.self, DataCommand.self, SummaryCommand.self,
      TrainCommand.self,
      EvaluateCommand.self, DoctorCommand.self,
      BenchCommand.self, LaboratoryRunCommand.self,
    ],
    defaultSubcommand: OverviewCommand.self)

  static func main() { ProgramRun.main { main($0) } }
}
