/// A constraint on a firm's own prices as somebody wrote it; nil keeps what is in force.
public struct ConstraintDraft: Sendable {
  public var notion: PriceConstraint.Notion?
  /// A cohort dimension.
  public var cohort: String?
  /// 0 no constraint to 1 parity.
  public var alpha: Double?
  /// Whether prices may differ between cohorts where that earns more.
  public var seeksProfit: Bool?
  /// Whether anything was said of fairness.
  public var hasFairness = false
  /// Whether what was in force is lifted: fairness, the cap on the range, that on the ratio.
  public var liftsFairness = false, liftsRange = false, liftsRatio = false
  /// Highest less lowest price, in list prices.
  public var range: Double?
  /// Highest over lowest price.
  public var ratio: Double?

  public init() {}
}
