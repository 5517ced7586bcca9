/// What customers may set by themselves, as somebody wrote it.
public struct SettingsDraft: Sendable {
  public var frequency: Bool?
  public var depth: Bool?
  public var data: Bool?

  public init() {}
}

/// Advice, as somebody wrote it.
public struct AdviceDraft: Sendable {
  public var kind: StrategySpec.Advice.Kind?
  /// 0 to 1.
  public var quality: Double?

  public init() {}
}
