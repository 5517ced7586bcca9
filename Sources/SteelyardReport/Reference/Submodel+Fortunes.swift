// What happens to the firm as a whole, and what everything costs it.

extension Submodel {
  static let fortunes: [Submodel] = [
    Submodel(
      "Breaches", ["breach."],
      """
      ```
      chance   = min(1, rate·exp(−k·security)·held/3)               per step
      severity = min(1, manner·s·d·x·(1 − l·habit))                 d = 1 − suppression·t·c/16
      shock    ← max(½^(1/half-life)·shock, shock₀·d·x·(1 − l·habit)) when it becomes known
      ```

      held is the number of categories held of the mean customer, t and c the levels of transparency
      and control. x is min(1, max(spill, burden)) for one whose data are held, else the spill.
      manner is `breach.candour` where the firm tells at once, 1 where it tells once found out,
      `breach.silence` where it keeps quiet; what is not told is found out with chance
      `breach.discovery` a step. A scheduled breach becomes known at its step. Between, the shock
      halves with its half-life. A breach by chance costs the firm `breach.cost` a customer.
      """),
    Submodel(
      "Regulators, fines and internal audits", ["audit."],
      """
      ```
      chance of an audit = min(1, rate(law) + c·complaints/customers)    per step
      fine               = offences found · share(law) · a year's revenue
                           · (1 − mitigation·min(1, internal audits a year/4))
      ```

      with rate and share averaged over the laws of the customers' places. Offences are false claims
      or dark patterns shown in the previous step; refusal hidden where some law asks for consent
      first; data passed on without anything being disclosed; data kept abroad without asking where
      some law asks for consent first, or sensitive and biometric ones under sectoral laws, unless
      they are anonymous or stay with customers; data used beyond declared purposes under any
      privacy law; customers followed where going on counts as accepting under opt-in laws; a
      promised limit on privacy loss passed; data kept that were taken back and cannot be erased
      under opt-in and opt-out laws. Each is found with chance `audit.detection`. Keeping quiet about a
      breach is fined once found out. A year's revenue is 52 times that of the previous step.
      """),
    Submodel(
      "The press", ["press."],
      """
      A damning report comes with chance min(1, c·complaints/customers), plus `press.breach` in a
      step in which a breach becomes known or a fine falls; a scheduled report replaces it. Each
      customer of the firm reads it with chance `press.reach`. A tone below 0 has the severity
      −tone·`press.severity`, one above 0 the quality of its tone.
      """),
    Submodel(
      "Money", ["sector.margin", "cost.", "setup.", "expertise."],
      """
      A unit costs the going rate · (1 − `sector.margin`); cost shocks multiply that. A strategy
      costs, per active customer and step and in going rates,

      ```
      [prices differ]·personal_price + depth·messages a step·messages + nudges·nudge
      + disclosures, in levels·transparency + rights, in levels·control
      + categories collected·data·(1 − abroad, where stored abroad) + security·security
      + [recommends]·recommendation − [sells]·categories held·data_sale·precision left
      + ways of following·tracking + degree of anonymity·identity
      + [noise]·differential_privacy + [federated]·federated + balance·balance + [local]·local
      + practices for cultures·culture + [vendor]·vendor
      ```

      and complaints, bad outcomes, breaches, internal audits and fines when they occur. Money is
      counted in 64 bits.
      """),
  ]
}
