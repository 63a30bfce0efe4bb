import SharedState
import Testing

@Suite struct HomePathsTests {
  @Test func theHomeOfTheEnvironment() {
    let arguments = [
      "data", "~/x", "--data=~/y z", "~", "--to", "--to=~", "~other/x", "--set=a.b=~/1", "./~",
      "a~/b",
    ]
    #expect(
      HomePaths.expanded(arguments, home: "/h") == [
        "data", "/h/x", "--data=/h/y z", "/h", "--to", "--to=/h", "~other/x", "--set=a.b=~/1",
        "./~",
        "a~/b",
      ])
    #expect(HomePaths.expanded(arguments, home: nil) == arguments)
    #expect(HomePaths.expanded(arguments, home: "") == arguments)
  }
}
