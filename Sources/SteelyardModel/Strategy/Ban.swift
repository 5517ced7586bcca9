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

/// A strategy as its own ethics policy leaves it, and what the policy took out.
public struct PolicyReview: Sendable, Hashable {
  /// Something that was taken out.
  public struct Finding: Sendable, Hashable {
    public let ban: Ban
    /// What was taken out, in words: `the nudge social proof`.
    public let removed: String
  }

  /// The strategy without what its policy forbids; its changes are left as they are.
  public private(set) var spec: StrategySpec
  /// What was taken out, in the order of ``Ban``; empty where the policy forbids nothing that the
  /// strategy does.
  public private(set) var findings: [Finding] = []

  /// - Complexity: O(bans x nudges).
  public init(_ spec: StrategySpec, catalogue: StrategyCatalogue) {
    self.spec = spec
    for ban in Ban.allCases where spec.governance.forbids.contains(ban) {
      enforce(ban, catalogue)
    }
  }

  private mutating func enforce(_ ban: Ban, _ catalogue: StrategyCatalogue) {
    switch ban {
    case .darkPatterns: dropNudges(ban) { $0.isDark(isTruthful: $1) }
    case .falseClaims: dropNudges(ban) { $0.isClaim && !$1 }
    case .personalPrices: dropPersonalPrice(ban, catalogue)
    case .covertPricing: if !spec.disclosures.isOvert { dropPersonalPrice(ban, catalogue) }
    case .sensitiveData, .inferredData, .thirdPartyData: dropData(ban)
    case .dataSale: drop(ban, \.sellsData, to: false, "the sale of data")
    case .dataAbroad: drop(ban, \.storesAbroad, to: false, "the storing of data abroad")
    case .hiddenRefusal: drop(ban, \.consent.hidesReject, to: false, "the hidden refusal")
    case .exitObstruction: drop(ban, \.exitObstruction, to: 0, "the sludge on leaving")
    }
  }

  private mutating func drop<Value: Equatable>(
    _ ban: Ban, _ piece: WritableKeyPath<StrategySpec, Value>, to allowed: Value, _ name: String
  ) {
    guard spec[keyPath: piece] != allowed else { return }
    spec[keyPath: piece] = allowed
    findings.append(Finding(ban: ban, removed: name))
  }

  /// - Parameter isForbidden: asked with the kind and whether what it claims is true.
  private mutating func dropNudges(_ ban: Ban, _ isForbidden: (NudgeKind, Bool) -> Bool) {
    spec.nudges.removeAll { nudge in
      guard let kind = NudgeKind(rawName: nudge.kind) else { return false }
      let isTrue = kind.isDarkPattern || nudge["truthful"] >= 0.5
      guard isForbidden(kind, isTrue) else { return false }
      let claim = isTrue ? "" : ", which is not true"
      findings.append(Finding(ban: ban, removed: "the nudge \(kind.plain)\(claim)"))
      return true
    }
  }

  private mutating func dropPersonalPrice(_ ban: Ban, _ catalogue: StrategyCatalogue) {
    guard spec.pricing.isPersonal,
      let plain = catalogue.composition(StrategyCatalogue.plainest)?.spec.pricing
    else { return }
    findings.append(
      Finding(ban: ban, removed: "the pricing \(spec.pricing.kind), for one price instead"))
    spec.pricing = plain
  }

  private mutating func dropData(_ ban: Ban) {
    let forbidden = ban.categories.filter(spec.collected.contains)
    guard !forbidden.isEmpty else { return }
    spec.collected = DataCategories(
      bits: spec.collected.bits & ~DataCategories(forbidden).bits)
    for category in forbidden {
      findings.append(Finding(ban: ban, removed: "the collection of \(category.plain)"))
    }
  }
}

extension Scenario {
  /// What the strategies' own ethics policies take out of them, one line each: which strategy,
  /// from which step on, what, and which ban did it.
  /// - Complexity: O(strategies x changes x bans).
  public func forbidden(catalogue: StrategyCatalogue) -> [String] {
    strategies.flatMap { strategy in
      let first = StrategySpec.Change(step: 0, spec: strategy)
      var known: [PolicyReview.Finding] = []
      return ([first] + strategy.changes).flatMap { stage in
        let found = PolicyReview(stage.spec, catalogue: catalogue).findings
        defer { known = found }
        let start = stage.step == 0 ? "" : " from step \(stage.step) on"
        return found.filter { !known.contains($0) }.map {
          "\(strategy.name)\(start): \(Wording.name($0.ban.rawValue)) is forbidden by its own"
            + " policy, so it goes without \($0.removed)"
        }
      }
    }
  }
}
