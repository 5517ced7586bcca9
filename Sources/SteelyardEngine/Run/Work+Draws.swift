internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

extension Work {
  /// The draws of one purpose for the rows of the batch, ready for a plain loop.
  @inline(__always)
  func draws(_ arm: Arm, _ purpose: Purpose) -> (UInt32) -> Philox4x32.Block {
    let (key, first) = (arm.key, UInt32(truncatingIfNeeded: rows.lowerBound))
    let step = UInt32(truncatingIfNeeded: step)
    return { key.block(customer: first &+ $0, step: step, purpose: purpose, index: 0) }
  }

  /// Lists in ``drawn`` those rows of the batch whose customers meet an arm and are marked with 1,
  /// ascending.
  ///
  /// - Parameter mark: 1 or 0 for a row; without jumps, so that several rows are marked at a time.
  /// - Returns: how many they are.
  @inline(__always)
  func list(_ arm: Arm, where mark: (Int) -> UInt8) -> Int {
    let marked = self.marked.base
    if !arm.meetsAll { marked.update(repeating: 0, count: rows.count) }
    arm.forEachMet(rows) { row in marked[row] = mark(row) }
    return listMarked(into: drawn)
  }

  /// Lists the rows with a 1 in ``marked``, ascending: eight rows without any are passed over in one
  /// go, and what is rare is listed in hardly any time.
  ///
  /// - Returns: how many they are.
  func listMarked(into list: Scratch<UInt32>) -> Int {
    let (marked, listed) = (self.marked.base, list.base)
    let eights = UnsafeRawPointer(marked)
    let whole = rows.count / 8 * 8
    var count = 0
    for first in stride(from: 0, to: whole, by: 8) {
      let eight = eights.loadUnaligned(fromByteOffset: first, as: UInt64.self)
      if eight == 0 { continue }
      for place in 0..<8 {
        listed[count] = UInt32(truncatingIfNeeded: first + place)
        count &+= Int(marked[first + place])
      }
    }
    for row in whole..<rows.count {
      listed[count] = UInt32(truncatingIfNeeded: row)
      count &+= Int(marked[row])
    }
    return count
  }

  /// Draws four uniform numbers of one purpose for each of the first rows in ``drawn``.
  func drawAll(_ arm: Arm, _ purpose: Purpose, count: Int) {
    let (rows, draw) = (drawn.base, draws(arm, purpose))
    let (first, second, third, fourth) = (draw0.base, draw1.base, draw2.base, draw3.base)
    for index in 0..<count {
      let block = draw(rows[index])
      first[index] = Uniform.open(block.x0)
      second[index] = Uniform.open(block.x1)
      third[index] = Uniform.open(block.x2)
      fourth[index] = Uniform.open(block.x3)
    }
  }

  /// The draw of one purpose for a row of the batch.
  func block(
    _ arm: Arm, _ row: Int, _ purpose: Purpose, index: UInt16 = 0
  ) -> Philox4x32.Block {
    arm.key.block(
      customer: UInt32(truncatingIfNeeded: rows.lowerBound + row),
      step: UInt32(truncatingIfNeeded: step), purpose: purpose, index: index)
  }
}
