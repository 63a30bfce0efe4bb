extension Array {
  /// The elements in groups of `count`, in their order; the last may have fewer. Stops where `count` is not positive.
  ///
  /// Results of independent runs come as a list; two groupings bring back what they were made of:
  ///
  /// ```swift
  /// let byArmAndRate = results.chunks(ofCount: repetitions).chunks(ofCount: rates.count)
  /// byArmAndRate[arm][rate][repetition]
  /// ```
  public func chunks(ofCount count: Int) -> [[Element]] {
    stride(from: 0, to: self.count, by: count).map {
      Array(self[$0..<Swift.min($0 + count, self.count)])
    }
  }
}
