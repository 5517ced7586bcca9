/// What a firm binds its own prices to, whatever part sets them.
public struct PriceConstraint: Sendable, Hashable {
  /// What has to be alike between the cohorts of a dimension; nil for nothing.
  public var fairness: Fairness?
  /// How far apart the prices of a step may be.
  public var caps = Caps()

  public init(fairness: Fairness? = nil, caps: Caps = Caps()) {
    self.fairness = fairness
    self.caps = caps
  }

  /// What is compared between cohorts (COHEN2022). Raw values are the names used in scenarios.
  public enum Notion: String, CaseIterable, Sendable, Hashable {
    /// Mean offered price.
    case price
    /// Purchases per offer.
    case access
    /// Mean surplus per offer.
    case surplus
    /// Mean valuation of those who do not buy.
    case noPurchase = "no_purchase"
  }

  /// Cohorts are to be alike in one respect, up to a level.
  public struct Fairness: Sendable, Hashable {
    public let notion: Notion
    /// The cohort dimension, by name. The firm is given everybody's label in it.
    public let cohort: String
    /// How many cohorts it has.
    public let cohorts: Int
    /// 0 no constraint to 1 parity: the gap may be (1 - alpha) of what it would be without.
    public let alpha: Double
    /// Whether prices may differ between cohorts where that earns more; otherwise the firm holds
    /// its part's prices for the best and departs from them for fairness alone.
    public let seeksProfit: Bool

    public init(
      notion: Notion, cohort: String, cohorts: Int, alpha: Double, seeksProfit: Bool = false
    ) {
      self.notion = notion
      self.cohort = cohort
      self.cohorts = cohorts
      self.alpha = alpha
      self.seeksProfit = seeksProfit
    }

    /// Whether it moves any price.
    var isOn: Bool { alpha > 0 || seeksProfit }
  }

  /// The firm's own caps over everybody of a step.
  public struct Caps: Sendable, Hashable {
    /// Highest less lowest price, in list prices, at least 0; nil for no cap.
    public var range: Double?
    /// Highest over lowest price, at least 1; nil for no cap.
    public var ratio: Double?

    public init(range: Double? = nil, ratio: Double? = nil) {
      self.range = range
      self.ratio = ratio
    }

    /// Whether any price is capped.
    public var isOn: Bool { range != nil || ratio != nil }
  }

  /// Fairness that moves prices; nil where there is none or it asks for nothing.
  public var demanded: Fairness? { fairness.flatMap { $0.isOn ? $0 : nil } }

  /// Whether it binds any price.
  public var isOn: Bool { demanded != nil || caps.isOn }

  /// Whether prices may differ between cohorts even where a part asks everybody the same.
  public var dividesCohorts: Bool {
    demanded.map { $0.notion != .price || $0.seeksProfit } ?? false
  }

  /// The cohort dimension whose labels the firm has to hold of everybody; nil where it needs none.
  public var labels: String? { demanded?.cohort }
}
