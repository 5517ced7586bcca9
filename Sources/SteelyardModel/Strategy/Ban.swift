/// Something that an ethics policy can forbid. Raw values are the names used in scenarios.
public enum Ban: String, CaseIterable, Sendable, Hashable {
  case darkPatterns = "dark_patterns"
  case falseClaims = "false_claims"
  case personalPrices = "personal_prices"
  case covertPricing = "covert_pricing"
  case sensitiveData = "sensitive_data"
  case inferredData = "inferred_data"
  case thirdPartyData = "third_party_data"
  case dataSale = "data_sale"
  case dataAbroad = "data_abroad"
  case hiddenRefusal = "hidden_refusal"
  case exitObstruction = "exit_obstruction"

  /// One line for a person.
  public var meaning: String {
    switch self {
    case .darkPatterns: "Nudges that deceive or coerce, false claims among them"
    case .falseClaims: "Claims that are not true"
    case .personalPrices: "Prices that differ by what is known of a customer"
    case .covertPricing:
      "Such prices where nobody is told when data are used, as from transparency level 2 on"
    case .sensitiveData: "Collecting sensitive, biometric and communications data"
    case .inferredData: "Collecting inferred traits"
    case .thirdPartyData: "Collecting data from third parties"
    case .dataSale: "Selling customers' data"
    case .dataAbroad: "Storing data outside the customers' country"
    case .hiddenRefusal: "Making it harder to refuse consent than to give it"
    case .exitObstruction: "Sludge on leaving"
    }
  }

  /// Categories that may not be collected.
  var categories: [DataCategory] {
    switch self {
    case .sensitiveData: [.sensitive, .biometric, .communications]
    case .inferredData: [.inferred]
    case .thirdPartyData: [.thirdParty]
    default: []
    }
  }
}

/// What a firm does with everybody alike, as far as an ethics policy can forbid it.
public protocol Forbiddable {
  var collected: DataCategories { get set }
  var sellsData: Bool { get set }
  var storesAbroad: Bool { get set }
  var vendor: StrategySpec.Vendor { get set }
  var handling: StrategySpec.Handling { get }
  var consent: StrategySpec.ConsentInterface { get set }
  var exitObstruction: Double { get set }
}

extension Forbiddable {
  /// Takes out what a ban forbids of it.
  ///
  /// - Returns: what was taken out, in words.
  public mutating func drop(_ ban: Ban) -> [String] {
    switch ban {
    case .sensitiveData, .inferredData, .thirdPartyData: dropData(ban.categories)
    case .dataSale:
      drop(\.sellsData, to: false, "the sale of data")
        + (vendor.sharesData && !handling.isFederated
          ? drop(\.vendor.takesData, to: false, "the data that its vendor takes") : [])
    case .dataAbroad:
      drop(\.storesAbroad, to: false, "the storing of data abroad")
        + (vendor.storesAbroad
          ? drop(\.vendor.isAbroad, to: false, "the data that its vendor keeps abroad") : [])
    case .hiddenRefusal: drop(\.consent.hidesReject, to: false, "the hidden refusal")
    case .exitObstruction: drop(\.exitObstruction, to: 0, "the sludge on leaving")
    case .darkPatterns, .falseClaims, .personalPrices, .covertPricing: []
    }
  }

  private mutating func drop<Value: Equatable>(
    _ piece: WritableKeyPath<Self, Value>, to allowed: Value, _ name: String
  ) -> [String] {
    guard self[keyPath: piece] != allowed else { return [] }
    self[keyPath: piece] = allowed
    return [name]
  }

  private mutating func dropData(_ categories: [DataCategory]) -> [String] {
    var dropped: [String] = []
    // A vendor collects what it wants.
    if categories.contains(where: vendor.appetite.contains) {
      vendor.kind = .none
      dropped.append("its vendor, which collects what is forbidden")
    }
    let forbidden = categories.filter(collected.contains)
    collected = DataCategories(bits: collected.bits & ~DataCategories(forbidden).bits)
    return dropped + forbidden.map { "the collection of \($0.plain)" }
  }
}
