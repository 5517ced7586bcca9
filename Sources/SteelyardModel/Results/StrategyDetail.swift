/// What a report shows of a strategy beyond its metrics: intervals of its ledger and trace,
/// differences by group, and where its profit comes from. Empty where nothing was worked out.
public struct StrategyDetail: Sendable, Hashable {
  /// Trust points per customer that each mechanism moved, by mechanism id, with intervals.
  public var ledger: [String: Estimate] = [:]
  /// Mean trust before the first step, in points, with its interval.
  public var trustStart: Estimate?
  /// Ends of the 95 % interval of the trace, by trace id and step.
  public var trace: [String: IntervalSeries] = [:]
  /// Mean trust by culture code and step, in points.
  public var cultureTrust: [String: IntervalSeries] = [:]
  /// Steps of the run by the end of each of its stretches.
  public var periodEnds: [Int] = []
  /// The headline index of fairness in each stretch, in points; nil where no run was cut.
  public var periodFairness: IntervalSeries?
  /// Profit in each stretch by culture code, in currency units per customer per step.
  public var cultureProfit: [String: IntervalSeries] = [:]
  /// How customers lie by an outcome: its value at each of ``Dispersion/shares``, in currency
  /// units.
  public var spread: [Outcome: IntervalSeries] = [:]
  /// Paired differences from the baseline by culture code and metric id; empty on the baseline.
  public var byCulture: [String: [String: Contrast]] = [:]
  /// Paired differences from the baseline by cohort dimension, cohort and metric id.
  public var byCohort: [String: [String: [String: Contrast]]] = [:]
  /// Income and costs by ``ProfitPart/rawValue``, in currency units per customer per step.
  public var parts: [String: Estimate] = [:]
  /// What each cause adds to the baseline's profit, by ``ProfitCause/rawValue``, in currency units
  /// per customer per step; they add up to the difference in profit. Empty on the baseline, and
  /// where a firm sold nothing.
  public var causes: [String: Contrast] = [:]

  public init() {}
}

/// A quantity step by step: means over replicates with the ends of their 95 % intervals.
public struct IntervalSeries: Sendable, Hashable {
  /// Nil where there is nobody to take a mean over.
  public var mean: [Double?]
  /// Nil where there is no mean, or one replicate.
  public var low, high: [Double?]

  public init(mean: [Double?], low: [Double?], high: [Double?]) {
    self.mean = mean
    self.low = low
    self.high = high
  }
}

/// What profit is made of. Raw values are the names in documents.
public enum ProfitPart: String, CaseIterable, Sendable, Hashable {
  case revenue, goods, running, charges, fines

  public var name: String {
    switch self {
    case .revenue: "revenue"
    case .goods: "goods sold"
    case .running: "running costs"
    case .charges: "set-up and repairs"
    case .fines: "fines"
    }
  }
}

/// Why one strategy's profit is not another's. Raw values are the names in documents.
public enum ProfitCause: String, CaseIterable, Sendable, Hashable {
  /// Needs that meet an offer, per customer and step: who stays, comes back, joins.
  case visits
  /// Purchases per need that meets an offer.
  case conversion
  /// Money per purchase.
  case price
  /// Cost of goods per purchase.
  case goods
  case running, charges, fines

  public var name: String {
    switch self {
    case .visits: "customers who come"
    case .conversion: "how many of them buy"
    case .price: "price paid"
    case .goods: "cost of goods"
    case .running: "running costs"
    case .charges: "set-up and repairs"
    case .fines: "fines"
    }
  }
}
