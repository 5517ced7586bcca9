/// Sums over one group of customers in one run, from which its metrics are computed.
///
/// Filled customer by customer in a fixed order, so that equal runs give equal bits. All
/// counts are over initial customers; money is in currency units.
public struct Tally: Sendable, Hashable {
  /// Customers in the group at the start.
  public var customers = 0
  /// Those active at the end.
  public var active = 0
  /// Those who were customers of the firm at the start, and of them those who still are at the
  /// end.
  public var founders = 0
  public var retained = 0
  /// Customer-steps with a need of those who know the firm, whether or not they still are its
  /// customers.
  public var needs = 0
  /// Customer-steps of the firm's customers.
  public var activeSteps = 0
  /// Customer-steps with a need in which the firm made an offer.
  public var offers = 0
  /// Sum of the prices offered in those.
  public var offeredPrice = 0.0
  public var purchases = 0
  /// Money taken.
  public var spent = 0.0
  /// Cost of goods sold and everything that the strategy costs.
  public var cost = 0.0
  /// Realised surplus: drawn valuation at the neutral interface less price, over purchases.
  public var surplus = 0.0
  /// Drawn valuations, at the neutral interface, of those who were made an offer and did not buy.
  public var turnedAway = 0.0
  /// Surplus that pushes took: what choices at the neutral interface would have been worth, with the
  /// same offers and the same luck, less what the actual ones were, bad outcomes aside.
  public var manipulated = 0.0
  /// What purchases felt like at the moment of choice beyond ``surplus``: what pushes added, and
  /// bad outcomes that nobody foresaw.
  public var illusion = 0.0
  /// Gains from trade that were missed: of sales under cost of what was bought, and of what was
  /// worth its cost to those who did not buy; and the offers of which that is known.
  public var missedTrade = 0.0
  public var weighed = 0
  /// Requests for data and what became of the data.
  public var data = DataUses()
  /// Of those whose cohort was flipped in another run, what that did to prices.
  public var twins = TwinPrices()
  /// Customer-steps with a need and an offer over 5 % above the lowest to a friend.
  public var envyLatent = 0
  /// The same among prices that the customer has learnt.
  public var envyDiscovered = 0
  /// Needs whose choice differs from the choice at the neutral interface.
  public var autonomyLost = 0
  /// Purchases by category; empty where there is only one.
  public var sold: [Int] = []
  /// Sum of the variety of their purchases over customers with at least two, and how many those
  /// are.
  public var variety = 0.0
  public var varied = 0
  /// Recommendations seen by category; empty where there are none.
  public var seen: [Int] = []
  /// Sum of the variety of what was recommended to them over customers with at least two, and how
  /// many those are.
  public var seenVariety = 0.0
  public var seenVaried = 0
  /// Complaints.
  public var complaints = 0
  /// Bad outcomes in the sector's own sense.
  public var harms = 0
  /// Applications that were judged, and those approved, where the sector has any.
  public var applications = 0
  public var approvals = 0
  /// The same of those whose vulnerability is no reason to turn them down.
  public var qualified = 0
  public var qualifiedApprovals = 0
  /// Purchases stopped on suspicion of fraud.
  public var flagged = 0
  /// Those who know at the end that prices are personal.
  public var aware = 0
  /// Data categories held at the end of those active then, in use or kept after they were taken
  /// back; without cohort labels.
  public var held = 0
  /// Offers by third of vulnerability, and the sum of their prices.
  public var riskOffers = [Int](repeating: 0, count: Tally.thirds)
  public var riskPrices = [Double](repeating: 0, count: Tally.thirds)
  /// Sum over customers of trust in fixed-point steps, summed over the scored steps.
  public var trust: Int64 = 0
  /// The same over those still active at the end.
  public var trustActive: Int64 = 0
  /// Sum over customers of trust before the first step, in fixed-point steps.
  public var trustStart: Int64 = 0

  /// How outcomes are spread over the group's customers. Of whole groups only: merging drops it.
  public var spread: [Outcome: Dispersion] = [:]

  /// Into how many parts customers are cut by vulnerability, from 0 to 1.
  public static let thirds = 3

  public init() {}

  /// Adds another group's sums. Exact for counts; for money the caller fixes the order.
  public mutating func merge(_ other: Tally) {
    spread = [:]
    customers += other.customers
    active += other.active
    founders += other.founders
    retained += other.retained
    complaints += other.complaints
    if sold.isEmpty { sold = Array(repeating: 0, count: other.sold.count) }
    for category in other.sold.indices { sold[category] += other.sold[category] }
    variety += other.variety
    varied += other.varied
    if seen.isEmpty { seen = Array(repeating: 0, count: other.seen.count) }
    for category in other.seen.indices { seen[category] += other.seen[category] }
    seenVariety += other.seenVariety
    seenVaried += other.seenVaried
    harms += other.harms
    applications += other.applications
    approvals += other.approvals
    qualified += other.qualified
    qualifiedApprovals += other.qualifiedApprovals
    flagged += other.flagged
    aware += other.aware
    held += other.held
    for third in 0..<Self.thirds {
      riskOffers[third] += other.riskOffers[third]
      riskPrices[third] += other.riskPrices[third]
    }
    needs += other.needs
    activeSteps += other.activeSteps
    offers += other.offers
    offeredPrice += other.offeredPrice
    purchases += other.purchases
    spent += other.spent
    cost += other.cost
    surplus += other.surplus
    turnedAway += other.turnedAway
    manipulated += other.manipulated
    illusion += other.illusion
    missedTrade += other.missedTrade
    weighed += other.weighed
    data.merge(other.data)
    twins.merge(other.twins)
    envyLatent += other.envyLatent
    envyDiscovered += other.envyDiscovered
    autonomyLost += other.autonomyLost
    trust += other.trust
    trustActive += other.trustActive
    trustStart += other.trustStart
  }
}
