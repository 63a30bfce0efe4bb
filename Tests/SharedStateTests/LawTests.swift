import TestSupport
import Testing

/// How tests look for cases in which a law does not hold, with laws of which that is known.
@Suite struct LawTests {
  @Test func aFailingCaseIsSmallAndCanBeDrawnAgain() throws {
    var tried = 0
    let found = try #require(
      counterexample {
        $0.several(least: $0.size) { $0.int(0...9) }
      } law: {
        tried += 1
        return $0.count < 5 ? nil : "\($0.count) numbers"
      })
    // The first of size 5 is the smallest there is.
    #expect(found.hasSuffix("]: 5 numbers") && tried < 40, "\(found)")
    let words = found.split { !$0.isNumber }.compactMap { Int($0) }
    var draws = Draws(seed: words[0], size: words[1])
    #expect(words[1] == 5 && found.contains("\(draws.several(least: 5) { $0.int(0...9) })"))
  }

  /// Only a third of the cases of any size fails: smaller sizes of the same seed are tried.
  @Test func smallerSizesAreTried() throws {
    let found = try #require(
      counterexample(sizes: 1...50) {
        ($0.int(0...2), $0.size)
      } law: {
        $0.0 == 0 && $0.1 >= 7 ? "bad" : nil
      })
    #expect(found.contains(", size 7: (0, 7): bad"), "\(found)")
  }

  @Test func casesGrowAndAreOfAllSizes() {
    var sizes: [Int] = []
    let found = counterexample(cases: 40, sizes: 3...12) {
      $0.size
    } law: {
      sizes.append($0)
      return nil
    }
    #expect(found == nil && sizes.count == 40)
    #expect(sizes == sizes.sorted() && Set(sizes) == Set(3...12))
  }
}
