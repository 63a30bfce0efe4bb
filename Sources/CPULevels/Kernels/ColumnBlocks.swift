import TensorKernels

// How column kernels split a matrix among threads, and how they widen a narrow one.

/// How many rows make a block of about 32,768 elements: where blocks are added up, always so many, since
/// another number would round otherwise.
private func blockRows(_ columns: Int) -> Int { max(1, (1 << 15) / max(columns, 1)) }

/// How many rows make a block of a matrix whose blocks have nothing to do with each other.
func evenBlockRows(_ rows: Int, _ columns: Int) -> Int {
  max(1, ThreadPool.evenChunk(rows * columns) / max(columns, 1))
}

/// How many rows of a narrow matrix make one row whose length fills registers.
///
/// An image batch of 6 channels would use 6 of 16 lanes. Eight of its pixels in a row are 48
/// values, three whole registers: a matrix of an eighth of the rows and 48 columns, whose
/// parameters repeat every 6. 1 where nothing is gained.
private func wideningFactor(rows: Int, columns: Int) -> Int {
  if columns == 0 || columns >= 4 * lanes || columns % lanes == 0 { return 1 }
  let factor = lanes / min(lanes, columns & -columns)
  return rows < 4 * factor ? 1 : factor
}

/// Calls `body` with blocks of rows: where each starts in memory, how many rows and columns it has,
/// and the parameters, each a row. The blocks' shape may be wider than the matrix.
func forEachBlock(
  _ rows: Int, _ columns: Int, _ parameters: [Floats],
  _ body: (_ start: Int, _ rows: Int, _ columns: Int, _ parameters: [Floats]) -> Void
) {
  let factor = wideningFactor(rows: rows, columns: columns)
  if factor == 1 {
    ThreadPool.shared.runUnchecked(count: rows, chunkSize: evenBlockRows(rows, columns)) {
      row, rows in
      body(row * columns, rows, columns, parameters)
    }
    return
  }
  let (wideRows, wideColumns) = (rows / factor, columns * factor)
  withRepeated(parameters, columns, factor) { wideParameters in
    ThreadPool.shared.runUnchecked(count: wideRows, chunkSize: evenBlockRows(wideRows, wideColumns))
    {
      row, rows in
      body(row * wideColumns, rows, wideColumns, wideParameters)
    }
  }
  if rows % factor > 0 {
    body(wideRows * wideColumns, rows % factor, columns, parameters)
  }
}

/// Calls `body` with blocks of rows, to sum each into partial sums; then adds the blocks' sums in
/// order: the result does not depend on which thread took which block.
func sumBlocks(
  _ rows: Int, _ columns: Int, _ parameters: [Floats], into sums: [MutableFloats],
  _ body: (
    _ start: Int, _ rows: Int, _ columns: Int, _ parameters: [Floats], _ sums: [MutableFloats]
  ) -> Void
) {
  let factor = wideningFactor(rows: rows, columns: columns)
  if factor == 1 {
    return sumPlainBlocks(0, rows, columns, parameters, into: sums, body)
  }
  let (wideRows, wideColumns, rest) = (rows / factor, columns * factor, rows % factor)
  // The wide sums, then those of the rows that are left: `factor` rows and one to add up.
  let stride = wideColumns + columns
  withUnsafeTemporaryAllocation(of: Float.self, capacity: sums.count * stride) { scratch in
    scratch.initialize(repeating: 0)
    let wideSums = sums.indices.map { scratch.baseAddress! + $0 * stride }
    withRepeated(parameters, columns, factor) { wideParameters in
      sumPlainBlocks(0, wideRows, wideColumns, wideParameters, into: wideSums, body)
    }
    if rest > 0 {
      body(
        wideRows * wideColumns, rest, columns, parameters, wideSums.map { $0 + wideColumns })
    }
    for (sum, wide) in zip(sums, wideSums) {
      sumColumns(factor + 1, columns, Floats(wide), into: sum)
    }
  }
}

private func sumPlainBlocks(
  _ start: Int, _ rows: Int, _ columns: Int, _ parameters: [Floats], into sums: [MutableFloats],
  _ body: (Int, Int, Int, [Floats], [MutableFloats]) -> Void
) {
  let size = blockRows(columns)
  if rows <= size { return body(start, rows, columns, parameters, sums) }
  let blocks = (rows + size - 1) / size
  let stride = blocks * columns
  withUnsafeTemporaryAllocation(of: Float.self, capacity: sums.count * stride) { scratch in
    let partial = scratch.baseAddress!
    ThreadPool.shared.runUnchecked(chunks: blocks) { block in
      body(
        start + block * size * columns, min(size, rows - block * size), columns, parameters,
        sums.indices.map { partial + $0 * stride + block * columns })
    }
    for (index, sum) in sums.enumerated() {
      sumColumns(blocks, columns, Floats(partial + index * stride), into: sum)
    }
  }
}

/// The parameters, each repeated `factor` times.
private func withRepeated(
  _ parameters: [Floats], _ columns: Int, _ factor: Int, _ body: ([Floats]) -> Void
) {
  let length = columns * factor
  withUnsafeTemporaryAllocation(
    of: Float.self, capacity: max(1, parameters.count * length)
  ) { scratch in
    for (index, parameter) in parameters.enumerated() {
      for copy in 0..<factor {
        (scratch.baseAddress! + index * length + copy * columns)
          .initialize(from: parameter, count: columns)
      }
    }
    body(parameters.indices.map { Floats(scratch.baseAddress! + $0 * length) })
  }
}
