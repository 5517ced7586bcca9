/// What one customer was and did in one step, for panels.
public struct CustomerStep: Sendable, Hashable {
  /// Row in the population, from 0 on.
  public var customer = 0
  /// From 0 on.
  public var step = 0
  /// Position, among the strategies that the population is shared between, of the one met.
  public var member = 0
  /// At the end of the step.
  public var standing = CustomerStory.Standing.customer
  public var hasNeed = false
  /// Whether the need met an offer.
  public var visits = false
  /// In currency units; nil without a visit.
  public var price: Double?
  /// Category put forward; nil where none was.
  public var recommended: Int?
  public var buys = false
  /// Surplus of the purchase, in currency units; 0 without one.
  public var surplus = 0.0
  /// Whether the choice would have been another one had nobody pushed.
  public var isSwayed = false
  /// At the end of the step, 0...1.
  public var trust: Float = 0
  public var fairness: Float = 0
  public var reactance: Float = 0
  /// The price that feels normal at the end of the step, in currency units.
  public var reference = 0.0
  /// In use at the end of the step.
  public var data = DataCategories(bits: 0)
  /// Knows that prices are personal.
  public var isAware = false
  public var messages = 0
  public var complains = false

  public init() {}
}

/// One decision of a firm: what it saw of a customer, what it offered and how likely that was, and
/// what came of it.
public struct Decision: Sendable, Hashable {
  public var customer = 0
  public var step = 0
  public var member = 0
  // What the firm saw.
  /// In currency units.
  public var estimate: Float = 0
  public var data = DataCategories(bits: 0)
  /// Nil where the strategy does not read them.
  public var purchases: Int?
  public var stepsSincePurchase: Int?
  public var lastPrice: Float?
  public var clicks: Int?
  /// Positions in the plan; nil where they are not read or not known.
  public var locale: Int?
  public var cohort: Int?
  /// Public facts: the season's factor on need, and the list price in currency units.
  public var season: Float = 1
  public var listPrice: Float = 0
  // What it did.
  /// The strategy's own price before law, caps and customers' wishes, and the price asked, in
  /// currency units.
  public var action: Float = 0
  public var price = 0.0
  public var recommended: Int?
  /// How likely the customer was to meet this strategy.
  public var assignmentChance = 1.0
  /// How likely the strategy was to ask this price, given all that it knew.
  public var priceChance = OfferChance.certain
  /// How likely this recommendation was.
  public var recommendationChance = 1.0
  // What came of it.
  public var buys = false
  /// Money taken less the cost of the good, in currency units.
  public var reward = 0.0

  public init() {}

  /// How likely all of it was; nil where a part of it is not known.
  public var propensity: Double? {
    priceChance.value.map { $0 * assignmentChance * recommendationChance }
  }
}

/// How likely a strategy was to do what it did, given all that it knew.
public enum OfferChance: Sendable, Hashable {
  /// Nothing was left to chance.
  case certain
  /// Drawn from a few; the same draw may have decided for other customers of the step too.
  case drawn(Double, draw: Int)
  case unknown(Reason)

  /// Why there is no number.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The price comes from a density, not from a list.
    case continuous
    /// A constraint or cap of the firm's moved a price that was drawn.
    case constrained
    /// The strategy, or a part of it, is not one of the program's own.
    case ownCode = "own_code"
  }

  /// Nil where it is not known.
  public var value: Double? {
    switch self {
    case .certain: 1
    case .drawn(let chance, _): chance
    case .unknown: nil
    }
  }
}
