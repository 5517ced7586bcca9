// Pushes, and what they provoke.

extension Submodel {
  static let persuasion: [Submodel] = [
    Submodel(
      "Nudges and dark patterns", ["nudge."],
      """
      A kind with weight w, shown at intensity i, adds w·c(i); all that is shown together is capped:

      ```
      c(i)  = i + (r − 2)·i·(i − 1)/2
      cap   = mild·c(min(i, 1)) + (aggressive − mild)·max(0, i − 1)       i the strongest
      push  = susceptibility · wear · min(Σ w·c(i), cap)
      ```

      r is `nudge.intensity`, mild and aggressive `nudge.bundle_mild` and `nudge.bundle_aggressive`.
      A true claim works like a false one. A false one is seen through, on every visit on which it
      is shown, with chance `nudge.detection_base` + `nudge.detection_literacy`·literacy.
      """),
    Submodel(
      "Wear-out", ["wear."],
      """
      ```
      wear ← min(1, (k·wear if any nudge was shown, else wear) + r)
      ```

      with k `wear.exposure` and r `wear.recovery`; 1 is fresh. One wear for all kinds.
      """),
    Submodel(
      "Drip fees", ["drip."],
      """
      ```
      share     = f·i/(1 + f·i)                of the whole price, held back until the end
      perceived = p·(1 − neglect·share)        what the choice reckons with
      ```

      with f `drip.fee` and i the intensity. The push gains b·(p − perceived). The neutral interface
      shows p; what is paid, judged and remembered is p.
      """),
    Submodel(
      "Reactance", ["reactance."],
      """
      ```
      stirred = min(1, gain·max(0, intensity − onset)·proneness)     the strongest of a visit
      R       ← (1 − decay)·R, then R + stirred·(1 − R)
      ```

      R starts at 0. It lowers utility by `reactance.utility`·R and raises the odds of leaving.
      """),
  ]
}
