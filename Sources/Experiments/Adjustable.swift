/// A value that is made of settings, each a `@Setting`: an experiment, or a training in the laboratory.
///
/// What shows a setting or reads one takes its name, meaning and range from here.
public protocol Adjustable: Codable, Sendable {
  /// With its default settings.
  init()

  /// The name in marks and in `--set`; by default the type's, "learning-rates".
  static var name: String { get }
}

extension Adjustable {
  /// The type's name in small letters with hyphens: "learning-rates" of `LearningRates`.
  public static var name: String {
    var name = ""
    for character in "\(Self.self)" {
      if character.isUppercase, !name.isEmpty, name.last?.isUppercase != true { name += "-" }
      name.append(character)
    }
    return name.lowercased()
  }
}
