/// A vector of cultural dimensions that shapes distributions of traits, never persons.
public struct CultureProfile: Sendable, Hashable {
  /// ISO 3166 alpha-3 code.
  public let code: String
  /// Country or economy.
  public let name: String
  /// Culture group whose mean stands in for what is missing.
  public let group: String
  /// Each dimension's standing.
  public let dimensions: [CultureDimension: Standing]
  /// Income inequality, 0 to 100.
  public let gini: Double
  /// Whether meaning lies in words or in the setting.
  public let context: ContextClass
  /// `opt_in`, `opt_out`, `mixed` or `none`: what the law asks by default.
  public let consentDefault: String
  /// Privacy law, for the reader.
  public let privacyLaw: String
  /// Income a head at purchasing power, against that of the United States.
  public var income = 1.0

  /// Where a culture stands on one dimension.
  public struct Standing: Sendable, Hashable {
    /// Score on the source's own scale; the group's mean when the source has none.
    public let score: Double
    /// Score standardised over the shipped profiles.
    public let standardized: Double
    /// How uncertain the standardised score is: 0 when published and stable, 0.5 when its
    /// source estimated it or it is unstable, and when it is missing the spread of its group,
    /// at least 0.5. It widens the traits' distribution.
    public let uncertainty: Double
    /// Whether the score was published rather than taken from the group.
    public let isPublished: Bool

    init(score: Double, standardized: Double, uncertainty: Double, isPublished: Bool? = nil) {
      self.score = score
      self.standardized = standardized
      self.uncertainty = uncertainty
      self.isPublished = isPublished ?? (uncertainty == 0)
    }
  }

  /// The standardised score on a dimension.
  public func standardized(_ dimension: CultureDimension) -> Double {
    dimensions[dimension]?.standardized ?? 0
  }

  /// The score on a dimension, on the source's own scale.
  public func score(_ dimension: CultureDimension) -> Double {
    dimensions[dimension]?.score ?? 50
  }

  /// How uncertain the standardised score on a dimension is.
  public func uncertainty(_ dimension: CultureDimension) -> Double {
    dimensions[dimension]?.uncertainty ?? 0.5
  }
}
