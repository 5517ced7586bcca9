internal import SteelyardModel

// Strategies that push, honestly or not.
extension Catalogue {
  static let pushing: [StrategyCatalogue.Composition] = [
    covertPush, darkFunnel, honestNudge,
  ]

  private static let covertPush = composition(
    "covert_push", "Personal prices and false social proof, hidden, with a buried opt-out",
    StrategySpec(
      name: "covert push", pricing: PartSpec(PersonalPrice.descriptor),
      nudges: [
        PartSpec(PlainNudge.descriptor(of: .socialProof), ["intensity": 1.5, "truthful": 0])
      ], transparency: 0, control: 1,
      collected: DataCategories([.purchases, .browsing, .location, .device, .inferred, .thirdParty]
      ), messages: 0.5),
    StrategyCard(
      does: "Personal prices that nobody is told of, made-up claims of what others buy, and an "
        + "opt-out that hardly anybody finds.",
      sees: "Purchases, browsing, location, devices, inferences and bought data.",
      costs: "Data, a model, messages; later complaints, fines and customers who leave.",
      law: "False claims are unlawful in the EU (Directive 2005/29/EC) and the US (FTC Act section "
        + "5); hidden personal prices in the EU.",
      evidence: "Social proof raised acceptance from 15 to 22 in a hundred (LUGURI2021_S2); trust "
        + "that a lie cost does not come back whole (SCHWEITZER2006)."))

  private static let darkFunnel = composition(
    "dark_funnel", "One price, and every dark pattern on the way to it and out again",
    StrategySpec(
      name: "dark funnel", pricing: PartSpec(OnePrice.descriptor),
      nudges: [
        PartSpec(PlainNudge.descriptor(of: .dripFee), ["intensity": 0.15]),
        PartSpec(PlainNudge.descriptor(of: .countdown), ["truthful": 0]),
        PartSpec(PlainNudge.descriptor(of: .hiddenInformation)),
        PartSpec(PlainNudge.descriptor(of: .obstruction)),
        PartSpec(PlainNudge.descriptor(of: .confirmShaming)),
      ], transparency: 0, control: 1, collected: DataCategories([.purchases, .browsing]),
      messages: 0.3),
    StrategyCard(
      does: "A fee at the end, a clock that is not true, what matters in small print, a hidden no, "
        + "and a long way out.",
      sees: "Purchases and browsing, with consent that is wheedled out.",
      costs: "Design work; complaints, fines and those who leave angry.",
      law: "Unlawful in the EU (Directive 2005/29/EC, GDPR Art. 7; on online platforms DSA Art. 25 "
        + "besides) and the US (FTC Act section 5; ROSCA where a subscription is sold).",
      evidence:
        "An aggressive bundle nearly quadruples acceptance and angers people, many of whom break "
        + "off (LUGURI2021_S1); a fee at the end raises what people spend by a fifth (BLAKE2021).")
  ) { spec in
    spec.consent.hidesReject = true
    spec.consent.repeatEvery = 4
    spec.exitObstruction = 2
  }

  private static let honestNudge = composition(
    "honest_nudge", "One price with true reminders and true social proof",
    StrategySpec(
      name: "honest nudge", pricing: PartSpec(OnePrice.descriptor),
      nudges: [
        PartSpec(PlainNudge.descriptor(of: .reminder)),
        PartSpec(PlainNudge.descriptor(of: .socialProof)),
      ], transparency: 2, control: 2),
    StrategyCard(
      does: "Reminds customers of what they need and says truly what others choose.",
      sees: "Nothing of anybody.",
      costs: "Design work.",
      law: "Nowhere.",
      evidence:
        "Honest nudges move choices a little (DELLAVIGNA2022, MERTENS_MAIER2022) and wear out."))
}
