import Testing

@testable import Models

struct NetworkNameTests {
  @Test func everyNameIsFound() throws {
    for name in NetworkName.all { #expect(try NetworkName(name.description) == name) }
    #expect(try NetworkName("VGG16") == .vgg16)
    #expect(try NetworkName("residual110") == .residual(depth: 110))
    #expect(NetworkName.notes.count == 6)
  }

  @Test func aWrongNameIsAnsweredWithTheRightOnes() {
    let error = #expect(throws: UnknownNetwork.self) { try NetworkName("vgg19") }
    #expect(error?.description.contains("There is no network 'vgg19'. Did you mean vgg16?") == true)
    #expect(error?.description.contains("lenet5, alexnet8") == true)
    let other = #expect(throws: UnknownNetwork.self) { try NetworkName("") }
    #expect(other?.description.contains("Did you mean") == false)
  }

  @Test(arguments: ["plain", "plain21", "residual2", "residual-4", "plain9999998", "residualnet"])
  func depthsThatDoNotExist(name: String) {
    let error = #expect(throws: UnknownNetwork.self) { try NetworkName(name) }
    #expect(error?.description.contains("6n + 2") == true)
  }
}
