internal import SteelyardModel

// Strategies that learn.
extension Catalogue {
  static let learning: [StrategyCatalogue.Composition] = [
    learningPrice, contextualPrice, auditedBandit,
  ]

  private static let learningPrice = composition(
    "learning_price", "One price for all, learnt by trying",
    StrategySpec(
      name: "learning price", pricing: PartSpec(ThompsonPrice.descriptor), transparency: 1,
      control: 0),
    StrategyCard(
      does: "Tries prices, the same for everybody in a week, and comes to ask the one that earns "
        + "most (Thompson sampling).",
      sees: "Its own sales; nothing of anybody.",
      costs: "Software and some weeks at prices that earn less.",
      law: "Nowhere as such; learning rivals may end up above the competitive price, which "
        + "competition law watches.",
      evidence: "Thompson sampling finds the best price with a regret that grows slowly (Agrawal & "
        + "Goyal 2013)."))

  private static let contextualPrice = composition(
    "contextual_price", "A price for each customer, learnt from who bought at which price",
    StrategySpec(
      name: "contextual price", pricing: PartSpec(LinearPrice.descriptor), transparency: 1,
      control: 2, collected: DataCategories([.purchases, .browsing, .inferred])),
    StrategyCard(
      does: "Learns how demand falls with the price and rises with its estimate of a customer, and "
        + "asks each the best price.",
      sees: "Purchases, browsing and inferences of those who let it, and all its sales.",
      costs: "Data, a learner and somebody who understands it.",
      law: "In the EU it must be said that the price is personal.",
      evidence: "Machine-learnt personal prices raised profit in the field (DUBE_MISRA2023)."))

  private static let auditedBandit = composition(
    "audited_bandit", "The same learner, audited every quarter, its data balanced, with reasons",
    StrategySpec(
      name: "audited bandit", pricing: PartSpec(LinearPrice.descriptor), transparency: 3,
      control: 3, collected: DataCategories([.purchases, .browsing])),
    StrategyCard(
      does: "A learning personal price whose data are balanced and whose bias is looked for and "
        + "mended every quarter; customers hear the reasons.",
      sees: "Purchases and browsing of those who agree.",
      costs: "Data, a learner, audits, trained staff.",
      law: "Meets the notice that the EU asks for.",
      evidence:
        "Better prediction served some groups of borrowers less (FUSTER2022, from memory), and "
        + "groups can be treated apart though nobody means to (LAMBRECHT_TUCKER2019); how far "
        + "audits and balanced data help is a design choice here.")
  ) { spec in
    spec.audits = 4
    spec.handling.balance = 0.8
    spec.governance.training = 0.5
  }
}
