internal import SteelyardModel
internal import SteelyardNumerics

/// Where the firm and a block of customers meet: what it sees of them and what it offers, in an
/// order of its own.
///
/// Customers are numbered by culture, cohort and friendship, so their order would tell what
/// nobody consented to. At the desk they stand in another random order each step, always the
/// same 4,096 of them: a row says nothing about who stands there, and nothing depends on
/// batches.
final class Desk {
  /// In the order of the desk, in currency units.
  let willingness, price: Column<Float>
  /// Row by row for each kind of nudge.
  let intensities: Column<Float>
  let data: Column<UInt16>
  /// Customer of the block, from 0, by row of the desk.
  let order: Column<UInt16>
  /// How many stand there: the first rows of every column.
  private(set) var count = 0

  /// - Parameter size: rows of a block, at most 4,096.
  init(_ size: Int) {
    func numbers() -> Column<Float> { Column(size, filledWith: 0) }
    willingness = numbers()
    price = numbers()
    intensities = Column(size * NudgeKind.allCases.count, filledWith: 0)
    data = Column(size, filledWith: 0)
    order = Column(size, filledWith: 0)
  }

  /// Puts all customers of a block into the order of a step (Fisher and Yates 1938; one draw
  /// serves four places).
  func shuffle(block: Range<Int>, step: Int, key: StreamKey) {
    let order = order.base
    count = block.count
    for row in 0..<block.count { order[row] = UInt16(truncatingIfNeeded: row) }
    var draws = Philox4x32.Block(0, 0, 0, 0)
    for row in 0..<block.count {
      if row % 4 == 0 {
        draws = key.block(
          customer: UInt32(block.lowerBound), step: UInt32(step), purpose: .desk,
          index: UInt16(row / 4))
      }
      let word =
        row % 4 < 2 ? (row % 4 == 0 ? draws.x0 : draws.x1) : (row % 4 == 2 ? draws.x2 : draws.x3)
      let left = UInt64(block.count - row)
      let other = row + Int(truncatingIfNeeded: (UInt64(word) * left) >> 32)
      (order[row], order[other]) = (order[other], order[row])
    }
  }

  /// Sends away those who do not belong there, keeping the order of the others.
  func keep(_ belongs: (Int) -> Bool) {
    var kept = 0
    for row in 0..<count where belongs(Int(order[row])) {
      order[kept] = order[row]
      kept += 1
    }
    count = kept
  }
}
