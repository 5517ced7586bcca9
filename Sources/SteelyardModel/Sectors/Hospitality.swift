extension Sector {
  /// Cafés, restaurants, small hotels: frequent small needs, high margins, close substitutes.
  ///
  /// Value, its spread and price sensitivity were solved together so that the going rate is the
  /// optimal uniform price at the margin (Lerner: elasticity -1/.62 = -1.6, customers used to
  /// the price; -1.9 before they are) and 60 % of needs end in a purchase there. All numbers are
  /// design choices; that demand is less elastic than for packaged goods is BIJMOLT2005.
  public static let hospitality = Sector(
    id: "hospitality", name: "hospitality",
    meaning: "Cafés, restaurants and small hotels: frequent small needs, close substitutes",
    typicalPrice: 4.20,
    values: [
      "sector.need_rate": 0.6, "sector.margin": 0.62, "sector.value_mean": 7.1,
      "sector.value_spread": 1, "sector.price_sensitivity": 6.33,
      "sector.price_sensitivity_spread": 0.2, "sector.yearly_retention": 0.75,
    ],
    demand: Demand(conversion: 0.6, elasticity: -2.05 ... -1.6),
    stakes: "Vulnerable are guests with little choice of where to eat; little beyond a"
      + " disappointing purchase is at stake")
}
