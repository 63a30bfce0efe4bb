import Testing

@testable import TensorKernels

@Suite struct JacobiTests {
  /// The rotation by 45 degrees that makes [[2, 1], [1, 2]] diagonal.
  @Test func oneRotation() {
    var a = [2.0, 1, 1, 2]
    var v = [1.0, 0, 0, 1]
    #expect(Reference.jacobiSweep(2, matrix: &a, vectors: &v, negligible: 0) == 1)
    #expect(a[1] == 0 && a[2] == 0)
    #expect(abs(a[0] - 1) < 1e-15 && abs(a[3] - 3) < 1e-15)
    let h = 0.5.squareRoot()
    for (value, wanted) in zip(v, [h, -h, h, h]) { #expect(abs(value - wanted) < 1e-15) }
    #expect(Reference.jacobiSweep(2, matrix: &a, vectors: &v, negligible: 0) == 0)
  }

  /// Every sweep keeps V^T V = I and V A V^T, and what is off the diagonal shrinks.
  @Test func sweepsKeepWhatTheyMust() {
    let n = 5
    let start = (0..<n * n).map { 1 / Double($0 / n + $0 % n + 1) + ($0 % (n + 1) == 0 ? 1 : 0) }
    var a = start
    var v = (0..<n * n).map { $0 % (n + 1) == 0 ? 1.0 : 0 }
    var before = Double.infinity
    for _ in 0..<3 {
      _ = Reference.jacobiSweep(n, matrix: &a, vectors: &v, negligible: 0)
      var off = 0.0
      for i in 0..<n {
        for j in 0..<n {
          if i != j { off += a[i * n + j] * a[i * n + j] }
          #expect(a[i * n + j] == a[j * n + i])
          var (gram, turned) = (0.0, 0.0)
          for p in 0..<n {
            gram += v[i * n + p] * v[j * n + p]
            for q in 0..<n { turned += v[i * n + p] * start[p * n + q] * v[j * n + q] }
          }
          #expect(abs(gram - (i == j ? 1 : 0)) < 1e-14)
          #expect(abs(turned - a[i * n + j]) < 1e-14)
        }
      }
      #expect(off < before / 10)
      before = off
    }
  }

  @Test func nothingToDo() {
    var a = [0.0]
    var v = [1.0]
    #expect(Reference.jacobiSweep(0, matrix: &a, vectors: &v, negligible: 0) == 0)
    #expect(Reference.jacobiSweep(1, matrix: &a, vectors: &v, negligible: 0) == 0)
    var small: [Float] = [1, 1e-9, 1e-9, 2]
    var w: [Float] = [1, 0, 0, 1]
    #expect(Reference.jacobiSweep(2, matrix: &small, vectors: &w, negligible: 1e-8) == 0)
    #expect(w == [1, 0, 0, 1])
  }

  /// Of -3 and 3 (but for rounding) the first counts; a row of zeros stays.
  @Test func orientation() {
    var x = [1, -2, 0.5, -3, 3.0000000001, 1, 0, 0, 0, -1, -2, 4]
    Reference.orientRows(rows: 4, columns: 3, x: &x)
    #expect(x == [-1, 2, -0.5, 3, -3.0000000001, -1, 0, 0, 0, -1, -2, 4])
  }

  @Test func asymmetry() {
    #expect(Reference.largestAsymmetry(2, [1.0, 2, 2.5, 7]) == 0.5)
    #expect(Reference.largestAsymmetry(1, [3.0]) == 0)
  }
}
