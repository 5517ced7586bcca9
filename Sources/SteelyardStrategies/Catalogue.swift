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

  private static let compositions: [StrategyCatalogue.Composition] = [
    StrategyCatalogue.Composition(
      id: "one_price", meaning: "The same price for everybody, nothing personal",
      spec: StrategySpec(
        name: "one price", pricing: PartSpec(OnePrice.descriptor), transparency: 0,
        control: 0)),
    StrategyCatalogue.Composition(
      id: "segment_price",
      meaning: "Discount and premium segments from purchase records, said on a policy page",
      spec: StrategySpec(
        name: "segment price", pricing: PartSpec(SegmentPrice.descriptor),
        collected: DataCategories([.purchases]), messages: 0.2)),
    StrategyCatalogue.Composition(
      id: "personal_price",
      meaning: "A price for each customer from purchases and browsing, plain opt-out",
      spec: StrategySpec(
        name: "personal price", pricing: PartSpec(PersonalPrice.descriptor),
        collected: DataCategories([.purchases, .browsing, .inferred]), messages: 0.5)),
    StrategyCatalogue.Composition(
      id: "covert_push",
      meaning: "Personal prices and false social proof, hidden, with a buried opt-out",
      spec: StrategySpec(
        name: "covert push", pricing: PartSpec(PersonalPrice.descriptor),
        nudges: [
          PartSpec(PlainNudge.descriptor(of: .socialProof), ["intensity": 1.5, "truthful": 0])
        ],
        transparency: 0, control: 1,
        collected: DataCategories([
          .purchases, .browsing, .location, .device, .inferred, .thirdParty,
        ]), messages: 0.5)),
    StrategyCatalogue.Composition(
      id: "open_book",
      meaning: "One price, honest reminders and messages from purchases that customers agreed"
        + " to share, everything shown, full control",
      spec: StrategySpec(
        name: "open book", pricing: PartSpec(OnePrice.descriptor),
        nudges: [PartSpec(PlainNudge.descriptor(of: .reminder))], transparency: 4, control: 4,
        collected: DataCategories([.purchases]), messages: 0.5)),
  ]
}
