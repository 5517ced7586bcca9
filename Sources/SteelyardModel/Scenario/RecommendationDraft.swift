/// How recommendations are ranked, as somebody wrote it.
public struct RecommendationDraft: Sendable {
  /// Share of recommendations that show a category at random, 0 to 1.
  public var explore: Double?
  /// Purchases that what sells to everybody weighs as much as.
  public var smoothing: Double?
  /// Weight of novelty against relevance, 0 to 1.
  public var diversity: Double?
  /// Categories of a list.
  public var list: Int?
  /// Whether what the customer bought last may be on it.
  public var again: Bool?

  public init() {}
}
