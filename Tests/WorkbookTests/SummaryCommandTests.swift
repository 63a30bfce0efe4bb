import ArgumentParser
import Testing

@testable import workbook

struct SummaryCommandTests {
  /// What the program says to a wrong command line.
  private func message(_ arguments: String...) -> String {
    do {
      _ = try Workbook.parseAsRoot(arguments)
      return ""
    } catch {
      return Workbook.message(for: error)
    }
  }

  @Test func arguments() throws {
    let command = try #require(
      try Workbook.parseAsRoot(["summary", "vgg16", "--csv", "--batch", "32"]) as? SummaryCommand)
    #expect(command.name == "vgg16" && command.csv && command.batch == 32)
    let list = try #require(try Workbook.parseAsRoot(["summary"]) as? SummaryCommand)
    #expect(list.name == nil && !list.csv && list.batch == 1)
  }

  @Test func wrongNames() {
    #expect(message("summary", "resnet").contains("Did you mean resnet18?"))
    #expect(message("summary", "alexnet").contains("lenet5, alexnet8, vgg16"))
    #expect(message("summary", "plain19").contains("plain20"))
    #expect(message("summary", "residual20").isEmpty)
  }

  /// The papers' networks have names of their own.
  @Test func imageNet() throws {
    let command = try #require(
      try Workbook.parseAsRoot(["summary", "ResNet50", "--imagenet"]) as? SummaryCommand)
    #expect(command.imagenet && command.name == "ResNet50")
    #expect(message("summary", "googlenet", "--imagenet").isEmpty)
    #expect(message("summary", "resnet50").contains("There is no network 'resnet50'."))
    let wrong = message("summary", "lenet5", "--imagenet")
    #expect(wrong.contains("There is no network 'lenet5' for ImageNet."))
    #expect(wrong.contains("The networks are: alexnet, vgg16, vgg19, googlenet, resnet18"))
    #expect(message("summary", "vgg13", "--imagenet").contains("Did you mean vgg16 or vgg19?"))
  }

  @Test func wrongBatch() {
    for batch in ["-3", "0", "1000001", "9999999999999"] {
      let expected = "A batch has 1 to 1,000,000 images, not \(batch)."
      #expect(message("summary", "vgg16", "--batch=\(batch)").contains(expected))
      #expect(message("bench", "kernels", "--batch=\(batch)").contains(expected))
      #expect(message("bench", "steps", "--batches=32,\(batch)").contains(expected))
    }
    #expect(message("summary", "vgg16", "--batch", "1000000").isEmpty)
  }
}
