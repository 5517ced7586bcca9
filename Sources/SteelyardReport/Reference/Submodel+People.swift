// Who the customers are, whom they know, when they need something, and how newcomers find the firm.

extension Submodel {
  static let people: [Submodel] = [
    Submodel(
      "Traits",
      [
        "sector.value_", "sector.price_sensitivity", "sector.need_rate", "sector.vulnerability",
        "traits.", "culture.", "correlation.", "choice.income_elasticity",
      ],
      """
      A Gaussian copula. The residual of a customer is a vector of correlated standard normal
      scores, one for each trait (Cholesky factor of the correlations). A trait's latent score is

      ```
      score = Σ slope·z + √(1 + Σ (slope·u)²)·residual + Σ shift
      ```

      with z the standing of the customer's culture on a dimension in standard deviations over the
      shipped profiles, u how uncertain that standing is, and shift what the scenario declares for
      the customer's cohorts. The table of traits says what each score becomes. Price sensitivity is
      then multiplied by income^(−`choice.income_elasticity`). Traits are a function of (cohort,
      culture, residual): a customer's cohort can be changed with all else of theirs kept.

      Base willingness to pay is max(0, value/b) going rates, b the price sensitivity: the price at
      which the product is worth as much as walking away, at middling trust.
      """),
    Submodel(
      "Network", [],
      """
      Friendship is mutual and fixed. Customers stand on a line of length 1, on which every group
      (culture and cohorts together) owns a stretch as long as its share. With chance √h a customer
      lives in the group's stretch, else anywhere; a rewired link leads, with chance √h, to somebody
      in one's own group's stretch, else to anybody. So a friend is of one's own group with chance
      h + (1 − h)·share: h is Coleman's index of inbreeding homophily. Small worlds follow Watts and
      Strogatz (1998), scale-free networks Barabási and Albert (1999), whose newcomers choose, with
      chance h, among the links of their own group.
      """),
    Submodel(
      "Need and habit", ["habit."],
      """
      ```
      chance of a need = min(1, rate · season(step) · (1 + w·habit))
      season           = 1 + amplitude·cos(2π·(step − peak)/52)
      habit            ← habit + g·(1 − habit) with a purchase, habit − d·habit without
      ```

      with w, g and d `habit.need`, `habit.gain` and `habit.decay`. Habit starts at 0. It raises the
      need of customers of the firm alone: needs of prospects and of those who left arise at the
      plain rate.
      """),
    Submodel(
      "Prospects and word of mouth", ["arrival.", "word."],
      """
      Of friends who dealt with the firm in the previous step, n are heard, and m is the mean of
      their trust, in which one below ½ weighs `word.negative` times one above. A prospect with a
      need becomes a customer with chance

      ```
      1 − exp(−r·v·q)     v = (max(½, n)/u)^(α·k)     q = (2m)^(β·k)
      ```

      with r `arrival.rate`, u `word.usual`, α `word.volume`, β `word.valence`; where nobody talks m
      is ½: advertising alone. k = max(0.1, 1 + `word.uncertainty`·z), z the culture's uncertainty
      avoidance. Who joins meets the firm's offer from the next need on; who left and has a need
      comes back with `arrival.return` times that chance. The trust of customers who
      had a need in the previous step moves the share min(1, `word.trust`·k) of the way to m.
      """),
  ]
}
