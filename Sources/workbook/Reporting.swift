import ArgumentParser
import Datasets
import Page
import Runs
import TensorCore
import Training

/// Why a command could not do what was asked, for its user.
struct WorkbookError: Error, CustomStringConvertible {
  /// Sentences.
  let message: String
  /// The lines of another program, which stay as they are.
  let details: String?

  init(_ message: String, details: String? = nil) {
    self.message = message
    self.details = details
  }

  var description: String { message + (details.map { "\n\($0)" } ?? "") }
}

/// Runs `body`; what the user can mend ends the program with a message and status 1.
func reporting<Result>(_ body: () throws -> Result) throws -> Result {
  let terminal = Terminal.standardError
  do {
    return try body()
  } catch let error as WorkbookError {
    terminal.show(text: error.message)
    if let details = error.details { terminal.show(verbatim: details) }
  } catch let error as PageError {
    terminal.show(text: error.description)
  } catch let error as CommandError {
    terminal.show(text: error.description)
  } catch let error as RunError {
    terminal.show(text: error.description)
  } catch let error as CheckpointError {
    // Its lines are a list.
    terminal.show(verbatim: error.description)
  } catch let error as TrainingError {
    terminal.show(text: error.description)
  } catch let error as ParameterFileError {
    terminal.show(verbatim: error.description)
  } catch let error as NumPyFileError {
    terminal.show(text: error.description)
  } catch let error as DatasetError {
    terminal.show(text: error.description)
  } catch let error as SavedInterruption {
    terminal.show(text: error.description)
    throw ExitCode(Interruption.exitStatus)
  } catch is Interrupted {
    terminal.show(text: "**Stopped.**")
    throw ExitCode(Interruption.exitStatus)
  }
  throw ExitCode.failure
}
