// The initialisers that have a name. `fan-in` and `fan-out` are those of `Fans`.

extension Initializer {
  /// All 0: for biases. Units whose weights all begin with 0 stay equal.
  public static let zeros = Initializer.constant(0)
  /// All 1.
  public static let ones = Initializer.constant(1)

  // MARK: LeCun, for a linear unit

  /// Variance 1 / fan-in (LeCun, Bottou, Orr and Müller 1998, "Efficient BackProp", equation 16).
  public static func leCun(_ distribution: Distribution) -> Initializer {
    .scaled(gain: 1, fan: .in, distribution)
  }

  /// Deviation sqrt(1 / fan-in).
  public static let leCunNormal = leCun(.normal)
  /// Limit sqrt(3 / fan-in).
  public static let leCunUniform = leCun(.uniform)

  // MARK: Glorot, also called Xavier, for tanh

  /// Variance 2 / (fan-in + fan-out) (Glorot and Bengio 2010, equation 12).
  public static func glorot(_ distribution: Distribution) -> Initializer {
    .scaled(gain: 1, fan: .average, distribution)
  }

  /// Deviation sqrt(2 / (fan-in + fan-out)). Keras' `GlorotNormal` is `glorot(.truncatedNormal)`.
  public static let glorotNormal = glorot(.normal)
  /// Limit sqrt(6 / (fan-in + fan-out)) (Glorot and Bengio 2010, equation 16). Keras' default.
  public static let glorotUniform = glorot(.uniform)

  /// Xavier Glorot's initialiser, by his first name.
  public static func xavier(_ distribution: Distribution) -> Initializer { glorot(distribution) }

  // MARK: He, for ReLU and its relatives

  /// Variance 2 / ((1 + slope^2) fan) (He, Zhang, Ren and Sun 2015, equations 10, 14 and 15).
  ///
  /// - Parameters:
  ///   - fan: `.in` keeps the variance going forward, `.out` that of the gradients.
  ///   - negativeSlope: that of a leaky rectifier; 0 for ReLU, 1 for a linear unit.
  public static func he(
    _ distribution: Distribution, fan: Fan = .in, negativeSlope: Double = 0
  ) -> Initializer {
    .scaled(gain: 2 / (1 + negativeSlope * negativeSlope), fan: fan, distribution)
  }

  /// Deviation sqrt(2 / fan-in). Keras' `HeNormal` is `he(.truncatedNormal)`.
  public static let heNormal = he(.normal)
  /// Limit sqrt(6 / fan-in).
  public static let heUniform = he(.uniform)
}
