/// What a rule may read: nothing but what a strategy may see.
public enum RuleField: String, CaseIterable, Sendable, Hashable {
  // Of each customer.
  case willingness
  case isKnown = "is_known"
  case segment
  case purchases
  case stepsSincePurchase = "steps_since_purchase"
  case lastPrice = "last_price"
  case clicks
  case locale
  // Of the firm and its market.
  case listPrice = "list_price"
  case unitCost = "unit_cost"
  case marketMean = "market_mean"
  case marketDeviation = "market_deviation"
  case estimateDeviation = "estimate_deviation"
  case choiceScale = "choice_scale"
  case step, season, sector
  // Of the firm's own last step.
  case active, visits
  case purchasesLastStep = "purchases_last_step"
  case meanPrice = "mean_price"
  case conversion, complaints

  /// What the firm has to collect for a field.
  public enum Need: Sendable, Hashable {
    case nothing
    /// Data of any category.
    case anything
    /// Data of one of these categories.
    case oneOf([DataCategory])

    /// Whether what is collected will do.
    func isMet(by collected: DataCategories) -> Bool {
      switch self {
      case .nothing: true
      case .anything: collected.bits != 0
      case .oneOf(let categories): categories.contains(where: collected.contains)
      }
    }

    /// In a table.
    public var plain: String {
      switch self {
      case .nothing: "none"
      case .anything: "any"
      case .oneOf(let categories): categories.map(\.rawValue).joined(separator: " or ")
      }
    }
  }

  /// A field as a person reads about it.
  public struct Description: Sendable {
    public let type: RuleType
    /// One line for a person.
    public let meaning: String
    /// Whether it differs between the customers of one step.
    public let isPerCustomer: Bool
    public let need: Need
    /// What it holds where the firm may not use the data; empty where that cannot be.
    public let neutral: String
  }

  /// The unit in a table.
  public var unit: String {
    switch description.type {
    case .truth: "true or false"
    case .choice: "name"
    case .number(let unit):
      switch unit {
      case .money: "currency"
      case .count: "count"
      case .steps: "steps"
      default: "1"
      }
    }
  }

  /// The thirds of the estimates, lowest first.
  public static let segments = ["low", "middle", "high"]
}
