/// One defined number.
public struct Metric: Sendable, Hashable {
  /// Which direction is better.
  public enum Direction: String, Sendable, Hashable { case higher, lower, none }

  /// Whom the n of a metric counts.
  public enum Base: String, Sendable, Hashable {
    /// All initial customers of the group.
    case customers
    /// Those active at the end.
    case active
    /// Those who have the outcome: who were made an offer, or had a need.
    case concerned
    /// Those whose cohort was flipped in another run.
    case flipped
    /// Measurements that a score rests on and that were there.
    case measurements
  }

  /// What a metric is about, as a heading.
  public enum Family: String, CaseIterable, Sendable, Hashable {
    case headline = "Headline"
    case fairness = "Fairness and autonomy"
    case service = "What customers meet"
    case firm = "What the firm does"
    case welfare = "Welfare, as felt and as it was"
    case privacy = "Consent and privacy"
    case principles = "The five principles"
    case time = "Trust over time"
    case marketing = "Engagement and marketing"
    case range = "Diversity"
    case price = "Inequality of prices"
    case surplus = "Inequality of surplus, and welfare"
    case burden = "Inequality of burdens"
    case market = "Markets with rivals"
  }

  /// The name in documents.
  public let id: String
  /// The name in a table.
  public let name: String
  public let unit: String
  public let better: Direction
  /// In words.
  public let definition: String
  /// In signs.
  public let formula: String
  /// Where the definition comes from; `own` for the project's.
  public let source: String
  /// Whether it can be computed for one culture or cohort, rather than only between them.
  public let isPerGroup: Bool
  /// Whether it is about a range of several categories, and left out where there is one.
  public let isOfRange: Bool
  /// Whether its estimate is a ratio of means over replicates, rather than a mean.
  public let isRatio: Bool
  public let base: Base
  public let family: Family
  /// What of a spread over customers it is; nil for other metrics.
  public let spread: Spread?

  /// One number about how an outcome is spread.
  public struct Spread: Sendable, Hashable {
    public let outcome: Outcome
    public let measure: Dispersion.Measure
  }

  init(
    _ id: String, _ name: String, _ unit: String, _ better: Direction, _ definition: String,
    formula: String, source: String = "own", family: Family, isPerGroup: Bool = true,
    isRatio: Bool = false, base: Base = .customers, spread: Spread? = nil
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.better = better
    self.definition = definition
    self.formula = formula
    self.source = source
    self.family = family
    self.isPerGroup = isPerGroup
    isOfRange = family == .range
    self.isRatio = isRatio
    self.base = base
    self.spread = spread
  }

  /// Groups of fewer customers have no metrics.
  public static let smallestGroup = 30
  /// A price over this share above a friend's is envied.
  public static let envyTolerance = 0.05
  /// A component this large counts as wholly unfair in the index.
  public static let worstComponent = 0.20
  /// What money a year later counts less.
  public static let yearlyDiscount = 0.10
}

extension Metric {
  /// All metrics of a market without rivals, in the order of documents.
  public static let all: [Metric] =
    ofOldest + ofFirms + ofCohorts + ofSpreads + ofWelfare + ofPrivacy + ofTwins
    + ofScores

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
