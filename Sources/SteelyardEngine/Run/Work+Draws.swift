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
  /// ascending, without a branch.
  ///
  /// - Returns: how many they are.
  @inline(__always)
  func list(_ arm: Arm, where mark: (Int) -> UInt8) -> Int {
    let listed = drawn.base
    var count = 0
    arm.forEachMet(rows) { row in
      listed[count] = UInt32(truncatingIfNeeded: row)
      count &+= Int(mark(row))
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
