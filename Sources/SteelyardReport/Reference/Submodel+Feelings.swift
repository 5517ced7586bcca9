// What customers make of it: prices, friends' prices, trust, leaving, complaining.

extension Submodel {
  static let feelings: [Submodel] = [
    Submodel(
      "Price fairness", ["fairness."],
      """
      ```
      odds(unfair) = sensitivity·weight·odds(reason)·max(0, g)/g_v        g = (p − r)/r
      F            ← F + recovery·(norm − F)                              every step
      F            ← min(F, F + rate·(norm·(1 − P) − F))                  for each judgement P > 0
      F            ← max(0, F − `transparency.awareness_fairness`)        on learning of personal prices
      ```

      odds(reason) are those of the published share, g_v is `fairness.vignette_gap`, sensitivity the
      customer's, weight that of the person compared with, 1 for one's own past. The reason is a
      cost for one price, a withdrawn discount for segments, and for personal prices a surcharge
      until the customer knows, then exploitation. All prices shown at a visit are judged. F starts
      at its norm.
      """),
    Submodel(
      "Friends' prices", ["peers."],
      """
      Among the m friends who bought in the previous step, as the customer did, each one's price
      comes out with chance c = `peers.discovery`·effort while c·m ≤ 1, at most one a step: with a
      uniform draw u it is number floor(u/c), counted from a random one. The reference price moves
      min(1, `peers.weight`·weight) of the way to it, and the own price of that step is judged
      against it as exploitation. weight is 1 + k·(1 − IDV/100) for a friend of one's own culture
      and 1 − k·(1 − IDV/100) for others, k `peers.in_group`.
      """),
    Submodel(
      "Trust", ["trust."],
      """
      ```
      good event of quality q    T ← T + min(1, gain·q)·max(0, C − T)
      bad event of severity s    T ← T − loss·min(1, s)·T
      detected lie, the k-th     C ← max(floor, C − drop·max(0, C − floor)/2^(k−1))
      else                       C ← min(1, C + recovery)
      who left                   T ← T + fade·(propensity − T)
      ```

      T starts at the trust propensity, the ceiling C at 1. A severity of 1 is a detected lie. At
      the end of a step T is cut to the ceiling. Good events are purchases that keep their promise,
      good turns and good reports; bad ones have severities among the parameters of the submodel
      that brings them about. Those of missed promises, unfair prices, friends' prices, awareness
      and scheduled violations are multiplied by softening. The order of causes is that of the
      ledger, but for reports of the press and lies that come out by themselves, which act before
      word of mouth.
      """),
    Submodel(
      "Apologies and promises", ["repair."],
      """
      While one is fresh, for `repair.steps` steps, what purchases and good turns gain is multiplied
      by `repair.gain`, except for customers who have seen through a lie; the ceiling is not touched. They follow a
      broken promise, a lie or a breach that comes out, where the strategy does so, or are scheduled.
      """),
    Submodel(
      "Leaving", ["sector.yearly_retention", "churn."],
      """
      ```
      logit wish = h₀ − w·κ·(T − ½) − v·(F − ½) + ρ·R
      leaves     with chance logistic(wish − sludge·obstruction)
      κ          = clamp(1 + `churn.collectivism`·(91 − IDV)/(91 − 36), 0.8…1.8)
      h₀         = logit(1 − retention^(1/52)) + w/4 + v·(norm − ½)
      ```

      so that a customer with T = ¾, F at its norm and κ = 1 stays a year with the sector's
      retention. Who wished to leave and was kept by sludge loses trust by `churn.thwarted` and
      feels as much reactance. Who left never returns.
      """),
    Submodel(
      "Complaints", ["complaint."],
      """
      min(1, rate·blow·exp(d·z)) per step, with blow the sum of severities dealt to the customer in
      the step and z the culture's power distance.
      """),
  ]
}
