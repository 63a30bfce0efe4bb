import ArgumentParser
import Testing

@testable import workbook

struct BenchWinogradCommandTests {
  private func message(_ arguments: String...) -> String {
    do {
      _ = try Workbook.parseAsRoot(["bench", "winograd"] + arguments)
      return ""
    } catch {
      return Workbook.message(for: error)
    }
  }

  @Test func takesNetworksOfImages() {
    #expect(message().isEmpty && message("--net", "vgg16").isEmpty)
    #expect(
      message("--net", "mlp").hasPrefix(
        "mlp has no convolutions to compare. --net takes: baseline, lenet5,"))
    #expect(message("--net", "vgg").contains("Did you mean vgg16?"))
    #expect(message("--dataset", "cifar").contains("There are: mnist-5k, mnist,"))
  }
}
