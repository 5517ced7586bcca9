internal import SteelyardModel

// Strategies that know nothing of anybody.
extension Catalogue {
  static let plain: [StrategyCatalogue.Composition] = [
    onePrice, seasonalPrice, surgePrice,
  ]

  private static let onePrice = composition(
    "one_price", "The same price for everybody, nothing personal",
    StrategySpec(
      name: "one price", pricing: PartSpec(OnePrice.descriptor), transparency: 0, control: 0),
    StrategyCard(
      does: "Asks everybody the list price. Collects nothing, sends nothing, shows no nudge.",
      sees: "Nothing of anybody.",
      costs: "No more than running the shop.",
      law: "Nowhere.",
      evidence:
        "The usual baseline: what personal prices earn is measured against the best uniform "
        + "price (DUBE_MISRA2023)."))

  private static let seasonalPrice = composition(
    "seasonal_price", "A calendar of prices and sales, the same for everybody",
    StrategySpec(
      name: "seasonal price", pricing: PartSpec(TimePrice.descriptor, ["sale": 0.15]),
      transparency: 1, control: 0),
    StrategyCard(
      does: "Follows the season and holds a sale every quarter; whoever comes on a day pays the "
        + "same.",
      sees: "Nothing of anybody.",
      costs: "No data, little effort: a calendar.",
      law: "Nowhere; the EU asks that a discount is taken off the lowest price of the last 30 days "
        + "(Directive 98/6/EC Art. 6a).",
      evidence: "A withdrawn discount feels less unfair than a surcharge (KKT1986).")
  )

  private static let surgePrice = composition(
    "surge_price", "A price that rises with the crowd, the same for everybody",
    StrategySpec(
      name: "surge price", pricing: PartSpec(SurgePrice.descriptor), transparency: 1, control: 0),
    StrategyCard(
      does: "Raises the price when more customers come than usual, and lowers it a little when "
        + "fewer do.",
      sees: "How many came last week; nothing of anybody.",
      costs: "Prices on a screen.",
      law: "Nowhere as such; price-gouging laws of US states in an emergency.",
      evidence:
        "Raising a price because demand is high is judged unfair by most (KKT1986: 82 % for a "
        + "shovel after a storm)."))
}
