public import SteelyardModel

/// What one firm may see of one block of customers: the only thing that a strategy sees.
///
/// It holds what the firm has collected with consent, with the errors of its data. It cannot be
/// copied or kept, has no seed and no customer numbers. What a strategy does not declare among
/// its ``Strategy/reads`` looks as if nothing were on record.
public struct Observation: ~Copyable {
  /// Number of rows.
  public let count: Int
  /// What the firm knows without knowing any customer.
  public let facts: FirmFacts
  @usableFromInline let willingness: UnsafePointer<Float>
  @usableFromInline let inUse: UnsafePointer<UInt16>
  @usableFromInline let extras: Extras
  @usableFromInline let known: UnsafeBufferPointer<Double>

  /// What is handed over only where a strategy reads it.
  @usableFromInline
  struct Extras: BitwiseCopyable {
    @usableFromInline var records: UnsafePointer<CustomerRecord>?
    /// ``nothing`` where no data tell it.
    @usableFromInline var locales: UnsafePointer<UInt8>?
    @usableFromInline var cohorts: UnsafePointer<UInt8>?

    @usableFromInline static let nothing = UInt8.max
  }

  init(
    count: Int, facts: FirmFacts, willingness: UnsafePointer<Float>,
    data: UnsafePointer<UInt16>, extras: Extras = Extras(),
    knowledge: UnsafeBufferPointer<Double> = UnsafeBufferPointer(start: nil, count: 0)
  ) {
    self.count = count
    self.facts = facts
    self.willingness = willingness
    inUse = data
    self.extras = extras
    known = knowledge
  }

  /// The firm's estimate of the customer's willingness to pay, in currency units: the market's
  /// mean where nothing may be used.
  /// - Precondition: `row` is in `0..<count`.
  @inlinable @inline(__always)
  public func estimatedWillingness(_ row: Int) -> Float {
    precondition(row >= 0 && row < count, "row out of range")
    return willingness[row]
  }

  /// Whether the firm may use any data on the customer.
  /// - Precondition: `row` is in `0..<count`.
  @inlinable @inline(__always)
  public func isPersonalizable(_ row: Int) -> Bool {
    precondition(row >= 0 && row < count, "row out of range")
    return inUse[row] != 0
  }

  /// The data on the customer that the firm may use.
  /// - Precondition: `row` is in `0..<count`.
  public func data(_ row: Int) -> DataCategories {
    precondition(row >= 0 && row < count, "row out of range")
    return DataCategories(bits: inUse[row])
  }
}

// MARK: What is on record

extension Observation {
  /// Purchases on record: those made while purchase records might be used; 0 where they may not
  /// be used now.
  /// - Precondition: `row` is in `0..<count`.
  @inlinable @inline(__always)
  public func purchases(_ row: Int) -> Int {
    precondition(row >= 0 && row < count, "row out of range")
    guard let records = extras.records else { return 0 }
    return Int(records[row].purchases)
  }

  /// Steps since the last purchase on record, at least 1; ``step`` + 1 where there is none.
  /// - Precondition: `row` is in `0..<count`.
  @inlinable @inline(__always)
  public func stepsSincePurchase(_ row: Int) -> Int {
    precondition(row >= 0 && row < count, "row out of range")
    guard let records = extras.records else { return facts.step + 1 }
    return facts.step + 1 - Int(records[row].lastPurchase)
  }

  /// The price of the last purchase on record, in currency units; the list price where there is
  /// none.
  /// - Precondition: `row` is in `0..<count`.
  @inlinable @inline(__always)
  public func lastPrice(_ row: Int) -> Float {
    precondition(row >= 0 && row < count, "row out of range")
    guard let records = extras.records else { return facts.listPrice }
    return records[row].lastPurchase == 0 ? facts.listPrice : records[row].lastPrice
  }

  /// Messages opened, on record: counted and kept like ``purchases(_:)``, under browsing records.
  /// - Precondition: `row` is in `0..<count`.
  @inlinable @inline(__always)
  public func clicks(_ row: Int) -> Int {
    precondition(row >= 0 && row < count, "row out of range")
    guard let records = extras.records else { return 0 }
    return Int(records[row].clicks)
  }

  /// What device or place tell of the customer's culture, as a position among the cultures of the
  /// market; nil where neither device nor location records may be used. For a fixed share of
  /// customers (`signal.locale_error`) it is wrong, and always the same.
  /// - Precondition: `row` is in `0..<count`.
  @inlinable @inline(__always)
  public func locale(_ row: Int) -> Int? {
    precondition(row >= 0 && row < count, "row out of range")
    guard let locales = extras.locales, locales[row] != Extras.nothing else { return nil }
    return Int(locales[row])
  }

  /// The customer's cohort in the dimension whose labels the strategy was given, as a position in
  /// it; nil where it was given none.
  /// - Precondition: `row` is in `0..<count`.
  @inlinable @inline(__always)
  public func cohort(_ row: Int) -> Int? {
    precondition(row >= 0 && row < count, "row out of range")
    guard let cohorts = extras.cohorts else { return nil }
    return Int(cohorts[row])
  }
}

// MARK: What is known

extension Observation {
  /// How many numbers the strategy, or the part of it that is asked, has learnt.
  @inlinable public var knowledgeCount: Int { known.count }

  /// What was learnt up to the step before; fixed within a step.
  /// - Precondition: `index` is in `0..<knowledgeCount`.
  @inlinable @inline(__always)
  public func knowledge(_ index: Int) -> Double {
    precondition(index >= 0 && index < known.count, "no such knowledge")
    return known[index]
  }

  /// The same rows for a part of the strategy that reads so much of them: labels that another part
  /// was given are not its business.
  package func reading(_ fields: ObservationFields) -> Observation {
    var extras = extras
    if !fields.contains(.cohort) { extras.cohorts = nil }
    return Observation(
      count: count, facts: facts, willingness: willingness, data: inUse, extras: extras,
      knowledge: known)
  }

  /// The same rows for a part of the strategy, which sees its own slice of the knowledge alone.
  /// - Precondition: the range is in `0..<knowledgeCount`.
  public func knowing(_ range: Range<Int>) -> Observation {
    Observation(
      count: count, facts: facts, willingness: willingness, data: inUse, extras: extras,
      knowledge: UnsafeBufferPointer(rebasing: known[range]))
  }
}

// MARK: Facts

extension Observation {
  /// Steps since the start.
  @inlinable public var step: Int { facts.step }
  /// The season's factor on everybody's need, 0...2.
  @inlinable public var season: Float { facts.season }
  /// The published price, in currency units.
  @inlinable public var listPrice: Float { facts.listPrice }
  /// Cost of one unit, in currency units.
  @inlinable public var unitCost: Float { facts.unitCost }
  /// Mean willingness to pay in the market, in currency units.
  @inlinable public var marketMean: Float { facts.marketMean }
  /// Standard deviation of willingness to pay in the market, in currency units.
  @inlinable public var marketDeviation: Float { facts.marketDeviation }
  /// Standard deviation of the firm's own estimates, in currency units, see ``FirmFacts``.
  public var estimateDeviation: Float { facts.estimateDeviation }
  /// What those estimates explain, and the noise put on them for privacy's sake, as standard
  /// deviations in currency units, see ``FirmFacts``.
  @inlinable public var explainedDeviation: Float { facts.explainedDeviation }
  @inlinable public var noiseDeviation: Float { facts.noiseDeviation }
  /// Rise of price that lowers the odds of a purchase e-fold, in currency units.
  @inlinable public var choiceScale: Float { facts.choiceScale }
  /// The firm's customers at the end of the last step; 0 before the first, as are the next.
  public var active: Int { facts.last.active }
  /// Customers who came with a need in the last step, see ``ObservationFields/lastStep``.
  public var visits: Int { facts.last.visits }
  /// Purchases in the last step.
  public var purchasesLastStep: Int { facts.last.purchases }
  /// Mean price offered to visitors in the last step, in currency units.
  public var meanPrice: Float { facts.last.meanPrice }
  /// Purchases over visits in the last step, 0...1.
  public var conversion: Float { facts.last.conversion }
  /// Complaints in the last step.
  public var complaints: Int { facts.last.complaints }
}
