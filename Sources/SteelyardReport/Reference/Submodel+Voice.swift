// How firms listen, teach, promise and watch themselves, and what customers make of it.

extension Submodel {
  static let voices: [Submodel] = [
    Submodel(
      "Settings and data that customers keep up", ["settings."],
      """
      A customer changes what they may set with a fixed chance users·literacy, and then wants
      clamp(1 + e·(2T − 1) − w·fatigue, 0…most) times the firm's messages and
      clamp(1 + e·(2T − 1) − c·max(0, concern), 0…most) times its depth, at most full depth; prices
      come no nearer to personal than the firm's own. A customer keeps up what is on record with
      a fixed chance u·control·T: their data do not age, and the error of estimates made then is
      multiplied by 1 − p. Each setting adds its share of missing perceived control.
      """),
    Submodel(
      "Advice", ["advice."],
      """
      help = quality·g for generic advice, quality·(g + (1 − g)·signal) for personal, signal the
      square root of what the data in use tell. The log odds of a bad outcome fall by
      `advice.help`·help·vulnerability; the offer pulls by `advice.value`·help·vulnerability.
      """),
    Submodel(
      "Checks against fraud", ["fraud."],
      """
      An honest purchase is flagged with chance min(1, f·s²/coverage), does not take place and costs
      trust by `fraud.severity`; one that passes saves the firm `fraud.saved`·s·(2 − s) going rates.
      Whom a person has cleared is not flagged again.
      """),
    Submodel(
      "Feedback", ["feedback."],
      """
      Each customer of the firm is asked and answers with chance feedback·`feedback.response` a
      step, and names the kind of what hurt most since: price, privacy, pressure or service. A
      firm that acts gets on with the kind that was named most in the step before, its level
      a ← a + `feedback.pace`·(1 − a), and gives up the share `feedback.most`·a of a practice: the
      distance of prices from the list price, the depth of messages, the intensity of nudges,
      missed promises. Who is asked again gains trust of quality `feedback.heard`·a, then loses it
      by `feedback.ignored`·(1 − a), with a of the kind named the last time; perceived fairness
      moves `feedback.fairness`·a of its way to 1.
      """),
    Submodel(
      "Education", ["education."],
      """
      What a customer has learnt, k, rises by pace·effort·(1 − k) a step and stays. Literacy rises
      by l·k·(1 − literacy), the chance to notice that a price is personal by a·k·(1 − chance);
      discomfort with data use that one is told of is multiplied by 1 − c·k, the share who opt out
      by 1 + o·k; the log odds of agreeing to a category rise by i·k·acceptability.
      """),
    Submodel(
      "Ethical commitment", ["commitment."],
      """
      While a customer has found out nothing against it, each visit is a good event of quality
      g·level. What is found out in a step - a lie, a personal price or the use of data that were
      not told of, pressure, the sale of one's data - brings a further bad event of severity
      w·level·(sum of their severities), plus e·level where the firm is fined in that step; from
      then on the firm's word brings this customer nothing. The sale of data is found out with
      chance d·literacy a visit, d `commitment.sale_detection`.
      """),
    Submodel(
      "Review by people and training", ["review.", "training."],
      """
      Applications turned down and the share of complaints that is taken up wait in one queue in
      the order of steps and customers; before each step as many are decided as there is capacity
      for, each rightly with chance min(1, `review.accuracy` + `training.accuracy`·training). Who
      is let in stays so, who is refused asks no more. Each step of waiting costs trust by
      `review.wait`; being let in is a good event of quality `review.relief`; a complaint handled
      rightly gives back `review.restores` of the trust lost in its step. Training takes its shares
      off missed promises and complaints.
      """),
  ]
}
