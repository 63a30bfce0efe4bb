import Experiments

/// Two levels of each of several factors, all combinations measured: what each factor does, and what it does
/// to the others (Box, Hunter and Hunter: Statistics for Experimenters, chapter 5).
struct Factorial {
  let factors: [String]
  /// The repetitions of each combination. Bit i of its place is the level of factor i: 0 low, 1 high.
  let cells: [[Double]]

  /// - Parameter measure: the repetitions, in the same order for every combination; each factor is high or not.
  init(_ factors: [String], _ measure: (_ isHigh: [Bool]) -> [Double]) {
    self.factors = factors
    cells = (0..<(1 << factors.count)).map { place in
      measure(factors.indices.map { place >> $0 & 1 == 1 })
    }
  }

  /// For one factor: the mean where it is high less the mean where it is low. For several, their interaction:
  /// the mean where an even number of them is low less the mean where an odd number is. Where it is not 0,
  /// what one of them does depends on the others.
  ///
  /// - Parameter set: bit i says whether factor i belongs to it.
  func effect(_ set: Int) -> Repeats {
    let sign = cells.indices.map { cell in
      (set & ~cell).nonzeroBitCount.isMultiple(of: 2) ? 1.0 : -1
    }
    return Repeats(
      cells[0].indices.map { repetition in
        2 * zip(sign, cells).map { $0 * $1[repetition] }.mean
      })
  }

  /// "depth × dropout"
  func name(_ set: Int) -> String {
    factors.indices.filter { set >> $0 & 1 == 1 }.map { factors[$0] }.joined(separator: " × ")
  }

  /// All sets of factors, single ones first.
  var sets: [Int] {
    (1..<cells.count).sorted { ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1) }
  }
}
