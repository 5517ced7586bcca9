internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// One worker's scratch: the batch in hand, row by row, and what its blocks add up to. Only its
/// worker touches it between two barriers.
final class Work: @unchecked Sendable {
  /// Customers of the batch in hand.
  var rows = 0..<0
  var step = 0

  // Who is here and what they draw.
  let isActive, needs: Column<Bool>
  let churnDraw, awareDraw, optOutDraw: Column<Float>
  /// Rows with a need who still are customers, ascending; the first ``visits`` of the column.
  let visitors: Column<UInt32>
  var visits = 0
  /// Gumbel noise of the outside option and of the firm, by visit.
  let outsideNoise, firmNoise: Column<Float>
  // What the firm sees and offers, in currency units.
  let willingness, price, reminder, socialProof, falseClaim: Column<Float>
  let seen: Column<UInt8>
  // What is chosen and how it turns out.
  let buys, buysUnpushed, misses, detects: Column<Bool>
  let quality, surplus: Column<Float>
  /// By visit.
  let qualityDraw, missDraw, detectDraw: Column<Float>
  // What is found out: a friend's price (0 for none), in currency units, and the friend's weight.
  let learnt, learntWeight: Column<Float>
  // What was judged.
  let learnsPersonal: Column<Bool>

  /// Trust moved in this step by ledger entry, in fixed-point steps.
  let ledger = Column<Int64>(Mechanism.Entry.allCases.count, filledWith: 0)
  /// Sums of the block in hand.
  var record = StepRecord()

  init(batch: Int) {
    func flags() -> Column<Bool> { Column(batch, filledWith: false) }
    func numbers() -> Column<Float> { Column(batch, filledWith: 0) }
    isActive = flags()
    needs = flags()
    churnDraw = numbers()
    awareDraw = numbers()
    optOutDraw = numbers()
    visitors = Column(batch, filledWith: 0)
    outsideNoise = numbers()
    firmNoise = numbers()
    willingness = numbers()
    price = numbers()
    reminder = numbers()
    socialProof = numbers()
    falseClaim = numbers()
    seen = Column(batch, filledWith: 0)
    buys = flags()
    buysUnpushed = flags()
    misses = flags()
    detects = flags()
    qualityDraw = numbers()
    missDraw = numbers()
    detectDraw = numbers()
    quality = numbers()
    surplus = numbers()
    learnt = numbers()
    learntWeight = numbers()
    learnsPersonal = flags()
  }

  /// The draws of one purpose for the rows of the batch, ready for a plain loop.
  @inline(__always)
  func draws(_ arm: Arm, _ purpose: Purpose) -> (UInt32) -> Philox4x32.Block {
    let (key, first) = (arm.key, UInt32(truncatingIfNeeded: rows.lowerBound))
    let step = UInt32(truncatingIfNeeded: step)
    return { key.block(customer: first &+ $0, step: step, purpose: purpose, index: 0) }
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
