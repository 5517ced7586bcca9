public import SteelyardModel

/// Which design choices would turn a verdict round, for a terminal: on each goal the lead, and what
/// becomes of it at the ends of those that move it most, as signed bars.
public enum RobustnessTable {
  /// Design choices that are shown on each goal.
  private static let shown = 6
  private static let (values, leads, bars) = (9, 17, 21)

  /// Returns the text; it ends with a line break.
  ///
  /// - Parameters:
  ///   - found: What the runs told.
  ///   - currency: ISO 4217 code.
  ///   - style: Colour and width.
  /// - Complexity: O(moves x goals).
  public static func text(
    _ found: Robustness, currency: String, style: TextStyle = .plain
  ) -> String {
    let sentences = RobustnessSentences(found, currency: currency.harmless)
    let title = style.title(
      "What would turn it round", " († design choices, one at a time, at the ends)")
    let blocks = found.leads.indices.map { block($0, found, sentences, currency, style) }
    let parts = [[title]] + blocks + [[Paragraph.wrapped(sentences.method, to: style.width)]]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private static func block(
    _ lead: Int, _ found: Robustness, _ sentences: RobustnessSentences, _ currency: String,
    _ style: TextStyle
  ) -> [String] {
    let goal = found.leads[lead]
    guard let metric = Metric.named(goal.goal) else { return [] }
    let moves = found.moving(lead)
    let quantity = Quantity(metric, currency: currency.harmless.shortened(to: 8))
    let heading = Paragraph.wrapped(sentences.heading(goal), to: style.width)
    guard !moves.isEmpty else { return [heading, "  no design choice moves it"] }
    let some = moves.prefix(shown)
    let axis = RobustnessAxis(
      [goal.difference.difference] + some.flatMap { $0.ends.map { $0.lead(lead) } },
      from: goal.difference.difference ?? 0, width: bars)
    let names = max(16, style.width - values - leads - bars - 13)
    var lines = [heading]
    for move in some {
      for (index, end) in move.ends.filter({ !$0.outcomes.isEmpty }).enumerated() {
        let outcome = end.outcomes[lead]
        let name = index == 0 ? move.path.oneLine.shortened(to: names) : ""
        let number = quantity.text(outcome.difference).padded(to: leads, trailing: true)
        let value = RobustnessSentences.plain(end.value).shortened(to: values)
        let line =
          "  " + name.padded(to: names) + " " + value.padded(to: values, trailing: true) + " "
          + number + "  " + axis.bar(to: outcome.difference.difference)
        lines.append(line + word(for: outcome, style))
      }
    }
    let rest = moves.count - some.count
    return lines + (rest > 0 ? ["  and \(rest) more that move it less"] : [])
  }

  private static func word(for outcome: Robustness.Outcome, _ style: TextStyle) -> String {
    switch outcome.finding {
    case .holds: ""
    case .unsure: "  " + style.paint("open", .muted)
    case .flips: "  " + style.paint("turns", .worse)
    }
  }
}

/// Leads on a line with the place of none.
struct RobustnessAxis {
  private let low, high, from: Double
  private let width: Int

  init(_ leads: [Double?], from: Double, width: Int) {
    let all = leads.compactMap(\.self) + [0, from]
    low = all.min() ?? 0
    high = all.max() ?? 0
    self.from = from
    self.width = max(3, width)
  }

  /// From the lead as it is to what becomes of it; │ stands at no lead.
  func bar(to lead: Double?) -> String {
    var cells = [Character](repeating: " ", count: width)
    guard let lead else { return String(cells) }
    let (start, end) = (place(of: from), place(of: lead))
    for cell in min(start, end)...max(start, end) { cells[cell] = "─" }
    cells[place(of: 0)] = "│"
    cells[end] = "●"
    return String(cells)
  }

  private func place(of lead: Double) -> Int {
    guard high > low else { return 0 }
    return Int(((lead - low) / (high - low) * Double(width - 1)).rounded())
  }
}

extension Robustness.End {
  /// What has become of a lead; nil at an end that changes nothing.
  func lead(_ index: Int) -> Double? {
    outcomes.indices.contains(index) ? outcomes[index].difference.difference : nil
  }
}

extension Robustness {
  /// The moves that change a lead: first those that turn it round, then those that leave it open,
  /// each the farthest first.
  func moving(_ lead: Int) -> [Move] {
    let from = leads[lead].difference.difference ?? 0
    func worst(_ move: Move) -> Int {
      move.ends.compactMap { $0.outcomes.indices.contains(lead) ? $0.outcomes[lead].finding : nil }
        .map { $0 == .flips ? 0 : $0 == .unsure ? 1 : 2 }.min() ?? 2
    }
    func shift(_ move: Move) -> Double {
      move.ends.compactMap { $0.lead(lead) }.map { ($0 - from).magnitude }.max() ?? 0
    }
    return moves.enumerated().filter { shift($0.element) > Quantity.noise }.sorted {
      (worst($0.element), -shift($0.element), $0.offset)
        < (worst($1.element), -shift($1.element), $1.offset)
    }.map(\.element)
  }
}
