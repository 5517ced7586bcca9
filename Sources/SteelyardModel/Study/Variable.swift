/// What can be measured of a customer. Raw values are the names used in scenarios.
public enum Variable: String, CaseIterable, Sendable, Hashable {
  // Shopping.
  case needs, visits, purchases
  case neutralPurchases = "neutral_purchases"
  case spent, cost, profit
  case offeredPrice = "offered_price"
  case surplus, cheaper
  case autonomyLoss = "autonomy_loss"
  // Feelings.
  case trust, fairness, reactance
  case referencePrice = "reference_price"
  case wear, fatigue, affect
  // Messages and data.
  case messages, clicks, unsubscribed, requests, grants, observed, nudges
  // Coming and going.
  case active, left, joined, prospects
  // What comes out, and what goes wrong.
  case detections, complaints, regret, misses, harm, approvals, rejections, learned
  // The product range.
  case diversity, variety, concentration, coverage, recommendations
  case tailSales = "tail_sales"
  case tailExposure = "tail_exposure"
  case exposureConcentration = "exposure_concentration"

  /// What it is, for one customer and one step unless it says otherwise.
  public var plain: String { Self.meanings[self]?.plain ?? "" }

  /// How it is put together over a window.
  public var kind: Kind { Self.meanings[self]?.kind ?? .count }

  /// Whether it is one number for all customers together.
  public var isOfAll: Bool { kind == .window && self != .diversity && self != .variety }

  /// Whether it counts what was recommended, rather than what was bought, by category.
  public var countsExposure: Bool { self == .tailExposure || self == .exposureConcentration }

  /// How a variable is put together over a window of steps.
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    /// A condition: averaged over the steps of the window.
    case state
    /// So many: summed over the steps of the window.
    case count
    /// An amount in currency units: summed over the steps of the window.
    case money
    /// Defined for the window as a whole.
    case window
  }

  private static let meanings: [Variable: (kind: Kind, plain: String)] = [
    .needs: (.count, "needs that arose, whether or not a customer of the firm any longer"),
    .visits: (.count, "needs with which the customer came to the firm: those still its customers"),
    .purchases: (.count, "purchases from the firm"),
    .neutralPurchases: (
      .count, "purchases that the same luck would have brought at the neutral interface"
    ),
    .spent: (.money, "money paid to the firm"),
    .cost: (.money, "what serving the customer cost the firm: goods and everything else"),
    .profit: (.money, "money paid less cost"),
    .offeredPrice: (.money, "price offered, at visits"),
    .surplus: (
      .money, "realised valuation at the neutral interface less the price, at purchases"
    ),
    .cheaper: (.count, "visits at which the price was below the list price"),
    .autonomyLoss: (.count, "needs whose choice differs from that at the neutral interface"),
    .trust: (.state, "trust in the firm, 0 to 1"),
    .fairness: (.state, "perceived fairness, 0 to 1"),
    .reactance: (.state, "reactance, 0 to 1"),
    .referencePrice: (.state, "price felt as normal, in currency units"),
    .wear: (.state, "wear of nudges: share of their first effect that is gone, 0 to 1"),
    .fatigue: (.state, "fatigue from messages and requests, 0 to 1"),
    .affect: (.state, "good mood towards the firm: 1 less reactance"),
    .messages: (.count, "messages received"),
    .clicks: (.count, "messages answered"),
    .unsubscribed: (.count, "times of unsubscribing from messages"),
    .requests: (.count, "requests for consent answered"),
    .grants: (.count, "requests for consent accepted"),
    .observed: (.state, "whether any data about the customer are in use, 0 or 1"),
    .nudges: (.count, "nudges seen at visits, one for each kind"),
    .active: (.state, "whether a customer of the firm, 0 or 1"),
    .left: (.count, "times of leaving the firm"),
    .joined: (.count, "prospects who became customers"),
    .prospects: (.state, "whether one who does not know the firm yet, 0 or 1"),
    .detections: (.count, "lies of the firm seen through"),
    .complaints: (.count, "complaints"),
    .regret: (.count, "purchases made only because of a push"),
    .misses: (.count, "purchases that missed what was promised"),
    .harm: (.count, "bad outcomes in the sector's own sense, by their weight"),
    .approvals: (.count, "applications that were approved, where the sector has any"),
    .rejections: (.count, "applications that were turned down, where the sector has any"),
    .learned: (.count, "times of learning another customer's price"),
    .diversity: (
      .window, "categories bought: exponential of the Shannon entropy of purchases by category"
    ),
    .variety: (
      .window, "chance that two purchases of a customer are of different categories, 0 to 1"
    ),
    .concentration: (
      .window, "Gini coefficient of sales over categories: one number for all customers"
    ),
    .coverage: (
      .window,
      "share of the range over which sales spread: exponential of the Shannon entropy of sales by"
        + " category over the number of categories; one number for all customers"
    ),
    .recommendations: (.count, "recommendations seen at visits"),
    .tailSales: (
      .window, "share of sales in the less popular half of the range; one number for all customers"
    ),
    .tailExposure: (
      .window,
      "share of recommendations that show the less popular half of the range; one number for all"
        + " customers"
    ),
    .exposureConcentration: (
      .window, "Gini coefficient of recommendations over categories: one number for all customers"
    ),
  ]
}
