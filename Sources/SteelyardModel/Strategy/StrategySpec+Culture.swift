extension StrategySpec {
  /// What is done for customers of different cultures, as far as device or place tell the firm
  /// where they are from; the others get what everybody gets by default.
  public struct CulturalCare: Sendable, Hashable {
    /// Whether messages speak the customer's language in the style that is usual there.
    public var isLocalized = false
    /// Whether what is disclosed is worded as explicitly as people there expect.
    public var adaptsDisclosure = false
    /// Whether support speaks the customer's language.
    public var supportsLanguage = false
    /// Whether texts are tried out on people of a culture before they are sent.
    public var testsSensitivity = false

    public init() {}

    /// How many of the four are done.
    public var count: Int {
      [isLocalized, adaptsDisclosure, supportsLanguage, testsSensitivity].count { $0 }
    }
  }
}
