import Testing

@testable import Datasets

@Suite struct DatasetErrorTests {
  @Test func printsTwoLines() {
    let error = DatasetError(
      .labelOutOfRange, file: "data/labels.gz", at: .unpackedByte(8),
      expected: "a label from 0 to 9", found: "17", advice: "Download it again.")
    #expect(
      "\(error)" == """
        data/labels.gz, byte 8 once unpacked: expected a label from 0 to 9, found 17.
        Download it again.
        """)
    #expect(error.localizedDescription == error.description)
  }
}
