/// A number with so many decimals, the same in every language.
func fixed(_ value: Double, _ decimals: Int) -> String {
  let scale = decimals == 2 ? 100 : 1000
  guard value.magnitude < 1e9 else { return "\(value)" }
  let scaled = Int((value.magnitude * Double(scale)).rounded())
  let fraction = String(scaled % scale + scale).dropFirst()
  return (value < 0 ? "-" : "") + "\(scaled / scale).\(fraction)"
}
