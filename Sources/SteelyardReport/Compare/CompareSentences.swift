internal import SteelyardModel

/// What changed from one result to another, in words.
struct CompareSentences {
  let found: CompareResult
  private let currency: String

  init(_ found: CompareResult) {
    self.found = found
    currency = (found.currency ?? "units").harmless.shortened(to: 8)
  }

  /// What changed, who is ahead, who is missing: the first says most.
  var verdict: [String] { ([change, leaders] + missing).filter { !$0.isEmpty } }

  private var change: String {
    if found.isSame { return "Nothing changed: the two results are equal to the bit." }
    if found.strategies.isEmpty {
      return "Nothing can be compared: no strategy of one is in the other."
    }
    if found.rows.isEmpty { return "Nothing can be compared: the two share no metric asked for." }
    if found.rows.allSatisfy(\.isEqual) {
      return "Nothing changed: all \(found.rows.count) numbers are equal to the bit."
    }
    guard found.changes > 0 else { return noise }
    let told = Self.told(found)
    let more = found.changes - told.count
    let rest = more == 0 ? "" : "; \(more) more \(more == 1 ? "difference is" : "differences are")"
    return "More than noise changed: " + told.map(phrase).joined(separator: "; ")
      + (rest.isEmpty ? "." : rest + " more than noise.")
  }

  private var noise: String {
    guard found.comparisons > 0 else {
      let reason =
        found.rows.contains { $0.method == .intervals }
        ? "the difference of a ratio has an interval, but no p"
        : "that takes at least 2 replicates of each"
      return "Nothing can be told from noise: \(reason)."
    }
    return "Nothing changed that is more than noise: of \(found.rows.count) numbers, \(equal) are"
      + " equal to the bit, and no other difference is clear."
  }

  private var equal: Int { found.rows.count(where: \.isEqual) }

  /// The changes that matter most: goals first, then the largest for its size.
  private static func told(
    _ found: CompareResult
  ) -> [(strategy: String, row: CompareResult.Row)] {
    let all = found.strategies.flatMap { strategy in
      strategy.rows.filter(\.isChange).map { (strategy: strategy.name, row: $0) }
    }
    let order = all.indices.sorted { first, second in
      let keys = [first, second].map { (rank(all[$0].row), -size(all[$0].row), $0) }
      return keys[0] < keys[1]
    }
    return order.prefix(3).map { all[$0] }
  }

  private static func rank(_ row: CompareResult.Row) -> Int {
    Metric.goals.firstIndex(of: row.metric.id) ?? Metric.goals.count
  }

  private static func size(_ row: CompareResult.Row) -> Double {
    let level = row.first.mean.map(\.magnitude) ?? 0
    return (row.change.difference ?? 0).magnitude / max(level, 1e-12)
  }

  /// For example: profit under “open book” falls from 1.19 to 1.07 EUR per customer and week.
  private func phrase(_ told: (strategy: String, row: CompareResult.Row)) -> String {
    let row = told.row
    let quantity = Quantity(row.metric, currency: currency)
    let verb = (row.change.difference ?? 0) > 0 ? "rises" : "falls"
    return "\(row.metric.name) under \(Self.quoted(told.strategy)) \(verb) from"
      + " \(level(row.first.mean, row, quantity)) to \(level(row.second.mean, row, quantity))"
      + " \(quantity.unit) (\(Paragraph.unbroken(quantity.text(row.change))))"
  }

  /// A level to the digits that its difference has.
  private func level(_ value: Double?, _ row: CompareResult.Row, _ quantity: Quantity) -> String {
    let half = row.change.halfWidth.map { $0 * quantity.scale } ?? 0
    guard let value, half > 0 else { return quantity.plain(value) }
    return Number.text(value * quantity.scale, decimals: min(6, Number.decimals(showing: half)))
  }

  private var leaders: String {
    let (before, now) = (found.firstLeaders, found.secondLeaders)
    guard !before.isEmpty, !now.isEmpty, !found.isSame else { return "" }
    if before == now {
      return "The highest profit in both is that of \(Self.row(now))."
    }
    return "The highest profit is now that of \(Self.row(now)), and was that of"
      + " \(Self.row(before))."
  }

  private var missing: [String] {
    [("first", found.missingInSecond), ("second", found.missingInFirst)].compactMap {
      place, names in
      names.isEmpty ? nil : "Only the \(place) has \(Self.row(names))."
    }
  }

  // MARK: How sure

  /// What the differences were judged by, and how many there are.
  var method: String {
    let methods = Set(found.rows.compactMap(\.method))
    guard !methods.isEmpty else { return "" }
    var sentences: [String] = []
    if methods.contains(.paired) {
      let (one, other) = (found.first.replicates, found.second.replicates)
      let all = one == other ? "\(one) replicates" : "the \(min(one, other)) replicates of both"
      sentences.append(
        "The seed is the same, and so is the luck of replicates of the same number: differences are"
          + " paired over \(all)."
          + (one == other ? "" : " The numbers beside them are means over those."))
    }
    if methods.contains(.welch) { sentences.append(welch) }
    if methods.contains(.intervals) {
      sentences.append(
        "A ratio's difference has an interval made of both intervals, and no p: nobody is told"
          + " whether it is noise.")
    }
    if found.comparisons > 0 {
      sentences.append(
        "▲ ▼ more than noise: p below 5\u{A0}% after Holm's correction for the"
          + " \(found.comparisons) differences shown; · may be noise.")
    }
    return sentences.joined(separator: " ") + " ±: 95\u{A0}% interval."
  }

  private var welch: String {
    let start =
      found.first.seed == found.second.seed
      ? "The values of the replicates were not kept: differences are judged by the intervals of both"
      : "The seeds differ, and so does the luck: differences are those of two samples"
    return start + " (Welch), of \(found.first.replicates) and \(found.second.replicates)"
      + " replicates."
  }

  static func quoted(_ name: String) -> String {
    "“\(Paragraph.unbroken(name.harmless.shortened(to: 40)))”"
  }

  private static func row(_ names: [String]) -> String { VerdictWriter.row(names.map(quoted)) }
}
