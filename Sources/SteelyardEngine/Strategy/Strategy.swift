public import SteelyardModel

/// A personalization rule: reads what the firm may see, writes one offer per customer.
///
/// The engine owns the storage and calls ``decide(_:random:into:)`` once per step and block of
/// 4,096 customers, who stand there in another random order each step; so dynamic dispatch is
/// paid per block, never per customer, and a row tells nothing about who stands in it.
///
/// - Important: Depend on the arguments only. Take randomness from `random`; clocks, globals
///   and the system generator break replay.
public protocol Strategy: Learner {
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

  /// How likely the price of each of some rows was, given all that the strategy knew: asked for logs
  /// of decisions only, after ``decide(_:random:into:)`` saw the same. Not known by default.
  ///
  /// - Parameter rows: in `0..<observed.count`.
  /// - Returns: as many as rows.
  func priceChances(of rows: [Int], _ observed: borrowing Observation) -> [OfferChance]
}

extension Strategy {
  public func priceChances(
    of rows: [Int], _ observed: borrowing Observation
  ) -> [OfferChance] { rows.map { _ in .unknown(.ownCode) } }
}

/// What a firm does with all its customers alike, as the strategy declares it: it is charged for
/// and judged by what it declares.
public struct Practice: Sendable, Hashable {
  /// What customers are told.
  public var disclosures: Disclosures
  /// What customers decide about their data.
  public var rights: Rights
  /// What is collected where consent allows it, by the firm or by its vendor.
  public var collected: DataCategories {
    get { chosen.union(vendor.appetite) }
    set { chosen = newValue }
  }
  private var chosen: DataCategories
  /// How a price above the usual one looks to the customer.
  public internal(set) var framing: PriceFraming
  /// Whether prices differ between customers by what the firm knows of them, which takes
  /// machinery that costs money; unless set, whether the framing says so.
  public var pricesDiffer: Bool
  /// What its prices take to run beside that.
  public var priceUpkeep = PriceUpkeep.none
  /// Number of nudges that were set up. What they cost to run is read off the offers.
  public internal(set) var nudges: Int
  /// Messages: depth 0...1, how many in a step 0...14, strength of light personalization 0...1,
  /// how much they stand in the way 0...1.
  public let messages, messageFrequency, lightness, obtrusiveness: Double
  /// Whether messages are sent that are personal in nothing, where depth and light are 0.
  public var sendsPlain = false
  /// When and to whom messages go: where not everybody gets them all, they are charged one by one,
  /// and otherwise as declared.
  public var messageOccasions = StrategySpec.Occasions()
  /// How often at most nudges and messages reach one customer.
  public var caps = StrategySpec.Caps()
  /// What of the product range is put forward.
  public var recommendation = StrategySpec.Recommendation()
  /// How consent is asked for.
  public var consent = StrategySpec.ConsentInterface()
  /// What is said about prices.
  public var explanation = StrategySpec.Explanation()
  /// What is done after a violation.
  public var repair = StrategySpec.Repair()
  /// Share of good security practice paid for 0...1, internal audits a year 0...52.
  public let security, audits: Double
  /// Sludge on leaving 0...2.
  public var exitObstruction: Double
  /// Steps after which collected data are deleted.
  public let retention: Int
  /// Whether data are sold.
  public var sellsData: Bool
  /// Whether data are stored outside the customers' country.
  public var storesAbroad = false
  /// How data are handled beyond that, what is done for cultures, and who personalizes.
  public var handling = StrategySpec.Handling()
  public var culture = StrategySpec.CulturalCare()
  public var vendor = StrategySpec.Vendor()
  /// When the firm enters the market, and how it eases coming from another.
  public var entry = StrategySpec.MarketEntry()
  /// What prices are bound to; for fairness, everybody's cohort label is held.
  public var constraint = PriceConstraint()

  /// What the firm has to run the strategy with.
  public var budget = StrategySpec.Budget.unlimited
  /// How the firm talks with its customers about itself, and how it watches itself.
  public var voice = StrategySpec.Voice()
  public var governance = StrategySpec.Governance()
  /// What customers may set, how they are advised, and how strictly they are checked, 0...1.
  public var settings = StrategySpec.Settings()
  public var advice = StrategySpec.Advice()
  public var fraudChecks = 0.0

  /// Whatever is out of its range is brought to the nearest end.
  ///
  /// - Parameters:
  ///   - transparency: level of ``disclosures``, 0...4.
  ///   - control: level of ``rights``, 0...4.
  public init(
    transparency: Int, control: Int, collected: DataCategories, messages: Double,
    framing: PriceFraming, nudges: Int, messageFrequency: Double = 1, lightness: Double = 0,
    obtrusiveness: Double = 0, security: Double = 0.5, exitObstruction: Double = 0,
    audits: Double = 0, retention: Int = 104, sellsData: Bool = false
  ) {
    func within(_ value: Double, _ top: Double = 1) -> Double {
      value.isFinite ? min(top, max(0, value)) : 0
    }
    disclosures = Disclosures(level: transparency)
    rights = Rights(level: control)
    chosen = collected
    self.framing = framing
    pricesDiffer = framing == .discount || framing == .personal
    self.nudges = max(0, nudges)
    self.messages = within(messages)
    self.messageFrequency = within(messageFrequency, 14)
    self.lightness = within(lightness)
    self.obtrusiveness = within(obtrusiveness)
    self.security = within(security)
    self.exitObstruction = within(exitObstruction, 2)
    self.audits = within(audits, 52)
    self.retention = max(1, retention)
    self.sellsData = sellsData
  }

  /// The highest levels whose disclosures and rights are all there, 0...4.
  public var transparency: Int { disclosures.level }
  public var control: Int { rights.level }

  /// Whether the messages of a step are charged one by one, since not everybody gets all of them.
  func isMetered(at step: Int) -> Bool {
    caps.messages != nil || settings.frequency || messageOccasions.audience != .everybody
      || !messageOccasions.isDue(at: step)
  }

  /// Messages to a customer in a step; none where there is nothing personal about them, unless
  /// plain ones are sent.
  var messagesSent: Double {
    messages > 0 || lightness > 0 || sendsPlain ? messageFrequency : 0
  }
}

extension Practice: Undertaking {
  public var nudgeCount: Int { nudges }
  public var labelsHeld: Int { constraint.labels == nil ? 0 : 1 }
}

/// How a price above the reference price looks to the customer; it decides how unfair a rise
/// is judged (KKT1986).
public enum PriceFraming: String, Sendable, Hashable {
  /// One price for all: a rise passes on costs.
  case cost
  /// Prices differ between groups: a rise is a discount not given.
  case discount
  /// The same price for all, which rises when many need it: a rise exploits demand.
  case demand
  /// Prices differ between persons: a rise exploits, once one knows; before, it is a surcharge.
  case personal
}
