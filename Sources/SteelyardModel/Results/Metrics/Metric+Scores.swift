extension Metric {
  /// What a run tells beyond averages, gaps and inequality.
  static let ofScores =
    ofTime + ofScreening + ofAccess + ofMarketing + ofExposure + ofConduct
    + ofPrinciples

  /// How trust moves, from its mean over all initial customers step by step.
  private static let ofTime: [Metric] = [
    Metric(
      "trust_erosion", "trust erosion", "points per step", .lower,
      "100 x mean over steps of how far mean trust fell in the step, 0 where it rose",
      formula: "100·Σₜ max(0, m₍ₜ₋₁₎ − mₜ) / T, m mean trust", source: "own",
      family: .time, isPerGroup: false),
    Metric(
      "trust_fall", "deepest fall of trust", "points", .lower,
      "100 x the largest fall of mean trust from an earlier step, or from the start, to a later one",
      formula: "100·max over s < t of (mₛ − mₜ)", source: "maximum drawdown", family: .time,
      isPerGroup: false),
    Metric(
      "trust_recovery", "time to recover", "steps", .lower,
      "steps from the level before the deepest fall until mean trust, after its lowest, is back at"
        + " 90 % of that level; undefined where it never was below, or does not come back",
      formula: "min {r ≥ t : mᵣ ≥ 0.9·mₛ} − s, where mₜ < 0.9·mₛ", source: "own", family: .time,
      isPerGroup: false),
  ]

  /// Who is let in where the sector screens. Qualified is whoever the firm would let in if it knew
  /// their vulnerability.
  private static let ofScreening: [Metric] = [
    Metric(
      "approval_qualified", "approvals, qualified", "share", .higher,
      "applications approved / applications of customers whose vulnerability is within the cut,"
        + " where the sector screens", formula: "approved with z / z, z = qualified",
      source: "Hardt, Price, Srebro 2016", family: .service),
    Metric(
      "approval_unqualified", "approvals, others", "share", .none,
      "the same of customers whose vulnerability is beyond the cut",
      formula: "approved without z / without z", source: "Hardt, Price, Srebro 2016",
      family: .service),
    Metric(
      "approval_precision", "precision of approvals", "share", .higher,
      "applications of qualified customers approved / applications approved",
      formula: "approved with z / approved", source: "Chouldechova 2017", family: .service),
    Metric(
      "equal_opportunity_gap", "equal-opportunity gap", "share", .lower,
      "over cohort dimensions, the largest (highest - lowest) approvals of the qualified",
      formula: "max (max P(a | z) − min P(a | z))", source: "Hardt, Price, Srebro 2016",
      family: .fairness, isPerGroup: false),
    Metric(
      "equalized_odds_gap", "equalised-odds gap", "share", .lower,
      "the larger of the equal-opportunity gap and the same among those not qualified",
      formula: "max over z of max (max P(a | z) − min P(a | z))",
      source: "Hardt, Price, Srebro 2016", family: .fairness, isPerGroup: false),
    Metric(
      "predictive_parity_gap", "predictive-parity gap", "share", .lower,
      "over cohort dimensions, the largest (highest - lowest) share of qualified among the approved;"
        + " cannot in general be 0 together with the equalised-odds gap",
      formula: "max (max P(z | a) − min P(z | a))",
      source: "Chouldechova 2017; Kleinberg et al. 2017", family: .fairness, isPerGroup: false),
  ]

  /// Who pays more, who is turned away, who is served well.
  private static let ofAccess: [Metric] = [
    Metric(
      "above_median", "above the median price", "share", .none,
      "customers whose mean offered price is above the median of everybody's / those made an offer",
      formula: "Σ [p̄ > median p̄] / n", source: "after Angwin et al. 2016", family: .price,
      base: .concerned, spread: Spread(outcome: .price, measure: .above)),
    Metric(
      "above_median_ratio", "above-median ratio", "share", .higher,
      "over cohort dimensions, the smallest lowest / highest share above the median price: the"
        + " inverse of the risk ratio of paying more; undefined where nobody is above",
      formula: "min (min P(p̄ > median) / max P(p̄ > median))", source: "after Angwin et al. 2016",
      family: .fairness, isPerGroup: false, isRatio: true),
    Metric(
      "surplus_kolm", "surplus: Kolm", "list prices per need", .lower,
      "Kolm's index of realised surplus per need, which may be below 0: what everybody could give up"
        + " for the same welfare if all had the same, at an aversion of 1 per list price",
      formula: "ln mean of exp(μ − x)", source: "Kolm 1976", family: .surplus, base: .concerned,
      spread: Spread(outcome: .surplus, measure: .kolm)),
    Metric(
      "turned_away", "worth to those without", "currency", .none,
      "drawn valuation, at the neutral interface, of those who were made an offer and did not buy:"
        + " how much those who went without wanted it; undefined among rivals, where they may have"
        + " bought elsewhere", formula: "Σ v·(1 − y) / Σ (1 − y)",
      source: "Cohen, Elmachtoub, Lei 2022", family: .service),
    Metric(
      "turned_away_gap", "no-purchase gap", "share", .lower,
      "over cohort dimensions, the largest (highest - lowest) valuation of the turned away / mean list"
        + " price", formula: "max (max v̄ − min v̄) / list, over y = 0",
      source: "Cohen, Elmachtoub, Lei 2022: no purchase", family: .fairness,
      isPerGroup: false),
    Metric(
      "good_outcome", "served well", "share", .higher,
      "purchases without a bad outcome / needs; in education, where a bad outcome is a course that"
        + " fails its pupil: needs that ended in learning",
      formula: "(purchases − bad outcomes) / needs", family: .service),
  ]

  /// What is sent, what of it is opened, and what it brings.
  private static let ofMarketing: [Metric] = [
    Metric(
      "visits", "visits", "per active customer and step", .none,
      "offers at a need / customer-steps of the active", formula: "offers / Σ active",
      family: .marketing),
    Metric(
      "messages", "messages", "per active customer and step", .none,
      "messages that reached customers / customer-steps of the active",
      formula: "Σ messages / Σ active", family: .marketing, isPerGroup: false),
    Metric(
      "click_rate", "messages opened", "share", .higher, "messages opened / messages received",
      formula: "Σ opened / Σ messages", source: "accounting", family: .marketing,
      isPerGroup: false),
    Metric(
      "marketing_cost", "marketing cost", perStep, .none,
      "running costs of messages and nudges / customers / steps; set-up not counted",
      formula: "Σ cost of messages and nudges / (N·T)", source: "accounting", family: .marketing,
      isPerGroup: false),
    Metric(
      "marketing_lift", "marketing lift", perStep, .none,
      "gross margin of purchases that the step's messages and nudges made, less that of those they"
        + " prevented, by the same offers and noise; later effects not counted",
      formula: "Σ (p − c)·(y − y without) / (N·T)", source: "own", family: .marketing,
      isPerGroup: false),
    Metric(
      "marketing_return", "return on marketing", "ratio", .higher,
      "(marketing lift - marketing cost) / marketing cost; undefined where nothing was spent",
      formula: "(lift − cost) / cost", source: "accounting", family: .marketing,
      isPerGroup: false),
  ]

  /// How diverse what is shown is, and whether people like each other are shown the like.
  private static let ofExposure: [Metric] = [
    Metric(
      "exposure_variety", "variety shown", "share", .none,
      "chance that two recommendations to a customer are of different categories, mean over customers"
        + " with at least two; where the range has several categories",
      formula: "mean of 1 − Σ n(n − 1) / (N(N − 1))", source: "Simpson 1949", family: .range),
    Metric(
      "exposure_narrowing", "narrowing", "share", .lower,
      "1 - variety shown / that of a range of which everything is shown alike: 1 is always the same; in"
        + " education, how narrow the topics are that a learner is shown",
      formula: "1 − variety shown·K / (K − 1)", source: "own, after Simpson 1949",
      family: .range),
    Metric(
      "exposure_gini", "exposure concentration", "share", .none,
      "Gini coefficient of recommendations seen over categories; where the range has several",
      formula: "Σ (2k − K − 1)·q₍ₖ₎ / (K·Σ q)", source: "Gini 1912", family: .range),
    Metric(
      "exposure_coverage", "coverage of exposure", "share", .none,
      "exponential of the Shannon entropy of recommendations seen by category / categories; where the"
        + " range has several", formula: "exp(−Σ s·ln s) / K", source: "Shannon 1948; Hill 1973",
      family: .range),
    Metric(
      "echo_chamber", "echo chambers", "share", .lower,
      "over cultures and cohort dimensions, the most that the category shown tells of the group: 0"
        + " where all are shown the same mix, 1 where each is shown only what no other is",
      formula: "max I(group; category) / H(group)", source: "own, after Shannon 1948",
      family: .range, isPerGroup: false),
  ]

  /// What the firm hides, loses and answers for.
  private static let ofConduct: [Metric] = [
    Metric(
      "informed", "know of personal prices", "share", .none,
      "customers who know at the end that prices are personal, from the firm, from friends or from the"
        + " press / customers; where prices differ between persons", formula: "Σ [knows] / N",
      family: .service),
    Metric(
      "hidden_envy", "hidden envy", "share", .lower,
      "latent envy - discovered envy: what friends pay less and one does not know",
      formula: "envy_latent − envy_discovered", source: "after Foley 1967; Varian 1974",
      family: .fairness),
    Metric(
      "data_losses", "losses of data", "per 52 steps", .lower,
      "breaches that happened, known or not / steps x 52", formula: "52·breaches / T",
      family: .firm, isPerGroup: false),
    Metric(
      "breaches_told", "breaches told", "share", .higher,
      "breaches that became known / breaches that happened; undefined without any",
      formula: "min(1, known / happened)", family: .firm, isPerGroup: false),
    Metric(
      "breach_silence", "silence on breaches", "share", .lower,
      "steps in which the firm had lost data and nobody knew / steps; undefined without a breach",
      formula: "silent steps / T", family: .firm, isPerGroup: false),
    Metric(
      "answered_complaints", "complaints answered", "share", .higher,
      "complaints that a person decided about / complaints; undefined without any",
      formula: "decided / complaints", family: .service, isPerGroup: false),
  ]
}
