extension Sector {
  /// Clinics, practices, gyms, wellness: personal need, trust, data that the law protects.
  ///
  /// Value, its spread and price sensitivity were solved together so that the going rate is the
  /// optimal uniform price at the margin (Lerner: elasticity -1/.7 = -1.4, customers used to
  /// the price; -1.7 before they are) and 65 % of needs end in a purchase there: those in need
  /// shop around less than elsewhere (BIJMOLT2005: health clearly less elastic than retail).
  /// Without further word a number is a design choice.
  public static let healthcare = Sector(
    id: "healthcare", name: "healthcare and wellness",
    meaning: "Clinics, practices, gyms and spas: treatments and sessions that rest on trust",
    typicalPrice: 60,
    values: [
      // A need for a session four times a year.
      "sector.need_rate": 0.08,
      // Rooms and staff are paid whether or not somebody comes: a session more costs little.
      "sector.margin": 0.7,
      "sector.value_mean": 9.21, "sector.value_spread": 1.2,
      "sector.price_sensitivity": 7.81, "sector.price_sensitivity_spread": 0.25,
      // People keep to those who know their history.
      "sector.yearly_retention": 0.8,
      // One in nine is in need to a degree that clouds judgement: vulnerability above one half.
      "sector.vulnerability": -1.2,
      // Health records: 4 on the scale of PRINCE2022, whose dearest is the bank balance with
      // 4.6; what treatments were bought tells half of that.
      "sensitivity.sensitive": 4, "sensitivity.purchases": 2,
      // 42 % agree in health apps against 46 % in all (ATT2021).
      "consent.sector": -0.16,
      // A clinic is expected to keep records, and not to trade in them (KIM2019 for direction).
      "acceptability.purchases": 0.3, "acceptability.sensitive": -0.4,
      "acceptability.third_party": -0.6,
      // Health tells what somebody would pay and what would suit them.
      "signal.sensitive": 0.3, "relevance.fit_sensitive": 0.35,
      // A harmful recommendation: rare, likelier for the vulnerable and when pushed (a treatment
      // without need has risks only); five sessions to put right, one of them at the firm's cost.
      "outcome.rate": 0.01, "outcome.vulnerability": 2, "outcome.push": 1.5,
      "outcome.severity": 0.8, "outcome.loss": 5, "outcome.cost": 1,
      // Sessions come in series, and half a year without one ends the habit.
      "habit.need": 0.5, "habit.gain": 0.25, "habit.decay": 0.03,
      // A session weighs more than a coffee, for better and worse.
      "trust.gain": 0.07, "trust.loss": 0.2,
    ].merging(runningCosts(at: 60)) { own, _ in own },
    demand: Demand(conversion: 0.65, elasticity: -1.9 ... -0.8),
    stakes: "Vulnerable are patients in pain or fear; a bad outcome is harm from a treatment"
      + " that was not called for",
    // Health data need agreement almost everywhere (GDPR art. 9, HIPAA); fee schedules keep
    // prices of the same treatment within a band, here one and a half.
    regulation: Regulation(asked: DataCategories([.sensitive]), priceRatio: 1.5))
}
