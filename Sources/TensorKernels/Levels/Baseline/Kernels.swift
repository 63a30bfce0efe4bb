import KernelInterface

/// The kernels of this CPU level; each file of this folder adds some.
public enum Kernels: FloatKernels {
  #if LANES_16
    public static var level: String { "x86-64-v4" }
  #elseif LANES_8
    public static var level: String { "x86-64-v3" }
  #else
    public static var level: String { "baseline" }
  #endif

  public static var lanes: Int { Vector.scalarCount }
  public static var panelVectors: Int { 4 }
}
