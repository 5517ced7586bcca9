extension ModelDescription {
  /// The phases of a step as the engine runs them, with what happens in each.
  static let phases: [(name: String, text: String)] = [
    ("arrive", "Who has a need; the draws of the week."),
    (
      "consent",
      "Data grow older and are deleted in time. Requests are answered at the first visit, and"
        + " again where they come back; some opt out."
    ),
    ("observe", "The firm's view is put together, in an order of customers that tells nothing."),
    ("decide", "The strategy writes a price and nudges for every customer; caps are applied."),
    (
      "message",
      "Messages reach the active: some are opened, some make their readers unsubscribe, some give"
        + " away that private data are used."
    ),
    (
      "choose",
      "Customers with a need take the offer or walk away, twice with the same noise: as things"
        + " are, and without pushes. Where the sector screens, some are turned down."
    ),
    (
      "experience",
      "Purchases keep or miss their promise; false claims are seen through or not; what was bought,"
        + " and what came of it."
    ),
    (
      "talk",
      "Friends' offers, prices and opinions of the previous step: envy, prices found out, what is"
        + " said, which prospects come."
    ),
    (
      "judge",
      "Trust, its ceiling, perceived fairness, reference price, reactance, wear, fatigue, habit and"
        + " shock move; the ledger books."
    ),
    ("stay or go", "Some leave; some are kept from it by sludge."),
    (
      "learn",
      "The firm puts on record what it may, and its strategy takes evidence; it learns"
        + " once, after the step."
    ),
    ("account", "Who complains; everything is counted; what friends will see is published."),
  ]

  static var process: String {
    let listed = phases.enumerated().map { "\($0 + 1). **\($1.name)** - \($1.text)\n" }.joined()
    return """
      ## Process overview and scheduling

      Before every step, events of the firm as a whole are worked out from the sums of the step
      before: what is scheduled, a breach, a visit by the regulator, the press, internal audits,
      freshness of apologies. Changes of a strategy, of price, cost, law and norms hold from the
      start of their step. Questions of a study are asked then, and touch nothing. Then, for every
      customer:

      \(listed)
      Friends are read as the previous step left them. So the order of customers is without meaning,
      and customers are handled in parallel. Needs arise whether or not somebody is a customer of
      the firm. A *visit* is a need of a customer of the firm.

      """
  }
}
