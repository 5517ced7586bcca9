extension StrategySpec {
  /// Who personalizes for the firm, where it does not do so itself.
  public struct Vendor: Sendable, Hashable {
    /// What sort of vendor. Raw values are the names used in scenarios.
    public enum Kind: String, CaseIterable, Sendable, Hashable {
      case none
      /// A platform that serves many firms, learns from the customers of all of them, and wants
      /// data on them for itself.
      case platform
    }

    public var kind = Kind.none
    /// Whether it gets the data for itself, and keeps them abroad, as platforms usually ask for.
    public var takesData = true
    public var isAbroad = true

    public init(kind: Kind = .none) { self.kind = kind }

    public var isThere: Bool { kind != .none }
    public var sharesData: Bool { isThere && takesData }
    public var storesAbroad: Bool { isThere && isAbroad }
    /// What it collects whether the firm wants it or not.
    public var appetite: DataCategories {
      DataCategories(isThere ? [.browsing, .device, .thirdParty] : [])
    }
  }
}

extension DataCategories {
  /// All categories of both.
  public func union(_ other: DataCategories) -> DataCategories {
    DataCategories(bits: bits | other.bits)
  }
}
