import Testing

@testable import Plotting

@Suite struct DataTableTests {
  @Test func columnsOfUnequalLength() {
    var table = DataTable()
    #expect(table.add("a", [1, 2.5]) == 1)
    #expect(table.add("b", [.nan, .infinity, -.infinity]) == 2)
    #expect(table.csv == "a,b\n1,nan\n2.5,inf\n,-inf\n")
  }

  @Test func equalColumnsAreShared() {
    var table = DataTable()
    #expect(table.add("step", [0, 1]) == 1)
    #expect(table.add("step", [0, 1]) == 1)
    #expect(table.add("step", qualifier: "layer 2", [0, 2]) == 2)
    #expect(table.add("step", qualifier: "layer 2", [0, 3]) == 3)
    #expect(table.add("step", qualifier: "layer 2", [0, 2]) == 2)
    #expect(table.headings == ["step", "layer 2: step", "layer 2: step (3)"])
  }

  @Test func headingsHaveOneLine() {
    var table = DataTable()
    _ = table.add("two\nlines", [1])
    #expect(table.csv == "two lines\n1\n")
  }

  @Test func numbersReadBackExactly() {
    var generator = SeededGenerator(state: 5)
    for _ in 0..<2000 {
      let value = Double(bitPattern: generator.next())
      let text = DataTable.number(value)
      #expect(value.isNaN ? text.contains("nan") : Double(text) == value)
    }
    #expect(DataTable.number(3) == "3")
    #expect(DataTable.number(0.1) == "0.1")
    #expect(DataTable.number(1e-7) == "1e-07")
    #expect(DataTable.number(-0.0) == "-0")
  }

  @Test func nothing() {
    #expect(DataTable().csv == "")
  }
}
