/// One defined number.
public struct Metric: Sendable, Hashable {
  /// Which direction is better.
  public enum Direction: String, Sendable, Hashable { case higher, lower, none }

  /// The name in documents.
  public let id: String
  /// The name in a table.
  public let name: String
  public let unit: String
  public let better: Direction
  public let definition: String
  /// Whether it can be computed for one culture or cohort, rather than only between them.
  public let isPerGroup: Bool
  /// Whether it is about a range of several categories, and left out where there is one.
  public let isOfRange: Bool

  init(
    _ id: String, _ name: String, _ unit: String, _ better: Direction, _ definition: String,
    isPerGroup: Bool = true, isOfRange: Bool = false
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.better = better
    self.definition = definition
    self.isPerGroup = isPerGroup
    self.isOfRange = isOfRange
  }

  /// Groups of fewer customers have no metrics.
  public static let smallestGroup = 30
  /// A price over this share above a friend's is envied.
  public static let envyTolerance = 0.05
  /// A component this large counts as wholly unfair in the index.
  public static let worstComponent = 0.20
}

extension Metric {
  private static let perStep = "currency per customer per step"

  /// All metrics, in the order of the table.
  public static let all: [Metric] = [
    Metric("revenue", "revenue", perStep, .higher, "money taken / customers / steps"),
    Metric(
      "profit", "profit", perStep, .higher,
      "revenue - cost of goods - everything the strategy costs"),
    Metric(
      "trust", "trust", "points", .higher,
      "100 x mean trust over the last quarter of the steps, over all initial customers"),
    Metric(
      "fairness", "fairness", "points", .higher,
      "100 x sum of w(1 - min(1, d/0.20)) / sum of w over the components d in scoring.fairness",
      isPerGroup: false),
    Metric(
      "retention", "retention", "share", .higher,
      "customers of the firm at the start still active at the end / those at the start"),
    Metric(
      "trust_active", "trust of the active", "points", .higher,
      "100 x mean trust over the last quarter of the steps, over those active at the end"),
    Metric(
      "trust_p10", "trust, lowest tenth", "points", .higher,
      "100 x 10th percentile over customers of mean trust in the last quarter of the steps",
      isPerGroup: false),
    Metric(
      "price_gap", "price gap", "share", .lower,
      "over cohort dimensions, the largest (highest - lowest cohort mean of offered price)"
        + " / mean offered price", isPerGroup: false),
    Metric(
      "access_gap", "access gap", "share", .lower,
      "over cohort dimensions, the largest (highest - lowest) purchases per need",
      isPerGroup: false),
    Metric(
      "surplus_gap", "surplus gap", "share", .lower,
      "over cohort dimensions, the largest (highest - lowest) realised surplus per need"
        + " / mean list price", isPerGroup: false),
    Metric(
      "envy_latent", "latent envy", "share", .lower,
      "share of customer-steps with a need in which one's offered price is over 5 % above the"
        + " lowest offered that step to a friend"),
    Metric(
      "envy_discovered", "discovered envy", "share", .lower,
      "the same among prices one has learnt"),
    Metric(
      "autonomy_loss", "autonomy loss", "share", .lower,
      "share of needs whose choice differs from the choice at the neutral interface, same noise"
    ),
    Metric(
      "offered_price", "offered price", "currency", .none, "mean price offered at a need"),
    Metric("access", "access", "share", .higher, "purchases per need of those who know the firm"),
    Metric(
      "surplus", "customer surplus", "currency per need", .higher,
      "drawn valuation at the neutral interface - price, 0 if no purchase, per need"),
    Metric(
      "envy_latent_active", "latent envy, active", "share", .lower,
      "latent envy over customer-steps with a need and an offer, so without those who left"),
    Metric(
      "envy_discovered_active", "discovered envy, active", "share", .lower,
      "discovered envy over customer-steps with a need and an offer, so without those who left"),
    Metric(
      "autonomy_loss_active", "autonomy loss, active", "share", .lower,
      "autonomy loss over customer-steps with a need and an offer, so without those who left"),
    Metric(
      "access_active", "access, active", "share", .higher,
      "purchases per customer-step with a need and an offer, so without those who left"),
    Metric(
      "complaints", "complaints", "per customer per 52 steps", .lower,
      "complaints / customers / steps x 52"),
    Metric(
      "harm", "bad outcomes", "share", .lower,
      "bad outcomes in the sector's own sense per purchase: harmful treatments, defaults,"
        + " failures"),
    Metric(
      "approval", "approvals", "share", .higher,
      "applications approved / applications, where the sector screens"),
    Metric(
      "approval_gap", "approval gap", "share", .lower,
      "over cohort dimensions, the largest (highest - lowest) approvals per application",
      isPerGroup: false),
    Metric(
      "risk_price_gap", "price gap at equal risk", "share", .lower,
      "over cohort dimensions, the largest (highest - lowest cohort mean of offered price) among"
        + " customers of the same third of vulnerability, mean over thirds / mean offered price",
      isPerGroup: false),
    Metric(
      "fines", "fines", perStep, .lower, "fines / customers / steps", isPerGroup: false),
    Metric(
      "breaches", "breaches", "count", .lower, "breaches of the firm's data that became known",
      isPerGroup: false),
    Metric(
      "variety", "variety", "share", .none,
      "chance that two purchases of a customer are of different categories, mean over customers"
        + " with at least two purchases; where the range has several categories", isOfRange: true),
    Metric(
      "sales_gini", "concentration of sales", "share", .none,
      "Gini coefficient of purchases over categories; where the range has several",
      isOfRange: true),
    Metric(
      "sales_coverage", "coverage of the range", "share", .none,
      "exponential of the Shannon entropy of purchases by category / categories; where the range"
        + " has several", isOfRange: true),
    Metric(
      "tail_exposure", "exposure of the tail", "share", .none,
      "recommendations seen that show the less popular half of the categories / recommendations"
        + " seen; where the range has several", isPerGroup: false, isOfRange: true),
  ]

  /// Further metrics of a market with rivals, in the order of the table.
  public static let ofMarkets: [Metric] = [
    Metric(
      "share", "market share", "share", .higher,
      "purchases from the firm / purchases from all firms of the market"),
    Metric(
      "share_end", "share at end", "share", .higher,
      "the same over the last quarter of the steps", isPerGroup: false),
    Metric(
      "paid_price", "price paid", "currency", .none,
      "money taken / purchases, over the last quarter of the steps", isPerGroup: false),
  ]

  /// The metrics that a market can have: those of a range only where it has several categories,
  /// those of shares only where it has rivals.
  public static func all(of market: Market) -> [Metric] {
    let own = market.categories > 1 ? all : all.filter { !$0.isOfRange }
    return market.rivals.isEmpty ? own : own + ofMarkets
  }

  private static let byID = Dictionary(
    uniqueKeysWithValues: (all + ofMarkets).map { ($0.id, $0) })

  /// The metric of that id, or nil.
  public static func named(_ id: String) -> Metric? { byID[id] }
}
