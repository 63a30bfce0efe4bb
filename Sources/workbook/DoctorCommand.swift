import ArgumentParser
import Foundation
import Page
import SharedState
import TensorCore

/// `swift run workbook doctor`: what this machine has, and what to do about the rest.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at this machine: toolchain, packages, gnuplot, fonts, CPU, data sets.",
    discussion: "Ends with status 1 if something is missing that chapters or tests need.")

  func run() throws {
    let findings = try reporting {
      let findings = Doctor().findings()
      // After Ctrl-C nothing more was found.
      if Interruption.isRequested { throw Interrupted() }
      return findings
    }
    let terminal = Terminal.standardOutput
    var table = Table(.centre(""), "what", "found")
    for finding in findings { table.add(finding.mark, finding.subject, finding.found) }
    terminal.show(table)
    for finding in findings {
      guard let advice = finding.advice else { continue }
      terminal.show(text: "**\(finding.subject):** \(advice)")
    }
    if findings.contains(where: \.isFault) { throw ExitCode.failure }
    terminal.showEmptyLine()
    terminal.show(text: "Everything that chapters and tests need is here.")
  }
}

/// What one look found.
struct Finding {
  let subject: String
  let found: String
  /// What to do; nil where nothing is to be done.
  var advice: String?
  /// Whether chapters or tests do not work without it.
  var isNeeded = true

  var isFault: Bool { isNeeded && advice != nil }
  var mark: String { advice == nil ? "✓" : isNeeded ? "✗" : "·" }
}

/// Looks at the machine by starting programs and reading files; it changes nothing.
struct Doctor {
  /// How programs are found; a test hands in its own.
  var output: (String, [String]) -> String? = { program, arguments in
    guard let result = try? Command(program, arguments).run(), result.isSuccess else {
      return nil
    }
    return (result.output + result.errors).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  func findings() -> [Finding] {
    [swift, libpng, libarchive, gnuplotIostream, gnuplot, font, cpu, images]
  }

  private var swift: Finding {
    let text = output("swift", ["--version"]) ?? ""
    let version = text.firstMatch(of: /Swift version (\d+)\.(\d+)(\S*)/)
    guard let version else {
      return Finding(
        subject: "Swift", found: "missing", advice: "Install it from https://www.swift.org/install")
    }
    let isEnough = (Int(version.1)!, Int(version.2)!) >= (6, 3)
    return Finding(
      subject: "Swift", found: "\(version.1).\(version.2)\(version.3)",
      advice: isEnough ? nil : "The package needs 6.3 or later: https://www.swift.org/install")
  }

  private var libpng: Finding {
    package("libpng", version: header("png.h") ?? pkgConfig("libpng"), "libpng-dev")
  }

  private var libarchive: Finding {
    package(
      "libarchive", version: header("archive.h") ?? pkgConfig("libarchive"), "libarchive-dev")
  }

  private var gnuplotIostream: Finding {
    package("gnuplot-iostream", version: header("gnuplot-iostream.h"), "libgnuplot-iostream-dev")
  }

  private func header(_ name: String) -> String? {
    ["/usr/include/\(name)", "/usr/local/include/\(name)", "/opt/homebrew/include/\(name)"]
      .first(where: FileManager.default.fileExists)
  }

  private func pkgConfig(_ name: String) -> String? {
    output("pkg-config", ["--modversion", name])
  }

  private var gnuplot: Finding {
    package("gnuplot", version: output("gnuplot", ["--version"]), "gnuplot-nox")
  }

  private var font: Finding {
    // fontconfig's own tool need not be there.
    let file = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
    let match = output("fc-match", ["-f", "%{family}", "DejaVu Sans"])
    let isThere =
      FileManager.default.fileExists(atPath: file) || match?.contains("DejaVu Sans") ?? false
    return package("the figures' font", version: isThere ? "DejaVu Sans" : nil, "fonts-dejavu-core")
  }

  private var cpu: Finding {
    let level = CPULevel.active
    let best = CPULevel.allCases.last { $0.isSupported } ?? level
    let cores = ThreadPool.availableCPUs
    return Finding(
      subject: "processor",
      found: "\(cores.counted("core")), kernels for \(level.rawValue)",
      advice: CPULevel.ignoredWish.map { wish in
        let levels = CPULevel.allCases.filter(\.isSupported).map(\.rawValue)
        return "\(CPULevel.environmentVariable) is “\(wish)”, which is none of its levels: "
          + levels.joined(separator: ", ") + "."
      }
        ?? (level == best
          ? nil
          : "\(CPULevel.environmentVariable) holds it back: it could run those for \(best.rawValue)."),
      isNeeded: false)
  }

  private var images: Finding {
    let sets = DataSetsHere()
    let advice = sets.missing.map { "`swift run workbook data \($0.rawValue)`" }
    return Finding(
      subject: "images",
      found: (["mnist-5k"] + sets.names.map(\.rawValue)).joined(separator: ", "),
      advice: sets.missing.isEmpty
        ? nil : "More for the larger runs: \(advice.joined(separator: ", ")).",
      isNeeded: false)
  }

  private func package(
    _ subject: String, version: String?, _ package: String, isNeeded: Bool = true
  ) -> Finding {
    Finding(
      subject: subject, found: version ?? "missing",
      advice: version == nil
        ? "`sudo apt-get install --no-install-recommends \(package)`" : nil,
      isNeeded: isNeeded)
  }
}
