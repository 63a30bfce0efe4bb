import TensorKernels

/// Runs independent experiments side by side, one a thread, and returns their results in order.
///
/// Networks as small as a chapter's keep one thread busy better than two, so trainings that do not
/// depend on each other share the cores. Each run must draw from its own generator; then the results
/// are the same however many threads there are.
///
/// - Throws: the error of the first run, in order, that failed.
public func concurrentRuns<Result: Sendable>(
  _ count: Int, _ run: @Sendable (Int) throws -> Result
) throws -> [Result] {
  let results = Guarded([Int: Swift.Result<Result, any Error>]())
  ThreadPool.shared.run(chunks: count) { index in
    let result = Swift.Result { try run(index) }
    results.withLock { $0[index] = result }
  }
  let all = results.withLock { $0 }
  return try (0..<count).map { try all[$0]!.get() }
}

/// As `concurrentRuns(_:_:)`, one run for each element.
///
/// - Throws: the error of the first run, in order, that failed.
public func concurrentRuns<Element: Sendable, Result: Sendable>(
  _ elements: [Element], _ run: @Sendable (Element) throws -> Result
) throws -> [Result] {
  try concurrentRuns(elements.count) { try run(elements[$0]) }
}
