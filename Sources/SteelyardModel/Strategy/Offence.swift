/// Something that a regulator can find in what a firm does, and an audit of its strategy before
/// that. Raw values are the names in documents.
///
/// Written after the laws from memory: a simplification, not legal advice.
public enum Offence: String, CaseIterable, Sendable, Hashable {
  /// False claims or dark patterns shown, under any law (deception).
  case deception
  /// Refusal hidden where consent has to be asked for.
  case hiddenRefusal = "hidden_refusal"
  /// Data passed on without a word, under any law (deception).
  case secretSale = "secret_sale"
  /// Data kept abroad against the law of the place, see ``Undertaking/keepsAbroad(against:)``.
  case dataAbroad = "data_abroad"
  /// Data used for more than was declared, under any privacy law (purpose limitation).
  case brokenPurpose = "broken_purpose"
  /// Customers followed without valid consent under opt-in laws, where going on counts as
  /// accepting: neither granular consent nor a box to tick.
  case tracking
  /// A promised limit on privacy loss passed, under any law (deception).
  case overspentPrivacy = "overspent_privacy"
  /// Data kept that customers took back and cannot have erased, under opt-in and opt-out laws.
  case keptWithdrawn = "kept_withdrawn"

  /// What only a run can tell.
  public struct Facts: Sendable, Hashable {
    /// Whether false claims or dark patterns were shown.
    public var hasDeceived = false
    /// Whether customers lost more privacy than was promised.
    public var hasOverspent = false
    /// Whether the firm has stopped selling data, whatever its strategy says.
    public var hasStoppedSale = false

    public init() {}
  }
}

extension Undertaking {
  /// Whether it offends under a law.
  ///
  /// - Parameter law: one of ``PrivacyRegime/laws``.
  public func commits(
    _ offence: Offence, under law: PrivacyRegime, _ facts: Offence.Facts = Offence.Facts()
  ) -> Bool {
    switch offence {
    case .deception: facts.hasDeceived
    case .hiddenRefusal: law == .optIn && consent.hidesReject
    case .secretSale:
      passesDataOn(hasStoppedSale: facts.hasStoppedSale) && !disclosures.tellsUse
    case .dataAbroad: keepsAbroad(against: law)
    case .brokenPurpose: law != .none && !brokenPurposes.isEmpty
    case .tracking: law == .optIn && handling.trackers > 0 && !asksForAnAct
    case .overspentPrivacy: facts.hasOverspent
    case .keptWithdrawn: [.optIn, .optOut].contains(law) && keepsWithdrawn
    }
  }

  /// Whether data are kept outside the country against a law.
  ///
  /// - Opt-in: only where customers were asked for each category (granular consent).
  /// - Sectoral: sensitive and biometric data only where customers were asked.
  /// - Opt-out and none: no rule about where data are.
  ///
  /// Anonymous data, and data that never leave the customers' devices, are no matter of these
  /// laws (General Data Protection Regulation, chapter V, recital 26; sectoral laws of the United
  /// States).
  public func keepsAbroad(against law: PrivacyRegime) -> Bool {
    let isPersonal = handling.identity != .anonymous && !handling.isFederated
    guard keepsAbroad && isPersonal && !rights.contains(.granular) else { return false }
    switch law {
    case .optIn: return true
    case .sectoral:
      return !dataTaken.members.allSatisfy { ![.sensitive, .biometric].contains($0) }
    case .optOut, .none, .culture: return false
    }
  }

  /// What is collected, by the firm or by its vendor.
  public var dataTaken: DataCategories { collected.union(vendor.appetite) }
  /// Whether an agreement takes an act: category by category, or a box to tick.
  public var asksForAnAct: Bool { rights.contains(.granular) || consent.isUnticked }
  /// Whether what customers take back is kept, and they cannot have it erased.
  public var keepsWithdrawn: Bool { handling.keepsWithdrawn && !rights.contains(.deletion) }

  /// Whether third parties get data: by sale, or since a vendor takes its share.
  public func passesDataOn(hasStoppedSale: Bool) -> Bool {
    sellsData && !hasStoppedSale || vendor.sharesData && !handling.isFederated
  }
}
