internal import SteelyardModel

// Strategies whose prices follow the person.
extension Catalogue {
  static let personal: [StrategyCatalogue.Composition] = [
    segmentPrice, personalPrice, surveillancePricing, behaviourPrice, couponTargeting, loyaltyClub,
    fairCappedPersonal,
  ]

  private static let segmentPrice = composition(
    "segment_price", "Discount and premium segments from purchase records, said on a policy page",
    StrategySpec(
      name: "segment price", pricing: PartSpec(SegmentPrice.descriptor),
      collected: DataCategories([.purchases]), messages: 0.2),
    StrategyCard(
      does:
        "Sorts customers into three groups by what they bought: the third thought least willing "
        + "to pay gets a discount, the third thought most willing pays a premium.",
      sees: "Purchase records of those who let it.",
      costs: "Purchase records, a price for each group, light messages.",
      law: "In the EU customers must be told that the price is theirs by an automated decision "
        + "(Directive 2019/2161).",
      evidence: "Called a discount, a difference of price is resented less (WEISSTEIN2013, from "
        + "memory); paying more than another customer is felt as the least fair of all "
        + "(HAWS_BEARDEN2006)."))

  private static let personalPrice = composition(
    "personal_price", "A price for each customer from purchases and browsing, plain opt-out",
    StrategySpec(
      name: "personal price", pricing: PartSpec(PersonalPrice.descriptor),
      collected: DataCategories([.purchases, .browsing, .inferred]), messages: 0.5),
    StrategyCard(
      does: "Estimates what each customer would pay and asks for about that much, within a floor "
        + "and a cap.",
      sees: "Purchases, browsing and what it infers, of those who let it.",
      costs: "Data, a model and messages: more than a café has at hand.",
      law: "In the EU it must be said that the price is personal (Directive 2011/83/EU Art. "
        + "6(1)(ea)); China forbids unreasonable differences (PIPL Art. 24).",
      evidence:
        "Raises profit; most pay less, the total surplus of customers falls (DUBE_MISRA2023). "
        + "Knowing of it costs trust even with the favoured (HUFNAGEL2022)."))

  private static let surveillancePricing = composition(
    "surveillance_pricing", "The most that each would pay, from everything that can be had, hidden",
    StrategySpec(
      name: "surveillance pricing",
      pricing: PartSpec(WillingnessPrice.descriptor, ["floor": 0.6, "cap": 1.8]), transparency: 0,
      control: 0,
      collected: DataCategories([.purchases, .browsing, .location, .device, .inferred, .thirdParty]
      ), messages: 0.3),
    StrategyCard(
      does: "Asks each customer the price expected to earn most from them, hides that it does, "
        + "offers no way out, and sells the data on.",
      sees: "Purchases, browsing, location, devices, inferences and bought data, wherever the law "
        + "does not make it ask.",
      costs: "A large data operation; sale of data pays for a part.",
      law: "In the EU unlawful without a legal basis, notice and a way out (GDPR Art. 5-7, 13, "
        + "17); sale without opt-out is unlawful in California (CCPA 1798.120); New York asks for "
        + "a notice.",
      evidence:
        "Prices for each earn more (DUBE_MISRA2023) while customers do not find out; that they do, "
        + "from one another, is known from a single case (AMAZON2000, from memory).")
  ) { spec in
    spec.sellsData = true
    spec.security = 0.3
  }

  private static let behaviourPrice = composition(
    "behaviour_price", "Newcomers pay less than those who are known to come back",
    StrategySpec(
      name: "behaviour price", pricing: PartSpec(BehaviourPrice.descriptor), transparency: 1,
      control: 2, collected: DataCategories([.purchases])),
    StrategyCard(
      does: "Lures newcomers with a low price and asks more of those who bought before.",
      sees: "Purchase records of those who let it.",
      costs: "Purchase records and two prices.",
      law: "In the EU it must be said that the price is personal (Directive 2011/83/EU Art. "
        + "6(1)(ea)); in the UK, insurers of homes and cars may not ask more for a renewal than of "
        + "a newcomer (FCA PS21/5).",
      evidence: "In theory it pays where customers cannot foresee it, and loyal ones resent it "
        + "(Fudenberg & Villas-Boas 2006; Feinberg, Krishna & Zhang 2002)."))

  private static let couponTargeting = composition(
    "coupon_targeting", "The list price, and coupons for those thought unlikely to buy",
    StrategySpec(
      name: "coupon targeting", pricing: PartSpec(CouponPrice.descriptor), transparency: 1,
      control: 2, collected: DataCategories([.purchases, .browsing]), messages: 0.4),
    StrategyCard(
      does:
        "Keeps the list price and sends a coupon to those who seem unlikely to buy or have been "
        + "away.",
      sees: "Purchases and browsing of those who let it.",
      costs: "Records, messages and the discount itself.",
      law: "In the EU a personal discount must be said to be personal.",
      evidence:
        "Called a discount, a difference of price is resented less (WEISSTEIN2013, from memory); "
        + "those likeliest to leave are not those whom an offer moves most (ASCARZA2018, from "
        + "memory)."))

  private static let loyaltyClub = composition(
    "loyalty_club", "A discount that grows with every purchase, for members who agreed",
    StrategySpec(
      name: "loyalty club", pricing: PartSpec(LoyaltyPrice.descriptor),
      nudges: [PartSpec(PlainNudge.descriptor(of: .reminder))], transparency: 2, control: 3,
      collected: DataCategories([.purchases]), messages: 0.4),
    StrategyCard(
      does: "Members who let their purchases be recorded earn a discount that grows, and an honest "
        + "reminder.",
      sees: "Purchase records of members.",
      costs: "A card, records, the discount.",
      law: "Nowhere; the terms must be plain.",
      evidence: "One percent better retention is worth some five percent of a firm's value "
        + "(GUPTA2004); whether a discount retains is what a run finds."))

  private static let fairCappedPersonal = composition(
    "fair_capped_personal", "Personal prices between caps, with reasons",
    StrategySpec(
      name: "fair-capped personal", pricing: PartSpec(PersonalPrice.descriptor), transparency: 3,
      control: 3, collected: DataCategories([.purchases, .browsing])),
    StrategyCard(
      does:
        "A personal price, but the highest is at most a quarter above the lowest, and everybody "
        + "hears the reason. Add `fairness` to pricing to keep cohorts alike as well.",
      sees: "Purchases and browsing of those who agree.",
      costs: "Data, a model, reasons; some of the profit of personal prices.",
      law: "Meets the notice that the EU asks for.",
      evidence: "A little fairness can raise welfare, much of it can lower it (COHEN2022).")
  ) { spec in
    spec.pricing.constraint.caps.ratio = 1.25
  }
}
