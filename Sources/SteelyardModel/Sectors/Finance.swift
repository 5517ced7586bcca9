extension Sector {
  /// Small loans: rare needs, a price that follows risk, applications that can be turned down.
  ///
  /// The price is a year's interest and fees of a small loan; the going rate is that of a loan
  /// of about 600 at 20 %. Value, its spread and price sensitivity were solved together so that
  /// the going rate is the optimal uniform price at the margin before defaults (Lerner:
  /// elasticity -1/.75 = -1.3, customers used to the price; -1.6 before they are) and 60 % of
  /// needs end in a loan there. Without further word a number is a design choice.
  public static let finance = Sector(
    id: "finance", name: "financial services",
    meaning: "Small loans: interest and fees of a year, approval by estimated risk",
    typicalPrice: 120,
    values: [
      // One loan needed in a year.
      "sector.need_rate": 0.02,
      // A fourth of interest and fees goes into money borrowed elsewhere and servicing; defaults
      // come on top, as outcomes.
      "sector.margin": 0.75,
      "sector.value_mean": 7.05, "sector.value_spread": 1.2,
      // Incomes and other ways to get at money differ more than in other trades.
      "sector.price_sensitivity": 6.12, "sector.price_sensitivity_spread": 0.3,
      // Moving an account is a nuisance.
      "sector.yearly_retention": 0.85,
      // One in six has a thin file or debts: vulnerability above one half.
      "sector.vulnerability": -1,
      // Bank balance 4.6 and cash withdrawals 3.2 locations (PRINCE2022).
      "sensitivity.sensitive": 4.6, "sensitivity.purchases": 3.2,
      // 53 % agree in finance apps against 46 % in all (ATT2021).
      "consent.sector": 0.28,
      // A lender is expected to look at accounts, not at what friends or brokers know.
      "acceptability.purchases": 0.3, "acceptability.sensitive": -0.2,
      "acceptability.third_party": -0.5,
      // Accounts tell how urgent a loan is.
      "signal.sensitive": 0.3, "relevance.fit_sensitive": 0.2,
      // Default: 3 % of the strong, a fourth of the wholly vulnerable, more when the loan is
      // dear; three going rates are 60 % of the sum lost to the lender, four are arrears,
      // collection and a spoilt record to the borrower, who blames the firm in part.
      "outcome.rate": 0.03, "outcome.vulnerability": 2.5, "outcome.push": 1,
      "outcome.price": 1.5, "outcome.severity": 0.3, "outcome.loss": 4, "outcome.cost": 3,
      // About one application in nine is turned down.
      "screening.cut": 0.6, "screening.noise": 0.15,
      // One loan leads to the next, slowly.
      "habit.need": 0.2, "habit.gain": 0.3, "habit.decay": 0.01,
      // A loan is a year of dealings: each event weighs twice what it does in a café.
      "trust.gain": 0.1, "trust.loss": 0.3,
    ].merging(runningCosts(at: 120)) { own, _ in own },
    demand: Demand(conversion: 0.6, elasticity: -1.9 ... -0.8),
    stakes: "Vulnerable are borrowers with debts or a thin file; a bad outcome is a default",
    // Accounts need agreement (GLBA, PSD2); a price of twice the market's is usury to German
    // courts, and other places cap rates alike.
    regulation: Regulation(asked: DataCategories([.sensitive]), priceRatio: 2))
}
