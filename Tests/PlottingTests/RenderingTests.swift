import Foundation
import Testing

@testable import Plotting

@Suite struct RenderingTests {
  @Test func withoutGnuplotScriptAndDataAreSaved() throws {
    try withTemporaryDirectory { directory in
      #expect {
        try smallFigure().render(to: directory, gnuplot: Gnuplot(program: "no-such-gnuplot"))
      } throws: {
        guard case .gnuplotMissing? = $0 as? PlottingError else { return false }
        return true
      }
      #expect(try files(in: directory) == ["small.csv", "small.gp"])
      let csv = try String(
        contentsOf: directory.appendingPathComponent("small.csv"), encoding: .utf8)
      #expect(csv == "number,n²\n1,1\n2,4\n3,9\n")
    }
  }

  /// Without a font gnuplot ends well, and its images have no letters: only a warning tells.
  @Test(.enabled(if: hasGnuplot), arguments: [true, false])
  func aMissingFontIsTold(isMissing: Bool) throws {
    try withTemporaryDirectory { directory in
      let warning = "\"small.gp\" line 7: warning: Invalid terminal font size"
      let program = try makeProgram(
        (isMissing ? "echo '\(warning)' >&2\n" : "") + "exec gnuplot \"$@\"", in: directory)
      let files = try smallFigure().render(to: directory, gnuplot: Gnuplot(program: program))
      #expect(files.lacksFont == isMissing)
      #expect(FileManager.default.fileExists(atPath: files.image.path))
    }
  }

  /// What the reader's shell and home say to gnuplot and the programs it is made of changes no byte.
  @Test(.enabled(if: hasGnuplot)) func theReadersEnvironmentChangesNothing() async {
    await #expect(processExitsWith: .exitCode(0)) {
      try withTemporaryDirectory { directory in
        let plain = try smallFigure().render(to: directory.appendingPathComponent("a"))
        let start = Data("set terminal dumb\nset decimalsign ','\nset key left\n".utf8)
        for name in [".gnuplot", "gnuplotrc"] {
          try start.write(to: directory.appendingPathComponent(name))
        }
        for (name, value) in [
          ("HOME", directory.path), ("XDG_CONFIG_HOME", directory.path), ("GNUTERM", "dumb"),
          ("GNUPLOT_LIB", directory.path), ("GNUPLOT_DEFAULT_GDFONT", "Courier"),
          ("GDFONTPATH", "/no/such"), ("FC_DEBUG", "1"), ("PANGO_LANGUAGE", "ja"),
          ("LC_ALL", "de_DE.UTF-8"), ("LANG", "tr_TR"), ("TZ", "Asia/Tokyo"), ("TERM", "dumb"),
          ("COLUMNS", "20"), ("POSIXLY_CORRECT", "1"),
          ("FREETYPE_PROPERTIES", "cff:hinting-engine=adobe"),
        ] { setenv(name, value, 1) }
        let hostile = try smallFigure().render(to: directory.appendingPathComponent("b"))
        let isSame = try Data(contentsOf: plain.image) == Data(contentsOf: hostile.image)
        exit(isSame && !hostile.lacksFont ? 0 : 1)
      }
    }
  }

  @Test(arguments: ["false", "true", "no-such-gnuplot"])
  func failuresKeepTheOldImage(_ program: String) throws {
    try withTemporaryDirectory { directory in
      let old = Data("the old image".utf8)
      let image = directory.appendingPathComponent("small.png")
      try old.write(to: image)
      #expect(throws: PlottingError.self) {
        try smallFigure().render(to: directory, gnuplot: Gnuplot(program: program))
      }
      #expect(try Data(contentsOf: image) == old)
      #expect(try files(in: directory) == ["small.csv", "small.gp", "small.png"])
    }
  }

  @Test(.enabled(if: hasGnuplot)) func badCommandsKeepTheOldImage() throws {
    try withTemporaryDirectory { directory in
      var figure = smallFigure()
      try figure.render(to: directory)
      let image = directory.appendingPathComponent("small.png")
      let old = try Data(contentsOf: image)
      figure.gnuplotCommands = "set nonsense"
      #expect { try figure.render(to: directory) } throws: { "\($0)".contains("nonsense") }
      #expect(try Data(contentsOf: image) == old)
      #expect(try files(in: directory) == ["small.csv", "small.gp", "small.png"])
    }
  }

  @Test(.enabled(if: hasGnuplot)) func sameFigureSameBytes() throws {
    try withTemporaryDirectory { directory in
      let metadata = [("Chapter", "bn"), ("Seed", "1")]
      let first = try smallFigure().render(
        to: directory.appendingPathComponent("a"), metadata: metadata)
      let second = try smallFigure().render(
        to: directory.appendingPathComponent("b"), metadata: metadata)
      for (a, b) in [(first.image, second.image), (first.script, second.script)] {
        let (one, other) = (try Data(contentsOf: a), try Data(contentsOf: b))
        #expect(one == other)
      }
      let bytes = [UInt8](try Data(contentsOf: first.image))
      let all = chunks(of: bytes)
      #expect(all.map(\.type).prefix(4) == ["IHDR", "tEXt", "tEXt", "tEXt"])
      #expect(all.allSatisfy { $0.isIntact })
      #expect(all[1].body == Array("Title\u{0}Squares grow".utf8))
      #expect(try Raster(png: bytes).width == 1440)
    }
  }

  @Test(.enabled(if: hasGnuplot)) func theSavedScriptRedrawsTheImage() throws {
    try withTemporaryDirectory { directory in
      let rendered = try smallFigure().render(to: directory)
      let drawn = try Raster(contentsOf: rendered.image)
      try FileManager.default.removeItem(at: rendered.image)
      let script = try String(contentsOf: rendered.script, encoding: .utf8)
      try Gnuplot().run(script, in: directory, name: "small.gp")
      #expect(try Raster(contentsOf: rendered.image) == drawn)
    }
  }

  @Test(.enabled(if: hasGnuplot)) func pathsOfAnyCharacters() throws {
    try withTemporaryDirectory { directory in
      let place = directory.appendingPathComponent("Bilder für 'x̂' & $(y)")
      let rendered = try smallFigure(name: "größe 'σ²'").render(to: place)
      #expect(try Raster(contentsOf: rendered.image).width == 1440)
      #expect(try files(in: place).count == 3)
    }
  }

  @Test func directoriesThatCannotBeWritten() throws {
    try withTemporaryDirectory { directory in
      let file = directory.appendingPathComponent("file")
      try Data().write(to: file)
      #expect {
        try smallFigure().render(to: file.appendingPathComponent("below"))
      } throws: {
        guard case .file(let path, "create the directory", _)? = $0 as? PlottingError else {
          return false
        }
        return path.hasSuffix("/file/below")
      }
      #expect(try files(in: directory) == ["file"])
    }
  }

  @Test func imageThatIsADirectoryIsNotReplaced() throws {
    try withTemporaryDirectory { directory in
      let blocked = directory.appendingPathComponent("small.csv/x")
      try FileManager.default.createDirectory(at: blocked, withIntermediateDirectories: true)
      #expect {
        try smallFigure().render(to: directory)
      } throws: {
        "\($0)".contains("Cannot write") && "\($0)".contains("small.csv")
      }
      #expect(try files(in: directory) == ["small.csv"])
    }
  }
}
