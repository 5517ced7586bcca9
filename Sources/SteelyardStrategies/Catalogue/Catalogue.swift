public import SteelyardModel

/// The built-in parts and ready-made strategies.
public enum Catalogue {
  static let pricing: [any PricingPart.Type] = [
    OnePrice.self, SegmentPrice.self, PersonalPrice.self, WillingnessPrice.self,
    BehaviourPrice.self, TimePrice.self, SurgePrice.self, LoyaltyPrice.self, CouponPrice.self,
    ThompsonPrice.self, UCBPrice.self, LinearPrice.self,
    RulePrice.self,
  ]

  /// What a scenario may name.
  public static let builtIn = StrategyCatalogue(
    parts: pricing.map { $0.descriptor } + NudgeKind.allCases.map(PlainNudge.descriptor),
    compositions: compositions)

  private static let compositions = plain + personal + pushing + learning + open

  /// A ready-made strategy: what a spec's initializer takes, with the rest changed.
  static func composition(
    _ id: String, _ meaning: String, _ spec: StrategySpec, _ card: StrategyCard,
    _ change: (inout StrategySpec) -> Void = { _ in }
  ) -> StrategyCatalogue.Composition {
    var spec = spec
    change(&spec)
    return StrategyCatalogue.Composition(id: id, meaning: meaning, spec: spec, card: card)
  }
}
