extension Sector {
  /// Tutoring and courses: pupils of whom many are minors, parents who pay, unequal access.
  ///
  /// Value, its spread and price sensitivity were solved together so that the going rate is the
  /// optimal uniform price at the margin (Lerner: elasticity -1/.68 = -1.5, customers used to
  /// the price; -1.8 before they are) and 60 % of needs end in a course there (BIJMOLT2005:
  /// education clearly less elastic than retail; WALDFOGEL2015: prices by person raise revenue).
  /// Without further word a number is a design choice.
  public static let education = Sector(
    id: "education", name: "education",
    meaning: "Tutoring and courses: pupils of whom many are minors, parents who pay",
    typicalPrice: 90,
    values: [
      // Two courses needed in a year.
      "sector.need_rate": 0.04,
      // A tutor teaches many at once, so a place more costs a third of its price.
      "sector.margin": 0.68,
      "sector.value_mean": 7.45, "sector.value_spread": 1.2,
      "sector.price_sensitivity": 6.57, "sector.price_sensitivity_spread": 0.25,
      // Courses end, and pupils move on.
      "sector.yearly_retention": 0.7,
      // Four pupils in ten are minors: vulnerability above one half.
      "sector.vulnerability": -0.25,
      // Records of learning and of minors: 2 on the scale of PRINCE2022, between a location with
      // 1 and messages with 3.3; courses taken tell half of that.
      "sensitivity.sensitive": 2, "sensitivity.purchases": 1,
      // 41 % agree in education apps against 46 % in all (ATT2021).
      "consent.sector": -0.2,
      // A school is expected to know how its pupils learn, not what brokers know of them.
      "acceptability.sensitive": -0.3, "acceptability.third_party": -0.6,
      // How somebody learns tells what course would suit them, and what parents would pay.
      "signal.sensitive": 0.25, "relevance.fit_sensitive": 0.4,
      // A course failed, given up or chosen wrongly: one in ten, hardly more for minors, more
      // when pushed; half a course more and the time are lost, and some ask their money back.
      "outcome.rate": 0.1, "outcome.vulnerability": 1, "outcome.push": 1,
      "outcome.severity": 0.3, "outcome.loss": 1.5, "outcome.cost": 0.1,
      // A course leads to the next, and a year without one ends it.
      "habit.need": 0.5, "habit.gain": 0.3, "habit.decay": 0.02,
      // A course is a term of dealings: an event weighs more than in a café.
      "trust.gain": 0.08, "trust.loss": 0.24,
    ].merging(runningCosts(at: 90)) { own, _ in own },
    demand: Demand(conversion: 0.6, elasticity: -1.9 ... -0.8),
    stakes: "Vulnerable are minors; a bad outcome is a course failed, given up or chosen wrongly",
    // Parents or pupils have to be asked before data of minors are used (COPPA, FERPA, GDPR
    // art. 8).
    regulation: Regulation(asksVulnerable: true))
}
