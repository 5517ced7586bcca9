extension Metric {
  static let perStep = "currency per customer per step"

  /// The oldest, which documents begin with: N customers over T steps, S of them scored.
  static let ofOldest: [Metric] = [
    Metric(
      "revenue", "revenue", perStep, .higher, "money taken / customers / steps",
      formula: "Σ paid / (N·T)", source: "accounting", family: .headline),
    Metric(
      "profit", "profit", perStep, .higher,
      "revenue - cost of goods - everything the strategy costs",
      formula: "Σ (paid − cost) / (N·T)", source: "accounting", family: .headline),
    Metric(
      "trust", "trust", "points", .higher,
      "100 x mean trust over the last quarter of the steps, over all initial customers",
      formula: "100·Σ trust / (N·S)", family: .headline),
    Metric(
      "fairness", "fairness", "points", .higher,
      "100 x sum of w(1 - min(1, d/0.20)) / sum of w over the components d in scoring.fairness",
      formula: "100·Σ w(1 − min(1, d/0.2)) / Σ w", family: .headline, isPerGroup: false),
    Metric(
      "retention", "retention", "share", .higher,
      "customers of the firm at the start still active at the end / those at the start",
      formula: "stayed / founders", family: .headline),
    Metric(
      "trust_active", "trust of the active", "points", .higher,
      "100 x mean trust over the last quarter of the steps, over those active at the end",
      formula: "100·Σ trust / (active·S)", family: .headline, base: .active),
    Metric(
      "trust_p10", "trust, lowest tenth", "points", .higher,
      "100 x 10th percentile over customers of mean trust in the last quarter of the steps",
      formula: "100·trust of rank ⌈N/10⌉", family: .headline, isPerGroup: false),
    Metric(
      "price_gap", "price gap", "share", .lower,
      "over cohort dimensions, the largest (highest - lowest cohort mean of offered price)"
        + " / mean offered price", formula: "max (max p̄ − min p̄) / p̄",
      source: "Cohen, Elmachtoub, Lei 2022: price parity", family: .fairness, isPerGroup: false),
    Metric(
      "access_gap", "access gap", "share", .lower,
      "over cohort dimensions, the largest (highest - lowest) purchases per need",
      formula: "max (max ȳ − min ȳ)", source: "Cohen, Elmachtoub, Lei 2022: demand parity",
      family: .fairness, isPerGroup: false),
    Metric(
      "surplus_gap", "surplus gap", "share", .lower,
      "over cohort dimensions, the largest (highest - lowest) realised surplus per need"
        + " / mean list price", formula: "max (max s̄ − min s̄) / list",
      source: "Cohen, Elmachtoub, Lei 2022: surplus parity", family: .fairness, isPerGroup: false),
    Metric(
      "envy_latent", "latent envy", "share", .lower,
      "share of customer-steps with a need in which one's offered price is over 5 % above the"
        + " lowest offered that step to a friend", formula: "Σ [p > 1.05·min p of friends] / needs",
      source: "Foley 1967; Varian 1974", family: .fairness),
    Metric(
      "envy_discovered", "discovered envy", "share", .lower,
      "the same among prices one has learnt",
      formula: "Σ [p > 1.05·min p learnt] / needs", source: "Foley 1967; Varian 1974",
      family: .fairness),
    Metric(
      "autonomy_loss", "autonomy loss", "share", .lower,
      "share of needs whose choice differs from the choice at the neutral interface, same noise",
      formula: "Σ [choice ≠ neutral choice] / needs", family: .fairness),
    Metric(
      "offered_price", "offered price", "currency", .none, "mean price offered at a need",
      formula: "Σ p / offers", family: .service),
    Metric(
      "access", "access", "share", .higher, "purchases per need of those who know the firm",
      formula: "purchases / needs", source: "Hardt, Price, Srebro 2016, for goods",
      family: .service),
    Metric(
      "surplus", "customer surplus", "currency per need", .higher,
      "drawn valuation at the neutral interface - price, 0 if no purchase, per need",
      formula: "Σ (v − p)·y / needs", source: "Small, Rosen 1981", family: .service),
    Metric(
      "envy_latent_active", "latent envy, active", "share", .lower,
      "latent envy over customer-steps with a need and an offer, so without those who left",
      formula: "Σ [p > 1.05·min p of friends] / offers", source: "Foley 1967; Varian 1974",
      family: .fairness),
    Metric(
      "envy_discovered_active", "discovered envy, active", "share", .lower,
      "discovered envy over customer-steps with a need and an offer, so without those who left",
      formula: "Σ [p > 1.05·min p learnt] / offers", source: "Foley 1967; Varian 1974",
      family: .fairness),
    Metric(
      "autonomy_loss_active", "autonomy loss, active", "share", .lower,
      "autonomy loss over customer-steps with a need and an offer, so without those who left",
      formula: "Σ [choice ≠ neutral choice] / offers", family: .fairness),
    Metric(
      "access_active", "access, active", "share", .higher,
      "purchases per customer-step with a need and an offer, so without those who left",
      formula: "purchases / offers", family: .service),
    Metric(
      "complaints", "complaints", "per customer per 52 steps", .lower,
      "complaints / customers / steps x 52", formula: "52·complaints / (N·T)", family: .service),
    Metric(
      "harm", "bad outcomes", "share", .lower,
      "bad outcomes in the sector's own sense per purchase: harmful treatments, defaults,"
        + " failures", formula: "bad outcomes / purchases", family: .service),
    Metric(
      "approval", "approvals", "share", .higher,
      "applications approved / applications, where the sector screens",
      formula: "approved / applications", family: .service),
    Metric(
      "approval_gap", "approval gap", "share", .lower,
      "over cohort dimensions, the largest (highest - lowest) approvals per application",
      formula: "max (max ā − min ā)", source: "Dwork et al. 2012: statistical parity",
      family: .fairness, isPerGroup: false),
    Metric(
      "risk_price_gap", "price gap at equal risk", "share", .lower,
      "over cohort dimensions, the largest (highest - lowest cohort mean of offered price) among"
        + " customers of the same third of vulnerability, mean over thirds / mean offered price",
      formula: "mean over thirds of max (max p̄ − min p̄) / p̄",
      source: "after Bartlett et al. 2022", family: .fairness, isPerGroup: false),
    Metric(
      "fines", "fines", perStep, .lower, "fines / customers / steps", formula: "Σ fines / (N·T)",
      source: "accounting", family: .firm, isPerGroup: false),
    Metric(
      "breaches", "breaches", "count", .lower, "breaches of the firm's data that became known",
      formula: "breaches", family: .firm, isPerGroup: false),
    Metric(
      "variety", "variety", "share", .none,
      "chance that two purchases of a customer are of different categories, mean over customers"
        + " with at least two purchases; where the range has several categories",
      formula: "mean of 1 − Σ n(n − 1) / (N(N − 1))", source: "Simpson 1949", family: .range),
    Metric(
      "sales_gini", "concentration of sales", "share", .none,
      "Gini coefficient of purchases over categories; where the range has several",
      formula: "Σ (2k − K − 1)·q₍ₖ₎ / (K·Σ q)", source: "Gini 1912", family: .range),
    Metric(
      "sales_coverage", "coverage of the range", "share", .none,
      "exponential of the Shannon entropy of purchases by category / categories; where the range"
        + " has several", formula: "exp(−Σ s·ln s) / K", source: "Shannon 1948; Hill 1973",
      family: .range),
    Metric(
      "tail_exposure", "exposure of the tail", "share", .none,
      "recommendations seen that show the less popular half of the categories / recommendations"
        + " seen; where the range has several", formula: "seen of the tail / seen",
      source: "SUN2024", family: .range, isPerGroup: false),
  ]

  /// Further metrics of a market with rivals, in the order of the table.
  public static let ofMarkets: [Metric] = [
    Metric(
      "share", "market share", "share", .higher,
      "purchases from the firm / purchases from all firms of the market",
      formula: "purchases / all purchases", source: "accounting", family: .market),
    Metric(
      "share_end", "share at end", "share", .higher,
      "the same over the last quarter of the steps",
      formula: "purchases / all purchases, last S steps", source: "accounting", family: .market,
      isPerGroup: false),
    Metric(
      "paid_price", "price paid", "currency", .none,
      "money taken / purchases, over the last quarter of the steps",
      formula: "Σ paid / purchases, last S steps", source: "accounting", family: .market,
      isPerGroup: false),
  ]
}
