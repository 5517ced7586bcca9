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
  /// Who gets no messages.
  let silences: Column<Bool>
  /// Customer of the block, from 0, by row of the desk.
  let order: Column<UInt16>
  /// The draws of a step.
  private let words: Column<UInt32>
  /// Only where a strategy reads them, see ``makeRoom(for:)``.
  private(set) var records: Column<CustomerRecord>?
  private(set) var locales, cohorts: Column<UInt8>?
  /// How many stand there: the first rows of every column.
  private(set) var count = 0

  /// - Parameter size: rows of a block, at most 4,096.
  init(_ size: Int) {
    func numbers() -> Column<Float> { Column(size, filledWith: 0) }
    willingness = numbers()
    price = numbers()
    intensities = Column(size * NudgeKind.allCases.count, filledWith: 0)
    data = Column(size, filledWith: 0)
    silences = Column(size, filledWith: false)
    order = Column(size, filledWith: 0)
    words = Column(size + 3, filledWith: 0)
  }

  /// Keeps columns for what a strategy reads.
  func makeRoom(for reads: ObservationFields) {
    if reads.contains(.records) && records == nil {
      records = Column(price.count, filledWith: CustomerRecord())
    }
    if reads.contains(.locale) && locales == nil {
      locales = Column(price.count, filledWith: Observation.Extras.nothing)
    }
    if reads.contains(.cohort) && cohorts == nil {
      cohorts = Column(price.count, filledWith: 0)
    }
  }

  /// What of it a strategy may read.
  func extras(for reads: ObservationFields) -> Observation.Extras {
    var extras = Observation.Extras()
    if reads.contains(.records) { extras.records = records.map { UnsafePointer($0.base) } }
    if reads.contains(.locale) { extras.locales = locales.map { UnsafePointer($0.base) } }
    if reads.contains(.cohort) { extras.cohorts = cohorts.map { UnsafePointer($0.base) } }
    return extras
  }

  /// Puts all customers of a block into the order of a step (Fisher and Yates 1938; one draw
  /// serves four places).
  func shuffle(block: Range<Int>, step: Int, key: StreamKey) {
    let (order, words) = (order.base, words.base)
    let (first, now) = (UInt32(block.lowerBound), UInt32(step))
    count = block.count
    for four in 0..<(count + 3) / 4 {
      let draws = key.block(
        customer: first, step: now, purpose: .desk, index: UInt16(truncatingIfNeeded: four))
      words[4 * four] = draws.x0
      words[4 * four + 1] = draws.x1
      words[4 * four + 2] = draws.x2
      words[4 * four + 3] = draws.x3
    }
    for row in 0..<count { order[row] = UInt16(truncatingIfNeeded: row) }
    for row in 0..<count {
      let left = UInt64(truncatingIfNeeded: count - row)
      let other = row + Int(truncatingIfNeeded: (UInt64(words[row]) &* left) &>> 32)
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
