internal import SteelyardModel

/// Whether a verdict holds where design choices move, in words.
struct RobustnessSentences {
  let found: Robustness
  private let currency: String

  init(_ found: Robustness, currency: String) {
    self.found = found
    self.currency = currency
  }

  /// What heads the verdict; empty where nothing flips.
  var warning: String {
    let flips = found.flips
    guard let first = flips.first, let flip = Self.flip(first) else { return "" }
    let more =
      flips.count == 1
      ? "" : " So do \(flips.count - 1) more of the \(found.moves.count) that matter here."
    return "First of all: this flips inside the plausible range of a design choice. With"
      + " \(first.path) at \(Self.plain(flip.value)) instead of \(Self.plain(first.value)),"
      + " \(Self.quoted(flip.outcome.leader)) is ahead on \(Self.name(flip.outcome.goal)), not"
      + " \(Self.quoted(leader(on: flip.outcome.goal)))." + more
  }

  /// What closes the verdict where nothing flips.
  var reassurance: String {
    guard found.flips.isEmpty else { return "" }
    guard !found.moves.isEmpty else {
      return "No design choice changes anything here."
    }
    let unsure = found.moves.count { $0.finding == .unsure }
    let doubt =
      unsure == 0
      ? "" : ", but \(unsure) of them \(unsure == 1 ? "leaves" : "leave") it unclear at an end"
    return
      "Who is ahead on \(goals) is not turned round at either end of the plausible range of any"
      + " of the \(found.moves.count) design choices that matter here, moved one at a time\(doubt)."
  }

  /// How it was found, and what that cannot see.
  var method: String {
    let count = { (number: Int) in Number.text(Double(number), decimals: 0) }
    let impossible =
      found.impossible.isEmpty
      ? "" : " \(found.impossible.count) ends cannot hold together with the rest and were left out."
    return "Each design choice was moved to both ends of its plausible range with all others at"
      + " their values, the same customers and the same luck: \(count(found.runs)) runs of"
      + " \(count(found.customers)) customers, \(found.replicates) replicates. Of"
      + " \(found.choices), \(found.idle) change nothing here, to the bit, as"
      + " \(count(found.cheapRuns)) runs of \(count(found.screened)) customers told.\(impossible)"
      + " What two choices do together is not seen. Clear is a 95\u{A0}% interval that leaves out"
      + " zero, not corrected for how many were tried."
  }

  /// Flips of the same goal first, for example: “a” over “b”.
  func heading(_ lead: Robustness.Lead) -> String {
    let quantity = Metric.named(lead.goal).map { Quantity($0, currency: currency) }
    let size = quantity.map { "\($0.text(lead.difference)) \($0.unit)" } ?? ""
    return "\(Self.name(lead.goal)): the lead of \(Self.quoted(lead.leader)) over"
      + " \(Self.quoted(lead.other)), \(size)"
  }

  private var goals: String { VerdictWriter.row(found.leads.map { Self.name($0.goal) }) }

  private func leader(on goal: String) -> String {
    found.leads.first { $0.goal == goal }?.leader ?? ""
  }

  private static func flip(
    _ move: Robustness.Move
  ) -> (value: Double, outcome: Robustness.Outcome)? {
    for end in move.ends {
      if let outcome = end.outcomes.first(where: { $0.finding == .flips }) {
        return (end.value, outcome)
      }
    }
    return nil
  }

  static func plain(_ value: Double) -> String { Listing.Field.plain(value) }
  static func name(_ goal: String) -> String { Metric.named(goal)?.name ?? goal.oneLine }
  static func quoted(_ name: String) -> String {
    "“\(Paragraph.unbroken(name.harmless.shortened(to: 40)))”"
  }
}
