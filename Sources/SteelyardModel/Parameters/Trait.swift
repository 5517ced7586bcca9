/// What distinguishes customers for good. Raw values are the names used in scenarios.
public enum Trait: String, CaseIterable, Sendable, Hashable {
  case income
  case value
  case priceSensitivity = "price_sensitivity"
  case taste
  case needRate = "need_rate"
  case fairnessSensitivity = "fairness_sensitivity"
  case lossAversion = "loss_aversion"
  case privacyConcern = "privacy_concern"
  case nudgeSusceptibility = "nudge_susceptibility"
  case reactanceProneness = "reactance_proneness"
  case literacy
  case trustPropensity = "trust_propensity"
  case shoppingEffort = "shopping_effort"
  /// What makes a bad outcome worse; what it means is the sector's to say.
  case vulnerability

  /// The name in a sentence.
  public var plain: String {
    rawValue.split(separator: "_").joined(separator: " ")
  }

  /// Position in a row of latent scores.
  public var index: Int { Self.positions[self] ?? 0 }

  private static let positions = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
