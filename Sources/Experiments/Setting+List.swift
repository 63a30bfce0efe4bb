extension Setting {
  /// What a list that somebody has typed has to be and is not: as long as the experiment needs it, with the numbers
  /// that the page asks about, and in the order of the usual ones, where these rise or fall.
  ///
  /// - Returns: "each once and in rising order"; nil where all is well, and for what is no list of numbers.
  func listFault(_ value: Value) -> String? {
    guard let numbers = Self.numbers(value), let usual = Self.numbers(wrappedValue) else {
      return nil
    }
    if let least = description?.least, numbers.count < least { return "at least \(least) of them" }
    if let held = description?.held, !Set(Self.numbers(held) ?? []).isSubset(of: numbers) {
      return "with \(held.settingText) among them"
    }
    for (name, order) in [("rising", (<)), ("falling", (>))] as [(String, (Double, Double) -> Bool)]
    where usual.count > 1 && Self.isOrdered(usual, order) && !Self.isOrdered(numbers, order) {
      return "each once and in \(name) order"
    }
    let isSet = Set(usual).count == usual.count
    return isSet && Set(numbers).count < numbers.count ? "each once" : nil
  }

  private static func numbers(_ value: Value) -> [Double]? {
    (value as? [Int])?.map(Double.init) ?? value as? [Double]
  }

  private static func isOrdered(_ numbers: [Double], _ order: (Double, Double) -> Bool) -> Bool {
    zip(numbers, numbers.dropFirst()).allSatisfy(order)
  }
}
