/// Something that happens, as somebody wrote it.
public struct EventDraft: Sendable {
  public var step: Int
  /// Names of strategies; nil means all.
  public var strategies: [String]?
  /// Names of rivals; nil means none.
  public var rivals: [String]?
  /// Nil when it is missing.
  public var kind: Event.Name?
  /// The numbers given, by key: `severity`, `quality`, `tone`, `share`, `price`.
  public var amounts: [(key: String, value: Double)]
  public var regime: PrivacyRegime?

  public init(
    step: Int, kind: Event.Name?, strategies: [String]? = nil,
    amounts: [(key: String, value: Double)] = [], regime: PrivacyRegime? = nil
  ) {
    self.step = step
    self.kind = kind
    self.strategies = strategies
    self.amounts = amounts
    self.regime = regime
  }
}

extension Event.Name {
  /// The key of the number that it takes, with the range of that, or nil when it takes none.
  public var amount: (key: String, range: ClosedRange<Double>)? {
    switch self {
    case .violation: ("severity", 0...1)
    case .goodAct: ("quality", 0...1)
    case .press: ("tone", Scenario.Limits.tones)
    case .costShock: ("share", Scenario.Limits.costShocks)
    case .price: ("price", Scenario.Limits.lowestPrice...Scenario.Limits.highestPrice)
    case .breach, .tellPersonal, .deception, .apology, .promise, .regime: nil
    }
  }

  /// All keys of numbers.
  public static var amountKeys: [String] { allCases.compactMap { $0.amount?.key } }
}
