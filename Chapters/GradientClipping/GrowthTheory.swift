import Foundation

/// What a step back in time does to a gradient's length in a tanh network with infinitely many units
/// and weights from N(0, g^2 / n) (Poole et al. 2016; Schoenholz et al. 2017).
///
/// What the tanh gets is normal, with a variance q that settles where it maps onto itself:
/// q = g^2 E[tanh^2] + that of the inputs. A step back multiplies the length by g sqrt(E[tanh'^2]).
struct GrowthTheory {
  var gain: Double
  /// Of what the inputs add to a unit's argument.
  var inputVariance: Double

  /// The variance of a unit's argument, in the long run.
  var variance: Double {
    var q = 1.0
    for _ in 0..<500 {
      q = gain * gain * mean(q) { tanh($0) * tanh($0) } + inputVariance
    }
    return q
  }

  /// The factor of a gradient's length, a step.
  var factor: Double {
    gain
      * mean(variance) { a in
        let slope = 1 - tanh(a) * tanh(a)
        return slope * slope
      }.squareRoot()
  }

  /// The mean of f over N(0, q): the trapezoid rule from -8 to 8 deviations.
  private func mean(_ q: Double, _ f: (Double) -> Double) -> Double {
    let h = 0.04
    return stride(from: -8.0, through: 8, by: h).reduce(0) { sum, z in
      sum + f(q.squareRoot() * z) * exp(-z * z / 2)
    } * h / (2 * Double.pi).squareRoot()
  }
}
