/// What a way of pricing takes to run, whomever it asks.
public enum PriceUpkeep: Sendable, Hashable {
  /// Prices that stand, or differ by what is known of customers only.
  case none
  /// Prices that go with time or with the firm's own load.
  case moves
  /// Prices that are learnt by trying them.
  case learns
}

extension RuleField {
  /// Whether it goes with time or with the firm's own load.
  var moves: Bool {
    switch self {
    case .step, .season, .active, .visits, .purchasesLastStep, .meanPrice, .conversion,
      .complaints:
      true
    default: false
    }
  }
}
