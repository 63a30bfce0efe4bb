import Experiments

/// What papers report of ImageNet's competition: how often the right class is not among a network's five
/// best guesses, as shares of the test images. Nothing is measured here.
struct TopFiveErrors: Experiment {
  struct Findings: Codable, Sendable {
    /// Krizhevsky et al. 2012, table 2: seven networks, on the validation images and on the test images.
    var alexNetValidation = 0.154
    var alexNet = 0.153
    /// Zeiler and Fergus 2014: six networks.
    var zfNet = 0.148
    /// Simonyan and Zisserman 2015: seven networks.
    var vgg = 0.073
    /// Szegedy et al. 2015: seven networks.
    var googLeNet = 0.0667
    /// He et al. 2016: six networks of different depth.
    var resNet = 0.0357
  }

  func run(in context: RunContext) throws -> Findings { Findings() }
}
