import Foundation
import Plotting
import Testing

@testable import workbook

struct BookTests {
  @Test func gitHubsMathIsWrittenAsPandocReadsIt() {
    let markdown =
      "Before\n\n```math\nx = 1\n```\n\nand $`a_t`$, `$code$`\n\n```swift\nlet y = 1\n```\n"
    #expect(
      Pandoc.withDisplayMath(markdown)
        == "Before\n\n$$\nx = 1\n$$\n\nand $a_t$, `$code$`\n\n```swift\nlet y = 1\n```\n")
  }

  @Test(arguments: ["value", "time"]) func measuredNumbersCarryTheirNames(_ kind: String) {
    #expect(
      ChapterPage.withMeasuredNumbers("It is <!-- \(kind): bn-x -->3.5%<!-- end --> here.")
        == "It is <span class=\"measured\" title=\"bn-x\">3.5%</span> here.")
  }

  @Test func imagesAreEmbeddedOnce() throws {
    try withPackage { package in
      var figures = EmbeddedFigures(package: package)
      let file = package.file("Chapters/BatchNorm/README.md")
      let html = "<p><img src=\"../../Figures/chapter-bn/a.png\" alt=\"A\" /></p>"
      let first = try figures.embed(html, from: file, prefix: "p-")
      #expect(first.contains("id=\"figure-Figures-chapter-bn-a\""))
      #expect(first.contains("src=\"data:image/png;base64,iVBOR"))
      #expect(first.contains("alt=\"A\""))
      let second = try figures.embed(html, from: file, prefix: "p-")
      #expect(second.contains("href=\"#figure-Figures-chapter-bn-a\""))
      #expect(!second.contains("base64"))
      #expect(figures.count == 1)
    }
  }

  @Test func aMissingImageStopsTheBook() throws {
    try withPackage { package in
      var figures = EmbeddedFigures(package: package)
      #expect(throws: WorkbookError.self) {
        try figures.embed(
          "<img src=\"none.png\">", from: package.file("Chapters/BatchNorm/README.md"),
          prefix: "p-")
      }
    }
  }

  @Test func links() throws {
    try withPackage { package in
      let expected = [
        "https://swift.org": "<a href=\"https://swift.org\">text</a>",
        "../Dropout/README.md": "<a href=\"#chapter-dropout\">text</a>",
        "../Dropout/README.md#masks": "<a href=\"#chapter-dropout-masks\">text</a>",
        "#exercises": "<a href=\"#chapter-bn-exercises\">text</a>",
        "StepByStep.swift":
          "<span class=\"file\" title=\"Chapters/BatchNorm/StepByStep.swift\">text</span>",
      ]
      for (target, html) in expected {
        let given = try link(target, package)
        #expect(given == html)
      }
      #expect(throws: WorkbookError.self) { try link("../../../secret", package) }
    }
  }

  private func link(_ target: String, _ package: PackageFolder) throws -> String {
    var figures = EmbeddedFigures(package: package)
    return try figures.embed(
      "<a href=\"\(target)\">text</a>", from: package.file("Chapters/BatchNorm/README.md"),
      prefix: "chapter-bn-")
  }

  @Test func aMissingPandocIsOneLine() {
    let message =
      "pandoc is missing. Install it: sudo apt-get install --no-install-recommends pandoc"
    #expect {
      try Pandoc(program: "/no/such/pandoc")
    } throws: {
      "\($0)" == message
    }
  }

  /// A folder that looks like the package, with one figure.
  private func withPackage(_ body: (PackageFolder) throws -> Void) throws {
    try withTemporaryFolder { folder in
      for path in ["Sources/Exercises", "Chapters/BatchNorm", "Figures/chapter-bn"] {
        try FileManager.default.createDirectory(
          at: folder.appending(path: path), withIntermediateDirectories: true)
      }
      try Data().write(to: folder.appending(path: "Package.swift"))
      try Raster(width: 1, height: 1, channels: .grey, samples: [0])
        .write(to: folder.appending(path: "Figures/chapter-bn/a.png"))
      try body(try PackageFolder(from: folder.path(percentEncoded: false)))
    }
  }
}
