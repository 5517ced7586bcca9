internal import SteelyardModel

extension ReportPage {
  /// Design choices that are shown on each goal.
  private static let shown = 8

  /// Which design choices would turn the verdict round; nothing where nobody asked.
  static func robust(_ content: ReportContent) -> Section {
    guard let found = content.result.robustness else {
      return Section(id: "robust", heading: "", body: "")
    }
    let sentences = RobustnessSentences(found, currency: content.currency)
    let charts = found.leads.indices.compactMap { chart($0, found, content) }
    return Section(
      id: "robust", heading: "What would turn it round",
      body: HTML.paragraph(sentences.warning + sentences.reassurance)
        + tiles(charts.map(\.tile))
        + found.leads.indices.map { table($0, found, sentences, content) }.joined()
        + HTML.paragraph(sentences.method))
  }

  private static func chart(
    _ lead: Int, _ found: Robustness, _ content: ReportContent
  ) -> RowChart? {
    let goal = found.leads[lead]
    let moves = found.moving(lead).prefix(shown)
    guard let start = goal.difference.difference, !moves.isEmpty else { return nil }
    let quantity = content.quantity(goal.goal)
    let groups = moves.map { move in
      RowChart.Group(
        name: move.path,
        rows: move.ends.filter { !$0.outcomes.isEmpty }.map { end in
          let outcome = end.outcomes[lead]
          return RowChart.Row(
            name: "at \(RobustnessSentences.plain(end.value))",
            value: Estimate(
              mean: outcome.difference.difference, low: outcome.difference.low,
              high: outcome.difference.high, n: 0),
            reference: start, isClear: outcome.difference.isClear, note: word(for: outcome))
        })
    }
    let levels = groups.flatMap(\.rows).flatMap { [$0.value.low, $0.value.high, $0.value.mean] }
    let ends = (levels + [0, start]).compactMap { $0.map { $0 * quantity.scale } }
    let leader = content.result.strategies.first { $0.name == goal.leader }
    return RowChart(
      id: "robust-\(lead)",
      title: "\(RobustnessSentences.name(goal.goal)): lead of \(goal.leader) over \(goal.other)",
      groups: groups, quantity: quantity,
      look: leader.map(content.look) ?? ChartStyle.look(0, isBaseline: false),
      range: LinearScale.domain(around: ends),
      reference: "the lead with every value as it is, \(quantity.text(goal.difference))")
  }

  private static func table(
    _ lead: Int, _ found: Robustness, _ sentences: RobustnessSentences, _ content: ReportContent
  ) -> String {
    let goal = found.leads[lead]
    let quantity = content.quantity(goal.goal)
    let rows = found.moving(lead).prefix(shown).flatMap { move in
      move.ends.filter { !$0.outcomes.isEmpty }.map { end in
        let outcome = end.outcomes[lead]
        return [
          "<code>\(HTML.escaped(move.path))</code> †",
          HTML.escaped(RobustnessSentences.plain(move.value)),
          HTML.escaped(RobustnessSentences.plain(end.value)),
          HTML.escaped(quantity.text(outcome.difference)), HTML.escaped(word(for: outcome)),
          HTML.escaped(Registry.parameter(move.path)?.meaning ?? ""),
        ]
      }
    }
    guard !rows.isEmpty else { return "" }
    return HTML.table(
      sentences.heading(goal),
      ["design choice", "value", "moved to", "lead, \(quantity.unit)", "then", "meaning"],
      Array(rows))
  }

  private static func word(for outcome: Robustness.Outcome) -> String {
    switch outcome.finding {
    case .holds: "holds"
    case .unsure: "open"
    case .flips: "\(outcome.leader.oneLine.shortened(to: 40)) is ahead"
    }
  }
}
