extension Metric {
  /// What trade is worth, as customers felt it when they chose and as it turned out.
  static let ofWelfare: [Metric] = [
    Metric(
      "surplus_decision", "surplus, as felt", "currency per need", .none,
      "surplus of purchases as the customer felt it at the actual interface at the moment of choice,"
        + " bad outcomes unforeseen, per need",
      formula: "Σ (v + push − p)·y / needs", source: "Bernheim, Rangel 2009", family: .welfare),
    Metric(
      "welfare_distortion", "welfare distortion", "currency per need", .lower,
      "surplus as felt at the moment of choice - surplus as it was: what pushes made purchases seem"
        + " worth, and bad outcomes took, per need",
      formula: "surplus_decision − surplus", source: "Bernheim, Rangel 2009; Bar-Gill 2019",
      family: .welfare),
    Metric(
      "producer_surplus", "producer surplus", "currency per need", .higher,
      "money taken - cost of goods - everything the strategy costs, per need: profit in the unit of"
        + " surplus", formula: "Σ (paid − cost) / needs", source: "accounting", family: .welfare),
    Metric(
      "total_surplus", "total surplus", "currency per need", .higher,
      "surplus + producer surplus; what privacy costs is not netted against it",
      formula: "surplus + producer_surplus", source: "textbook", family: .welfare),
    Metric(
      "deadweight_loss", "deadweight loss", "currency per offer", .lower,
      "gains from trade missed / offers: |valuation - unit cost| of what was worth its cost and not"
        + " bought, and of what was bought and not worth it; where there are no rivals",
      formula: "Σ |v − c|·[y ≠ (v ≥ c)] / offers", source: "textbook", family: .welfare),
    Metric(
      "autonomy_literacy_gap", "autonomy gap by literacy", "share", .none,
      "autonomy loss of the third of customers with the least digital literacy - that of the third"
        + " with the most: over 0 where pushes work on the less literate",
      formula: "autonomy_loss of lowest third − of highest third", family: .fairness,
      isPerGroup: false),
  ]

  /// What customers agreed to, and what was done without.
  static let ofPrivacy: [Metric] = [
    Metric(
      "consent_quality", "consent quality", "share", .higher,
      "requests for data that would have been agreed to at a neutral interface / those that were,"
        + " same draws, where a request that was refused does not come back: 1 is no steering",
      formula: "Σ [yes at neutral] / Σ [yes]", source: "own, after Nouwens et al. 2020",
      family: .privacy),
    Metric(
      "overt_use", "overt use of data", "share", .higher,
      "uses of data - one category for one purpose in one step - that the customer was asked for, told"
        + " the purpose of and agreed to / all uses",
      formula: "Σ uses with consent / Σ uses", family: .privacy),
    Metric(
      "privacy_cost", "privacy cost", perStep, .lower,
      "what customers would have wanted to be paid for data held without their consent to all they"
        + " are used for, also after they left, by culture, kind of data and concern; never netted"
        + " against surplus",
      formula: "Σ WTA of data without consent / (N·T)",
      source: "PRINCE2022; ACQUISTI2013; WINEGAR2019", family: .privacy),
    Metric(
      "privacy_exposure", "privacy exposure", perStep, .lower,
      "the same for all data held, with consent or without, also after the customer left",
      formula: "Σ WTA of data held / (N·T)", source: "PRINCE2022; ACQUISTI2013; WINEGAR2019",
      family: .privacy),
  ]

  /// What another cohort would do to the price of the same customer.
  public static let ofTwins: [Metric] = [
    Metric(
      "counterfactual_price_gap", "price gap to one's twin", "share", .lower,
      "|price of the same customer, draws and all, in another cohort - price asked|, mean over"
        + " flipped customers and steps / mean price asked of them; if asked for, n/a"
        + " of prices learnt or by load",
      formula: "Σ |p′ − p| / Σ p", source: "Kusner et al. 2017", family: .fairness, base: .flipped),
    Metric(
      "counterfactual_changed", "price unlike twin's", "share", .lower,
      "flipped customers who would have been asked another price in any step in another cohort / flipped"
        + " customers; if asked for, n/a"
        + " of prices learnt or by load",
      formula: "Σ [p′ ≠ p in any step] / n", source: "Kusner et al. 2017", family: .fairness,
      base: .flipped),
    Metric(
      "counterfactual_shift", "price in another cohort", "share", .none,
      "price in another cohort - price asked, mean over flipped customers and steps / mean price asked of"
        + " them: over 0 where another cohort pays more; if asked for, n/a"
        + " of prices learnt or by load",
      formula: "Σ (p′ − p) / Σ p", source: "Kusner et al. 2017", family: .fairness, base: .flipped),
  ]
}
