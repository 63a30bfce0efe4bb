import Foundation
import Page
import Plotting

extension Axis {
  /// A logarithmic axis with a tick at each value that was tried. A tick without room for its number has
  /// none: the numbers are at least a part of the axis apart.
  ///
  /// ```swift
  /// Axis.tried("learning rate", [0.001, 0.01, 0.02, 0.1], atMost: 4)  // 0.001  0.01 | 0.1
  /// ```
  ///
  /// - Parameters:
  ///   - label: what stands beside the axis.
  ///   - values: positive, in any order; those that are in it twice have one tick.
  ///   - count: into so many parts the axis is cut for that; of a narrow panel fewer.
  public static func tried(_ label: String, _ values: [Double], atMost count: Int = 9) -> Axis {
    let values = Set(values).sorted()
    let room = log(values.last! / values.first!) / Double(count)
    var last = -Double.infinity
    let ticks = values.map { value in
      guard log(value) >= last + room * 0.999 else { return Tick(value, "") }
      last = log(value)
      return Tick(value, value.settingText)
    }
    return Axis(label, scale: .logarithmic, ticks: .labelled(ticks))
  }
}

extension Sweep {
  /// All rates of its arms, in rising order.
  public var rates: [Double] { Set(arms.flatMap(\.rates)).sorted() }
}
