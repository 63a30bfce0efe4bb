import Foundation
import TensorCore
import Testing

@testable import TensorKernels

struct CPULevelTests {
  @Test func baselineIsAlwaysSupported() {
    #expect(CPULevel.baseline.isSupported)
    #expect(CPULevel.active.isSupported)
  }

  /// A CPU of one level has all older ones.
  @Test func levelsAreSupportedFromTheOldestOn() {
    #expect(CPULevel.supported == Array(CPULevel.allCases.prefix(CPULevel.supported.count)))
  }

  @Test(arguments: CPULevel.supported)
  func theEnvironmentChoosesALevel(level: CPULevel) async {
    let name: String = level.rawValue
    await #expect(processExitsWith: .success) { [name = name as String] in
      setenv(CPULevel.environmentVariable, name, 1)
      guard CPULevel.active.rawValue == name, CPULevel.active.kernels.level == name,
        CPULevel.ignoredWish == nil
      else { exit(1) }
    }
  }

  @Test(arguments: ["", "x86-64-v9", "fastest"])
  func unknownNamesAreIgnored(name: String) async {
    await #expect(processExitsWith: .success) { [name = name as String] in
      setenv(CPULevel.environmentVariable, name, 1)
      guard CPULevel.active == CPULevel.allCases.last(where: \.isSupported),
        CPULevel.ignoredWish == (name.isEmpty ? nil : name)
      else { exit(1) }
    }
  }
}
