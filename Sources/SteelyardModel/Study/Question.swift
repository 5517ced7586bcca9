/// Something that every customer is asked once, without being touched by it.
public struct Question: Sendable, Hashable {
  /// What measures call it.
  public let name: String
  /// Asked at the beginning of this step, before anything happens in it.
  public let step: Int
  public let ask: Ask

  public init(name: String, step: Int = 0, ask: Ask) {
    self.name = name
    self.step = step
    self.ask = ask
  }

  /// What is asked, and with it what the answer is.
  public enum Ask: Sendable, Hashable {
    /// Is this price unfair? 1 yes, 0 no. Prices are in currency units.
    case unfair(
      price: Double, reference: Double, reason: PriceReason, against: Against,
      isExplained: Bool)
    /// Would you give up so much money, in currency units, to keep these data private? 1 yes, 0
    /// no. Who is endowed starts with private data; others start with the money.
    case keepPrivate(category: DataCategory, stake: Double, isEndowed: Bool)
    /// At what amount of money, in currency units, would you be indifferent? Who is endowed
    /// would sell their privacy; others would buy it.
    case privacyPrice(category: DataCategory, isEndowed: Bool)
    /// Do you worry about your privacy? 1 yes, 0 no.
    case worried

    /// The name used in scenarios.
    public var name: Name {
      switch self {
      case .unfair: .unfair
      case .keepPrivate: .keepPrivate
      case .privacyPrice: .privacyPrice
      case .worried: .worried
      }
    }
  }

  /// The kinds of question. Raw values are the names used in scenarios.
  public enum Name: String, CaseIterable, Sendable, Hashable {
    case unfair
    case keepPrivate = "keep_private"
    case privacyPrice = "privacy_price"
    case worried
  }

  /// Whose price the reference is. Raw values are the names used in scenarios.
  public enum Against: String, CaseIterable, Sendable, Hashable {
    /// One's own, before.
    case past
    /// A friend's.
    case friend
    /// That of somebody one does not know.
    case stranger
  }
}

/// Why a price is above what was felt as normal. Raw values are the names used in scenarios.
public enum PriceReason: String, CaseIterable, Sendable, Hashable {
  /// The firm takes advantage of need or demand.
  case exploit
  /// The firm passes a higher cost on.
  case cost
  /// A surcharge over the list price.
  case surcharge
  /// A discount that is not given any longer.
  case discount
}
