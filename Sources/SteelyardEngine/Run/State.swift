internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// What changes about customers towards one firm, and what is counted about them.
///
/// Written by the phases of a step, one block of rows at a time; ``shown`` is double-buffered,
/// so that friends read the previous step whatever the order of blocks.
final class State: Sendable {
  let trust, ceiling, reference, fairness, reactance: Column<Float>
  /// Freshness of nudges, fatigue from messages and habit, 0...1.
  let freshness, fatigue, habit: Column<Float>
  /// What a breach still takes from utility, logit.
  let shock: Column<Float>
  /// Steps since the data in use were last renewed.
  let age: Column<UInt16>
  /// The favourite category: the customer's own, shared by all firms of a market.
  let favourite: Column<UInt8>
  /// Number of the firm last bought from, 1...3, or 0; the customer's own, shared by all firms
  /// of a market and empty where there is one.
  let last: Column<UInt8>
  /// The category bought last, as far as it is on the firm's record; ``nothing`` where purchase
  /// data may not be used or none was bought since they may. Empty where there is only one.
  let lastBought: Column<UInt8>
  /// Bits of ``Flag``.
  let flags: Column<UInt8>
  /// Bits of the data categories in use.
  let data: Column<UInt16>
  /// Bits of those of them that the customer was asked for and agreed to.
  let agreed: Column<UInt16>
  /// The firm's estimate of willingness to pay, in going rates.
  let estimate: Column<Float>
  /// Chance to take data back in a step, where there are any.
  let optOut: Column<Float>
  /// How often a request for data came back after a refusal.
  let repeats: Column<UInt8>
  /// Detected lies.
  let lies: Column<UInt8>
  /// What friends can see, for even and odd steps.
  let shown: [Column<Shown>]
  let account: Account
  let limits: Limits
  let archive: Archive
  let firsts = Firsts()
  /// What the firm has on record; nil where nobody reads it.
  let records: Column<CustomerRecord>?
  /// The culture that device or place tell of, as a position in the plan; nil where nobody reads
  /// it.
  let locales: Column<UInt8>?
  let voices: Voices

  /// A customer's standing, one bit each.
  enum Flag {
    static let active: UInt8 = 1
    /// Knows that prices are personal.
    static let aware: UInt8 = 2
    /// Was asked for data, or met the firm's default.
    static let asked: UInt8 = 4
    /// Had a need in the previous step.
    static let needed: UInt8 = 8
    /// Does not know the firm yet.
    static let prospect: UInt8 = 16
    /// Wants no more messages.
    static let unsubscribed: UInt8 = 32
    /// Was no customer of the firm at the start.
    static let newcomer: UInt8 = 64
    /// Took data back: starts private where asked again.
    static let `private`: UInt8 = 128
  }

  /// Stands for no category.
  static let nothing = UInt8.max

  /// What friends can see of a step, in currency units; packed, since friends live all over.
  struct Shown: BitwiseCopyable, Equatable {
    /// What was offered, with a minus where it was paid.
    private let price: Float
    /// Trust of one who dealt with the firm; below 0 for one with nothing to tell.
    let opinion: Float

    @inline(__always)
    init(offered: Float = .infinity, isPaid: Bool = false, opinion: Float = -1) {
      price = Float(bitPattern: offered.bitPattern | UInt32(isPaid.one) &<< 31)
      self.opinion = opinion
    }

    /// Infinite where no offer was made.
    @inline(__always)
    var offered: Float { abs(price) }

    /// Infinite where nothing was bought.
    @inline(__always)
    var paid: Float { isPaid ? -price : .infinity }

    @inline(__always)
    var isPaid: Bool { price.sign == .minus }
  }

  /// Everybody as they are towards one firm before the first step.
  ///
  /// - Parameters:
  ///   - reads: what any of the firm's strategies reads.
  ///   - practices: of all the firm's strategies, for their caps.
  ///   - keepsArchive: whether releases and withdrawn data are remembered.
  ///   - key: the firm's.
  ///   - prospects: share of those who do not know it; nil for the population's.
  ///   - rivals: how many other firms there are.
  ///   - first: the state towards the first firm of the market; nil for the first itself.
  ///   - keepsVoices: whether what customers say, learn and wait for is remembered.
  init(
    _ population: Population, _ parameters: ParameterSet, categories: Int = 1,
    reads: ObservationFields = [], practices: [Practice] = [], keepsArchive: Bool = false,
    key: StreamKey? = nil, prospects: Double? = nil, rivals: Int = 0, first: State? = nil,
    keepsVoices: Bool = false
  ) {
    let norm = Float(parameters[.fairnessNorm])
    let count = population.count
    trust = Column(count, filledWith: 0)
    trust.base.update(from: population.propensity.base, count: count)
    ceiling = Column(count, filledWith: 1)
    reference = Column(count, filledWith: 1)
    fairness = Column(count, filledWith: norm)
    reactance = Column(count, filledWith: 0)
    freshness = Column(count, filledWith: 1)
    fatigue = Column(count, filledWith: 0)
    habit = Column(count, filledWith: 0)
    shock = Column(count, filledWith: 0)
    age = Column(count, filledWith: 0)
    favourite = first?.favourite ?? Column(count, filledWith: 0)
    last = first?.last ?? Column(rivals > 0 ? count : 0, filledWith: 0)
    lastBought = Column(categories > 1 ? count : 0, filledWith: Self.nothing)
    flags = Column(count, filledWith: Flag.active)
    data = Column(count, filledWith: 0)
    agreed = Column(count, filledWith: 0)
    estimate = Column(count, filledWith: Float(population.willingnessMean))
    optOut = Column(count, filledWith: 0)
    repeats = Column(count, filledWith: 0)
    lies = Column(count, filledWith: 0)
    shown = (0..<2).map { _ in Column(count, filledWith: Shown()) }
    account = Account(
      count, categories: categories, checksFraud: practices.contains { $0.fraudChecks > 0 },
      recommends: practices.contains { $0.recommendation.kind != .none })
    limits = Limits(count, practices)
    archive = Archive(count, isOpen: keepsArchive)
    records = reads.contains(.records) ? Column(count, filledWith: CustomerRecord()) : nil
    locales = reads.contains(.locale) ? Self.locales(population, parameters) : nil
    voices = Voices(count, isOpen: keepsVoices)
    begin(key ?? population.key, prospects: Float(prospects ?? population.plan.prospects))
    guard first == nil, categories > 1 else { return }
    chooseFavourites(population.key, Recommendation(parameters, categories: categories))
  }

  /// Gives back the memory of what only steps read, once the last is done, for the closing sums.
  /// Nothing of it may be read after: it is gone where customers are many.
  func close() {
    for column in [
      ceiling, reference, fairness, reactance, freshness, fatigue, habit, shock, estimate, optOut,
    ] { column.forget() }
    for column in shown { column.forget() }
  }

  /// What device and place tell of everybody's culture, drawn once.
  private static func locales(_ population: Population, _ parameters: ParameterSet)
    -> Column<UInt8>
  {
    let locales = Column<UInt8>(population.count, filledWith: 0)
    let observed = ObservedLocale(parameters, cultures: population.plan.cultures.count)
    for customer in 0..<population.count {
      let draw = population.key.block(
        customer: UInt32(truncatingIfNeeded: customer), step: 0, purpose: .locale, index: 0)
      locales[customer] = UInt8(
        truncatingIfNeeded: observed.seen(
          Int(population.cultures[customer]), error: Uniform.open(draw.x0),
          other: Uniform.open(draw.x1)))
    }
    return locales
  }

  /// Drops what is on record under data that may no longer be used.
  @inline(__always)
  func forget(_ customer: Int, unless data: UInt16) {
    guard let records else { return }
    if data & DataCategory.purchases.bit == 0 {
      records[customer] = CustomerRecord(clicks: records[customer].clicks)
    }
    if data & DataCategory.browsing.bit == 0 { records[customer].clicks = 0 }
  }

  /// Who does not know the firm yet.
  private func begin(_ key: StreamKey, prospects: Float) {
    guard prospects > 0 else { return }
    for customer in 0..<flags.count {
      let draw = key.block(
        customer: UInt32(truncatingIfNeeded: customer), step: 0, purpose: .prospect, index: 0)
      if Uniform.open(draw.x0) < prospects { flags[customer] = Flag.prospect | Flag.newcomer }
    }
  }

  /// What everybody likes best.
  private func chooseFavourites(_ key: StreamKey, _ range: Recommendation) {
    for customer in 0..<favourite.count {
      let draw = key.block(
        customer: UInt32(truncatingIfNeeded: customer), step: 0, purpose: .prospect, index: 0)
      favourite[customer] = UInt8(range.firstFavourite(Uniform.open(draw.x1)))
    }
  }
}

/// Running sums per customer, from which all tallies are made.
final class Account: Sendable {
  // At most one a step, and there are at most 10,000 steps.
  let activeSteps, needs, offers, purchases: Column<UInt16>
  let envyLatent, envyDiscovered, autonomyLost: Column<UInt16>
  let complaints, harms, applications, approvals: Column<UInt16>
  /// Purchases stopped on suspicion of fraud; empty where nobody is checked.
  let flagged: Column<UInt16>
  /// Purchases by category, customer by customer; empty where there is only one category.
  let baskets: Column<UInt16>
  /// Recommendations seen by category, customer by customer; empty where there are none.
  let seen: Column<UInt16>
  /// In currency units.
  let offered, spent, surplus, cost: Column<Double>
  /// Surplus that pushes took, in currency units.
  let manipulated: Column<Double>
  /// What purchases felt like beyond what they were worth, and gains from trade that were missed,
  /// in currency units.
  let illusion, missedTrade: Column<Double>
  let data: DataAccounts
  /// Drawn valuations of offers that were not taken, in currency units.
  let turnedAway: Column<Double>
  /// Trust over the scored steps, in fixed-point steps.
  let trust: Column<Int64>

  private let categories: Int

  init(_ count: Int, categories: Int = 1, checksFraud: Bool = false, recommends: Bool = false) {
    self.categories = categories
    seen = Column(categories > 1 && recommends ? count * categories : 0, filledWith: 0)
    flagged = Column(checksFraud ? count : 0, filledWith: 0)
    baskets = Column(categories > 1 ? count * categories : 0, filledWith: 0)
    func counter() -> Column<UInt16> { Column(count, filledWith: 0) }
    func money() -> Column<Double> { Column(count, filledWith: 0) }
    activeSteps = counter()
    needs = counter()
    offers = counter()
    purchases = counter()
    envyLatent = counter()
    envyDiscovered = counter()
    autonomyLost = counter()
    complaints = counter()
    harms = counter()
    applications = counter()
    approvals = counter()
    offered = money()
    spent = money()
    surplus = money()
    manipulated = money()
    illusion = money()
    missedTrade = money()
    data = DataAccounts(count)
    turnedAway = money()
    cost = money()
    trust = Column(count, filledWith: 0)
  }

  /// Counts a recommendation that a customer saw.
  @inline(__always)
  func show(_ category: Int, to customer: Int) {
    guard seen.count > 0 else { return }
    seen[customer * categories + category] &+= 1
  }

  /// Recommendations that a customer saw, by category; empty where there are none.
  func shown(to customer: Int) -> [Int] {
    guard seen.count > 0 else { return [] }
    return (0..<categories).map { Int(seen[customer * categories + $0]) }
  }
}
