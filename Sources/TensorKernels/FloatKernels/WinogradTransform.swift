/// The five transforms of Winograd's convolution F(4x4, 3x3); see `Winograd`.
///
/// Each takes a square of numbers to another, the same matrix from both sides, for each channel.
package enum WinogradTransform: Sendable {
  /// B^T d B: 6 by 6 pixels of the image to 6 by 6.
  case input
  /// G g G^T: a kernel, 3 by 3 to 6 by 6.
  case weights
  /// A^T m A: 6 by 6 to 4 by 4 pixels of the output.
  case output
  /// A dy A^T: the output's gradient, 4 by 4 to 6 by 6.
  case outputGradient
  /// G^T u G: 6 by 6 to the kernel's gradient, 3 by 3.
  case weightGradient
}
