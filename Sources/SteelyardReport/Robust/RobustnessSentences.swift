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
    return [held, untold].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What becomes of the leads that are clear; empty where none is.
  private var held: String {
    let clear = found.leads.filter(\.difference.isClear).map(\.goal)
    guard !clear.isEmpty else { return "" }
    let unsure = found.moves.count { move in
      move.ends.flatMap(\.outcomes).contains { $0.finding == .unsure && clear.contains($0.goal) }
    }
    let doubt =
      unsure == 0
      ? "" : ", but \(unsure) of them \(unsure == 1 ? "leaves" : "leave") it unclear at an end"
    return "Who is ahead on \(Self.goals(clear)) is not turned round at either end of the plausible"
      + " range of any of the \(found.moves.count) design choices that matter here, moved one at a"
      + " time\(doubt)."
  }

  /// The leads that are not clear to begin with.
  private var untold: String {
    let unclear = found.leads.filter { !$0.difference.isClear }.map(\.goal)
    guard !unclear.isEmpty else { return "" }
    return "These runs cannot tell who is ahead on \(Self.goals(unclear)), so nothing could turn it"
      + " round."
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

  private static func goals(_ goals: [String]) -> String { VerdictWriter.row(goals.map(name)) }

  static func plain(_ value: Double) -> String { Listing.Field.plain(value) }
  static func name(_ goal: String) -> String { Metric.named(goal)?.name ?? goal.oneLine }
  static func quoted(_ name: String) -> String {
    "“\(Paragraph.unbroken(name.harmless.shortened(to: 40)))”"
  }
}
