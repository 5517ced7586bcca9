// What the firm says: disclosure, explanation, control, messages.

extension Submodel {
  static let contact: [Submodel] = [
    Submodel(
      "Acceptability of data flows", ["acceptability."],
      """
      x = clamp(`acceptability.*` + the scenario's change + drift, −1…1) by category; 0 is the norm.
      Drift is `market.norm_drift` a year, brought up to date every 13 steps. Objection is (1 − x)/2.
      """),
    Submodel(
      "Transparency", ["transparency."],
      """
      ```
      awareness   chance per visit with data in use, by level, to learn that prices are personal
      disclosure  = context·s·(a·min(0, x) + b·max(0, x)·T)      x the least acceptable in use
      softening   = 1 − `transparency.softening`·4τ(1 − τ)       τ the level over 4
      ```

      s is 0 below level 2, `transparency.notice_salience` at level 2 and 1 above; a is
      `transparency.disclosure` and b = ln(1 + `transparency.disclosed_acceptable`)/½. Data that are
      sold count as third-party data. Context is 1 + `transparency.context` in low-context cultures,
      1 in medium and 1 − `transparency.context` in high-context ones. Softening multiplies the
      severity of what breaks a norm.
      """),
    Submodel(
      "Explanation", ["explanation."],
      """
      ```
      pull on a purchase = lift·f·max(0, 1 − m·(margin − ½))     where costs are explained
      P(unfair)          · (1 − cost relief − motive relief·T)
      ```

      f is 1 where the firm explains freely, else `explanation.forced`; margin is (p − unit cost)/p.
      The relief of costs applies where costs are explained, that of a motive where a motive is.
      """),
    Submodel(
      "Control", ["control."],
      """
      Perceived control by control level. It acts on what is personal only: on the pull of messages
      and on their clicks. The harm of a breach depends on the level itself.
      """),
    Submodel(
      "Messages that fit", ["relevance."],
      """
      ```
      fit       = max(0, (signal − onset)/(1 − onset))
      match     = depth·fit·(1 + t·depth·(2T − 1))·taste
      pull      = w·(1 + k·control)·match + obtrusion + creepiness
      obtrusion = o·obtrusive − x·obtrusive·depth·sensitivity·exp(c·concern)
      ```

      signal is √R² of taste from the data in use (precisions R²/(1 − R²) of `relevance.fit_*` add
      up), sensitivity that of the most private category in use. w, k, t, o, x and c are
      `relevance.weight`, `.control`, `.trust`, `.obtrusive`, `.crossing` and `.crossing_concern`.
      The pull counts in steps in which a message came; depth is 0 where no data are in use.
      """),
    Submodel(
      "Answers to messages and fatigue", ["message.", "fatigue."],
      """
      ```
      logit click       = base + light + f·match + g·control·depth + obtrusion + creepiness − φ·fatigue
      logit unsubscribe = base' + light' − obtrusion − creepiness + ψ·fatigue
      fatigue           ← 1 − (1 − (1 − d)·fatigue)·(1 − r)^messages
      ```

      A number of messages that is no whole one is rounded up or down at random. Who unsubscribes
      gets no more.
      """),
    Submodel(
      "Creepiness", ["creepiness.", "sensitivity."],
      """
      ```
      burden   = max over the data in use of sensitivity·objection
      noticed  always where use is told (level 2 and up), else with chance depth·(a + b·literacy)
      shift    = −g·depth·burden·(1 − T)       · covert where it was not told
      severity = min(1, s·covert·depth·burden) where it was not told, else 0
      ```

      per step with a message. The shift acts on purchases, clicks and unsubscriptions.
      """),
  ]
}
