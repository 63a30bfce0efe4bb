import TensorKernels

/// The kernels of this CPU level; each file of this folder adds some. Those that none adds are the ones
/// that are written where they are declared, compiled for this level.
package enum LevelKernels: FloatKernels {
  #if LANES_16
    package static var level: String { "x86-64-v4" }
  #elseif LANES_8
    package static var level: String { "x86-64-v3" }
  #else
    package static var level: String { "baseline" }
  #endif

  package static var lanes: Int { Vector.scalarCount }
  package static var panelVectors: Int { 4 }
}
