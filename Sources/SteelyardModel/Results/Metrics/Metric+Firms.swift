extension Metric {
  /// What the firm holds, claims and is worth, from the run step by step.
  static let ofFirms: [Metric] = [
    Metric(
      "lifetime_value", "lifetime value", "currency per customer", .higher,
      "profit per initial customer over the horizon, discounted at 10 % a year;"
        + " set-up costs included",
      formula: "Σₜ profitₜ / 1.1^(t/52) / N", source: "Gupta, Lehmann, Stuart 2004",
      family: .firm, isPerGroup: false),
    Metric(
      "data_held", "data held", "categories", .lower,
      "categories of data held per active customer and step, with data kept that were taken back"
        + " and cohort labels that were given to the strategy",
      formula: "Σ held / Σ active", family: .firm, isPerGroup: false),
    Metric(
      "privacy_overspent", "privacy overspent", "share", .lower,
      "customer-steps of the active in which more privacy was lost than was promised",
      formula: "Σ overspent / Σ active", source: "Dwork, Roth 2014", family: .firm,
      isPerGroup: false),
    Metric(
      "deceptive_offers", "deceptive offers", "share", .lower,
      "offers that showed a false claim or a dark pattern / offers",
      formula: "deceptive / offers", family: .firm, isPerGroup: false),
    Metric(
      "detected_lies", "detected lies", "share", .lower,
      "false claims that customers saw through / offers", formula: "detected / offers",
      family: .firm, isPerGroup: false),
    Metric(
      "awareness", "awareness", "share", .none,
      "customers who learnt during the run that prices are personal / customers",
      formula: "Σ learnt / N", family: .service, isPerGroup: false),
  ]

  /// What differs between cohorts beyond the components of the fairness index.
  static let ofCohorts: [Metric] = [
    Metric(
      "manipulation_harm", "manipulation harm", "currency per need", .lower,
      "surplus of choices at the neutral interface, with the same offers and the same noise, less"
        + " that of the actual ones, both valued as at the neutral interface, per need",
      formula: "Σ (v − p)·(y at neutral − y) / needs",
      source: "Bernheim, Rangel 2009; Bar-Gill 2019", family: .fairness),
    Metric(
      "access_ratio", "access ratio", "share", .higher,
      "over cohort dimensions, the smallest lowest / highest purchases per need; under 0.80 fails"
        + " the four-fifths rule, a screening heuristic of United States employment law",
      formula: "min (min ȳ / max ȳ)", source: "29 CFR 1607.4(D), 1978; Feldman et al. 2015",
      family: .fairness, isPerGroup: false, isRatio: true),
    Metric(
      "approval_ratio", "approval ratio", "share", .higher,
      "the same for approvals per application, where the sector screens",
      formula: "min (min ā / max ā)", source: "29 CFR 1607.4(D), 1978; Feldman et al. 2015",
      family: .fairness, isPerGroup: false, isRatio: true),
    Metric(
      "markup", "markup", "share", .none,
      "(mean offered price - unit cost at the end) / mean offered price",
      formula: "(p̄ − c) / p̄", source: "Lerner 1934", family: .service),
    Metric(
      "markup_gap", "markup gap", "share", .lower,
      "over cohort dimensions, the largest (highest - lowest) markup",
      formula: "max (max m − min m)", source: "after Bartlett et al. 2022", family: .fairness,
      isPerGroup: false),
    Metric(
      "risk_markup_gap", "markup gap at equal risk", "share", .lower,
      "over cohort dimensions, the largest (highest - lowest) markup among customers of the same"
        + " third of vulnerability, mean over thirds weighted by their offers",
      formula: "Σ offers·max (max m − min m) / Σ offers, by third",
      source: "after Bartlett et al. 2022", family: .fairness, isPerGroup: false),
    Metric(
      "burden_gap", "burden gap", "share", .lower,
      "over cohort dimensions, the largest (highest - lowest cohort mean of burden) / mean burden",
      formula: "max (max b̄ − min b̄) / b̄", source: "Kallus, Zhou 2021: price burden",
      family: .fairness, isPerGroup: false, base: .concerned),
  ]
}
