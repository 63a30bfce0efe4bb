import TensorKernels

extension LevelKernels {
  package static func packPanel(
    depth: Int, columns: Int, source: Floats, rowStride: Int, columnStride: Int, width: Int,
    panel: MutableFloats
  ) {
    if columnStride == 1 {
      packRows(depth, columns, source, rowStride, width, panel)
    } else {
      packColumns(depth, columns, source, rowStride, columnStride, width, panel)
    }
  }
}

/// The rows lie as they are needed: copy them a register at a time.
private func packRows(
  _ depth: Int, _ columns: Int, _ source: Floats, _ rowStride: Int, _ width: Int,
  _ panel: MutableFloats
) {
  let whole = columns / lanes * lanes
  var from = source
  var to = panel
  for _ in 0..<depth {
    var j = 0
    while j < whole {
      write(load(from, j), to, j)
      j &+= lanes
    }
    if whole < columns { write(load(from, whole, count: columns &- whole), to, whole) }
    from += rowStride
    to += width
  }
}

/// The columns lie contiguous (a transposed factor) or strided: read 4 columns side by side, so
/// that each read walks along memory and each write fills part of a row.
private func packColumns(
  _ depth: Int, _ columns: Int, _ source: Floats, _ rowStride: Int, _ columnStride: Int,
  _ width: Int, _ panel: MutableFloats
) {
  if columns < width {
    panel.update(repeating: 0, count: depth &* width)
  }
  var j = 0
  while j &+ 4 <= columns {
    let s0 = source + j &* columnStride
    let s1 = s0 + columnStride
    let s2 = s1 + columnStride
    let s3 = s2 + columnStride
    var to = UnsafeMutableRawPointer(panel + j)
    var p = 0
    for _ in 0..<depth {
      to.storeBytes(of: SIMD4(s0[p], s1[p], s2[p], s3[p]), as: SIMD4<Float>.self)
      to += width &* MemoryLayout<Float>.stride
      p &+= rowStride
    }
    j &+= 4
  }
  while j < columns {
    let s = source + j &* columnStride
    for p in 0..<depth { panel[p &* width &+ j] = s[p &* rowStride] }
    j &+= 1
  }
}
