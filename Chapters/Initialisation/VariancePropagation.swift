import Foundation

/// What becomes of a signal's variance in a very wide net with random weights, layer by layer.
///
/// A unit's input z is a sum of many independent terms w h, so it is normally distributed over the
/// draws of the weights, with mean 0 and variance q = n s^2 E[h^2], where n is the fan-in and s the
/// weights' standard deviation. (Glorot and Bengio 2010 and He et al. 2015 take the nonlinearity for
/// linear and half-linear; Poole et al. 2016, equation 3, and Schoenholz et al. 2017, equation 11,
/// keep it whole, as here.)
struct VariancePropagation {
  let nonlinearity: Nonlinearity
  /// n s^2: 1 for LeCun and Xavier on square layers, 2 for He.
  let gain: Double

  /// E[f(z)] for z from N(0, 1), by the midpoint rule on -10...10: no point lies on ReLU's kink.
  static func gaussianMean(points: Int = 4000, _ f: (Double) -> Double) -> Double {
    let step = 20 / Double(points)
    var sum = 0.0
    for i in 0..<points {
      let z = -10 + (Double(i) + 0.5) * step
      sum += f(z) * exp(-z * z / 2)
    }
    return sum * step / (2 * Double.pi).squareRoot()
  }

  /// E[f(√q z)²]
  func meanSquare(_ q: Double) -> Double {
    Self.gaussianMean { z in
      let y = nonlinearity(q.squareRoot() * z)
      return y * y
    }
  }

  /// The variance of the next layer's inputs: q' = gain · E[f(√q z)²].
  func next(_ q: Double) -> Double { gain * meanSquare(q) }

  /// What a gradient's variance is multiplied by on its way back: gain · E[f'(√q z)²].
  func gradientFactor(_ q: Double) -> Double {
    gain
      * Self.gaussianMean { z in
        let slope = nonlinearity.slope(at: q.squareRoot() * z)
        return slope * slope
      }
  }

  /// The standard deviation of a layer's outputs, over units and samples together.
  func outputDeviation(_ q: Double) -> Double {
    let mean = Self.gaussianMean { nonlinearity(q.squareRoot() * $0) }
    return max(meanSquare(q) - mean * mean, 0).squareRoot()
  }

  /// The variance of each layer's inputs, for samples from N(0, 1).
  func variances(depth: Int) -> [Double] {
    var q = [gain]
    while q.count < depth { q.append(next(q.last!)) }
    return q
  }

  /// The standard deviation of each layer's outputs.
  func outputDeviations(depth: Int) -> [Double] {
    variances(depth: depth).map(outputDeviation)
  }

  /// The standard deviation of the gradient by each layer's outputs, for one of 1 at the last.
  func gradientDeviations(depth: Int) -> [Double] {
    var variance = 1.0
    var result = [1.0]
    for q in variances(depth: depth).dropFirst().reversed() {
      variance *= gradientFactor(q)
      result.insert(variance.squareRoot(), at: 0)
    }
    return result
  }

  /// The standard deviation of a unit's output over samples, layer by layer, for independent samples.
  ///
  /// Two samples give a unit the inputs a s + b t and a s - b t, with s and t from N(0, 1): they
  /// share a s, and half the mean square of their difference is 2 b^2 =: d. Half the mean square of
  /// the difference of the outputs, times n s^2, is the next d (Poole et al. 2016, equation 5, written
  /// so that almost equal samples do not cancel).
  func sampleDeviations(depth: Int) -> [Double] {
    var result: [Double] = []
    var difference = gain
    for q in variances(depth: depth) {
      let b = (difference / 2).squareRoot()
      let a = max(q - difference / 2, 0).squareRoot()
      let variance = Self.gaussianMean(points: 250) { s in
        Self.gaussianMean(points: 250) { t in
          let d = nonlinearity(a * s + b * t) - nonlinearity(a * s - b * t)
          return d * d / 2
        }
      }
      result.append(variance.squareRoot())
      difference = gain * variance
    }
    return result
  }
}
