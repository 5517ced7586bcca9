/// Targets as somebody wrote them, before any check.
public struct TargetsDraft: Sendable {
  /// Registry paths.
  public var fit: [String] = []
  /// The name of a strategy; nil means the baseline.
  public var strategy: String?
  public var measures: [MeasureDraft] = []
  public var targets: [TargetDraft] = []

  public init() {}
}

/// A target as somebody wrote it; nil is what was left out.
public struct TargetDraft: Sendable {
  /// The name of an aggregate or a metric.
  public var measure: String?
  public var name: String?
  /// A measure of its own.
  public var own: MeasureDraft?
  /// A formula over the names of measures.
  public var formula: String?
  public var value: Double?
  public var tolerance: Double?

  public init() {}
}
