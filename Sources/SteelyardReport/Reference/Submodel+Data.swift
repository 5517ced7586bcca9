// Who lets the firm use which data, what these tell, and what they are worth to their owners.

extension Submodel {
  static let dataUse: [Submodel] = [
    Submodel(
      "Law and consent", ["consent."],
      """
      | control level | law: none | opt-out | sectoral | opt-in |
      | --- | --- | --- | --- | --- |
      | 0 none | taken, no way out | buried opt-out | and the sensitive are asked for | a banner |
      | 1 buried | buried opt-out | buried opt-out | and the sensitive are asked for | a banner |
      | 2 plain | plain opt-out | plain opt-out | and the sensitive are asked for | a banner |
      | 3, 4 | all asked for | all asked for | all asked for | all asked for |

      *The sensitive* are sensitive and biometric data. On a banner, going on counts as accepting,
      except for these and unless a box has to be ticked. Sectors add categories that are asked for
      under any law, and may have the vulnerable (above ½) asked for all. Requests:

      ```
      logit P(accept) = base + sector + screen + c·concern + d·(sensitivity − 1) + r·(1 − 2^(−n))
      screen          = hidden refusal + purposes one by one + box to tick; going on counts as
                        accepting replaces hidden refusal where it is larger
      ```

      n counts repeats after a refusal. From level 3 up, and where purposes are shown one by one,
      each category is answered by itself; else one answer, for the category that is granted least
      readily, serves all. Defaults take effect and first requests come at the first visit; repeats
      at visits in steps divisible by the strategy's interval. Of those whose data are in use, taken or granted, the
      share `consent.opt_out`·exp(−c·concern), times `consent.opt_out_buried` where it is buried,
      opts out sooner or later, each with chance `consent.opt_out_pace` a step, for all categories
      until asked again. `consent.endowed` is what a request loses with those who took their data
      back before. Where law or strategy changes what has to be asked, everybody is asked anew.
      """),
    Submodel(
      "What data tell", ["signal."],
      """
      Category c alone explains R²(c) of willingness to pay, with an error that stays with customer
      and category. With precisions h = `signal.quality`·coverage·R²/(1 − R²), deviation d and
      errors e in the market's standard deviations s,

      ```
      estimate = m + s·Σ (h·d + √h·e)/(1 + Σ h)·(1 − δ)^age
      coverage = min over dimensions of min(1, share·cohorts)^`signal.bias`
      ```

      with share the cohort's share of customers and cohorts how many its dimension has. Every
      internal audit takes `audit.repair` of what is missing to a coverage of 1, for estimates made
      from then on. δ is `signal.decay`, age the steps since the data were renewed, by a grant or a
      purchase. After the firm's retention they are deleted, and asked for anew.
      """),
    Submodel(
      "What privacy is worth, and stated worry", ["privacy."],
      """
      Asked in a study; drives nothing. Keeping a category private is worth, a month,

      ```
      seller's price = location·sensitivity·norm·exp(c·concern + s·logit u)
      buyer's        = the same with u' = (u − z)/(1 − z) for u, and logit u' less the endowment;
                       0 for the share z
      norm           = law^strength · income^power
      keeps private  where horizon·price > stake
      worried        where k·concern + √(1 − k²)·e + ρ·z_trust > the quantile of 1 − worried
      ```

      with u the customer's rank, strength 1 where the law of the place asks for consent first, ½
      where it is mixed and 0 elsewhere, income that of the country against the United States, and
      z_trust the culture's general trust.
      """),
  ]
}
