/// What parameters are fitted to: aggregate numbers of one strategy, with tolerances.
public struct CalibrationTargets: Sendable, Hashable {
  /// The parameters that may change, 1 to 8.
  public let fit: [Parameter]
  /// Position of the strategy that the numbers are about.
  public let strategy: Int
  /// What formulas refer to by name.
  public let measures: [Measure]
  public let targets: [Target]

  /// One number that the simulation is to give.
  public struct Target: Sendable, Hashable {
    public let name: String
    public let quantity: Quantity
    public let value: Double
    /// How far from the value still counts as met; above 0, in the unit of the value.
    public let tolerance: Double

    public init(name: String, quantity: Quantity, value: Double, tolerance: Double) {
      self.name = name
      self.quantity = quantity
      self.value = value
      self.tolerance = tolerance
    }
  }

  /// How a target's number is worked out in one replicate.
  public enum Quantity: Sendable, Hashable {
    case aggregate(Aggregate)
    /// A metric, by its id.
    case metric(String)
    /// Arithmetic over the measures.
    case formula(Formula)
  }

  public init(fit: [Parameter], strategy: Int, measures: [Measure], targets: [Target]) {
    self.fit = fit
    self.strategy = strategy
    self.measures = measures
    self.targets = targets
  }

  /// What a file may ask for.
  public enum Limits {
    public static let fit = 1...8
    public static let targets = 1...64
    public static let measures = 0...64
    /// Values and tolerances lie between these in size.
    public static let values = -1e12...1e12
    public static let tolerances = 1e-9...1e12
  }
}

/// A number that data of a real business often give. Raw values are the names used in files.
public enum Aggregate: String, CaseIterable, Sendable, Hashable {
  case conversion, elasticity, churn
  case optIn = "opt_in"
  case priceSpread = "price_spread"

  /// What it is.
  public var definition: String {
    switch self {
    case .conversion: "purchases per visit"
    case .elasticity:
      "elasticity of first-step purchases: ln ratio at list prices 5 % up and 5 % down, over"
        + " ln(1.05 / 0.95), same customers and luck"
    case .churn: "share of the firm's customers who leave within 52 steps, at the rate of the run"
    case .optIn: "share of those who are customers at the end whose data are in use"
    case .priceSpread:
      "standard deviation over customers of the price offered to them / mean offered price"
    }
  }
}
