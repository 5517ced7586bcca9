/// How data are handled, as somebody wrote it.
public struct HandlingDraft: Sendable {
  /// Names of purposes; or that nothing is declared any more.
  public var purposes: [String]?
  public var isUndeclared: Bool?
  public var usesCookies: Bool?
  public var followsDevices: Bool?
  public var identity: StrategySpec.Identity?
  public var isFederated: Bool?
  /// 0 to 1.
  public var balance: Double?
  public var isLocal: Bool?
  /// 0 to 1.
  public var silos: Double?
  public var keepsWithdrawn: Bool?
  /// Differential privacy; a number switches it on unless this says otherwise.
  public var isPrivate: Bool?
  public var epsilon: Double?
  public var budget: Double?
  public var overspends: Bool?

  public init() {}
}

/// What is done for customers of different cultures, as somebody wrote it.
public struct CulturalCareDraft: Sendable {
  public var isLocalized: Bool?
  public var adaptsDisclosure: Bool?
  public var supportsLanguage: Bool?
  public var testsSensitivity: Bool?

  public init() {}
}

/// Who personalizes for the firm, as somebody wrote it.
public struct VendorDraft: Sendable {
  public var kind: StrategySpec.Vendor.Kind?
  public var takesData: Bool?
  public var isAbroad: Bool?

  public init() {}
}
