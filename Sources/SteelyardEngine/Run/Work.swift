internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// One worker's scratch: the block in hand, seen through the batch in hand, and what its blocks
/// add up to. Only its worker touches it between two barriers.
final class Work: @unchecked Sendable {
  /// Customers of the batch in hand.
  private(set) var rows = 0..<0
  /// Customers of the block that it belongs to.
  private(set) var block = 0..<0
  private(set) var step = 0

  // Who is here and what they draw.
  let isActive, needs: Scratch<Bool>
  let churnDraw, awareDraw, optOutDraw: Scratch<Float>
  /// Rows with a need who still are customers, ascending; the first ``visits`` of the column.
  let visitors: Scratch<UInt32>
  var visits = 0
  /// Gumbel noise of the outside option and of the firm, by visit.
  let outsideNoise, firmNoise: Scratch<Float>
  // What the firm sees and offers, in currency units.
  let price, reminder, socialProof, falseClaim: Scratch<Float>
  let desk: Desk
  // What is chosen and how it turns out.
  let buys, buysUnpushed, misses, detects: Scratch<Bool>
  let quality, surplus: Scratch<Float>
  /// By visit.
  let qualityDraw, missDraw, detectDraw: Scratch<Float>
  // What is found out: a friend's price in currency units (infinite for none) and the friend's
  // weight.
  let learnt, learntWeight: Scratch<Float>
  // What was judged.
  let learnsPersonal: Scratch<Bool>

  /// Trust moved in this step by ledger entry, in fixed-point steps, of the arm being served.
  private(set) var ledger: Column<Int64>
  private(set) var ledgers: [Column<Int64>]
  /// Sums of the block in hand, by arm.
  private(set) var records: [StepRecord]
  private var arm = 0

  /// Sums of the block in hand, of the arm being served.
  var record: StepRecord {
    get { records[arm] }
    set { records[arm] = newValue }
  }

  /// - Parameters:
  ///   - size: rows of a block, at least 1.
  ///   - arms: how many share the population.
  init(block size: Int, arms: Int = 1) {
    ledgers = (0..<max(1, arms)).map { _ in
      Column(Mechanism.Entry.allCases.count, filledWith: 0)
    }
    ledger = ledgers[0]
    records = [StepRecord](repeating: StepRecord(), count: ledgers.count)
    func flags() -> Scratch<Bool> { Scratch(size, filledWith: false) }
    func numbers() -> Scratch<Float> { Scratch(size, filledWith: 0) }
    isActive = flags()
    needs = flags()
    churnDraw = numbers()
    awareDraw = numbers()
    optOutDraw = numbers()
    visitors = Scratch(size, filledWith: 0)
    outsideNoise = numbers()
    firmNoise = numbers()
    price = numbers()
    reminder = numbers()
    socialProof = numbers()
    falseClaim = numbers()
    desk = Desk(size)
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

  /// Books and counts for this arm from now on.
  func serve(_ member: UInt8) {
    arm = Int(member)
    ledger = ledgers[arm]
  }

  /// Starts a block of a step.
  func begin(_ step: Int) {
    self.step = step
    for arm in records.indices { records[arm] = StepRecord() }
  }

  /// Takes a batch of a block in hand: its first row becomes row 0 of every column.
  func take(_ rows: Range<Int>, of block: Range<Int>) {
    self.rows = rows
    self.block = block
    let offset = rows.lowerBound - block.lowerBound
    for column in [isActive, needs, buys, buysUnpushed, misses, detects, learnsPersonal] {
      column.move(to: offset)
    }
    let numbers = [
      churnDraw, awareDraw, optOutDraw, outsideNoise, firmNoise, price, reminder, socialProof,
      falseClaim, quality, surplus, qualityDraw, missDraw, detectDraw, learnt, learntWeight,
    ]
    for column in numbers { column.move(to: offset) }
    visitors.move(to: offset)
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
