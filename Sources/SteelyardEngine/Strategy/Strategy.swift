public import SteelyardModel

/// A personalization rule: reads what the firm may see, writes one offer per customer.
///
/// The engine owns the storage and calls ``decide(_:random:into:)`` once per step and block of
/// 4,096 customers, who stand there in another random order each step; so dynamic dispatch is
/// paid per block, never per customer, and a row tells nothing about who stands in it.
///
/// - Important: Depend on the arguments only. Take randomness from `random`; clocks, globals
///   and the system generator break replay.
public protocol Strategy: Sendable {
  /// What the firm does with everybody alike, fixed for a run.
  var practice: Practice { get }

  /// Writes this step's offers for one block.
  ///
  /// - Parameters:
  ///   - observed: what the firm may see of `observed.count` customers. Where
  ///     ``Observation/isPersonalizable(_:)`` is false the customer withheld consent, and the
  ///     row holds the market's mean.
  ///   - random: draws of the strategy's own domain; same key, same draw.
  ///   - offers: same row order, filled beforehand with the list price and no nudge.
  /// - Complexity: O(`observed.count`) expected; must not allocate.
  func decide(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch)
}

/// What a firm does with all its customers alike, as the strategy declares it: it is charged for
/// and judged by what it declares.
public struct Practice: Sendable, Hashable {
  /// 0 hidden, 1 policy page, 2 just-in-time notice, 3 reasons, 4 radical.
  public let transparency: Int
  /// 0 none, 1 buried opt-out, 2 plain opt-out, 3 preference centre, 4 full.
  public let control: Int
  /// What is collected where consent allows it.
  public let collected: DataCategories
  /// Depth of personalized messages, 0...1.
  public let messages: Double
  /// How a price above the usual one looks to the customer.
  public let framing: PriceFraming
  /// Number of nudges kept running; each costs money.
  public let nudges: Int

  /// Levels outside 0...4 and depths outside 0...1 are brought to the nearest end.
  public init(
    transparency: Int, control: Int, collected: DataCategories, messages: Double,
    framing: PriceFraming, nudges: Int
  ) {
    self.transparency = min(4, max(0, transparency))
    self.control = min(4, max(0, control))
    self.collected = collected
    self.messages = messages.isFinite ? min(1, max(0, messages)) : 0
    self.framing = framing
    self.nudges = max(0, nudges)
  }
}

/// How a price above the reference price looks to the customer; it decides how unfair a rise
/// is judged (KKT1986).
public enum PriceFraming: String, Sendable, Hashable {
  /// One price for all: a rise passes on costs.
  case cost
  /// Prices differ between groups: a rise is a discount not given.
  case discount
  /// Prices differ between persons: a rise exploits, once one knows; before, it is a surcharge.
  case personal
}
