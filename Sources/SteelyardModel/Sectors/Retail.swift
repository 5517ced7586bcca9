extension Sector {
  /// Shops and online shops: rivals a click away, thin data protection, a range to browse.
  ///
  /// Value, its spread and price sensitivity were solved together so that the going rate is the
  /// optimal uniform price at the margin (Lerner: elasticity -1/.45 = -2.2, customers used to
  /// the price), half of all needs end in a purchase there, and the elasticity at first, gains
  /// and losses against the reference price included, is the -2.6 of BIJMOLT2005. Without
  /// further word a number is a design choice.
  public static let retail = Sector(
    id: "retail", name: "retail",
    meaning: "Shops and online shops: a broad range, rivals close by, half the needs go to them",
    typicalPrice: 35,
    values: [
      // A need for what the shop sells every seven weeks.
      "sector.need_rate": 0.15,
      // Between a grocer's fourth and the half of the price that clothes and gifts leave.
      "sector.margin": 0.45,
      "sector.value_mean": 8.52, "sector.value_spread": 1,
      "sector.price_sensitivity": 8.42, "sector.price_sensitivity_spread": 0.2,
      // No contract and the next shop a click away.
      "sector.yearly_retention": 0.7,
      // One customer in twenty buys compulsively: vulnerability above one half.
      "sector.vulnerability": -1.6,
      // Overspending: rare, likelier when pushed; it costs the customer the price of the basket,
      // the shop the handling of what comes back.
      "outcome.rate": 0.01, "outcome.vulnerability": 2, "outcome.push": 1.5,
      "outcome.severity": 0.2, "outcome.loss": 1, "outcome.cost": 0.15,
      // Shopping is less of a routine than the daily coffee.
      "habit.need": 0.2, "habit.gain": 0.15, "habit.decay": 0.03,
      // Those who browse here say more of themselves than they do in a café.
      "signal.browsing": 0.25, "signal.third_party": 0.25,
    ].merging(runningCosts(at: 35)) { own, _ in own },
    demand: Demand(conversion: 0.5, elasticity: -3.1 ... -2.1),
    stakes: "Vulnerable are those who buy compulsively; a bad outcome is money spent that was"
      + " needed elsewhere")
}
