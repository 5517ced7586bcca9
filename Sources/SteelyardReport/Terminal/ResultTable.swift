public import SteelyardModel

/// The result as two tables for a terminal: what each strategy achieves, what lies behind fairness.
public enum ResultTable {
  /// Columns that a strategy's name may take.
  private static let nameRoom = 24

  /// Returns both tables with their legends; the text ends with a line break.
  ///
  /// Every value stands over its difference from the baseline. Names of up to 24 columns and five
  /// metrics fit 100 columns; longer names are shortened.
  ///
  /// - Parameters:
  ///   - result: What was found.
  ///   - scenario: Gives the currency.
  ///   - style: Colour and width.
  /// - Complexity: O(strategies).
  public static func text(
    _ result: ExperimentResult, of scenario: Scenario, style: TextStyle = .plain
  ) -> String {
    achieved(result, of: scenario, style: style) + "\n" + behind(result, of: scenario, style: style)
  }

  /// The first table alone: what each strategy achieves.
  public static func achieved(
    _ result: ExperimentResult, of scenario: Scenario, style: TextStyle = .plain
  ) -> String {
    let currency = scenario.market.currency.harmless
    let parts =
      [style.title("What each strategy achieves", subtitle(result) + more), ""]
      + table(Metric.headline, of: result, currency, style) + [""]
      + legend(result, currency, style)
    return parts.joined(separator: "\n") + "\n"
  }

  /// The second: what lies behind fairness.
  public static func behind(
    _ result: ExperimentResult, of scenario: Scenario, style: TextStyle = .plain
  ) -> String {
    let currency = scenario.market.currency.harmless
    let parts =
      [style.title("What lies behind fairness", less), ""]
      + table(Scoring.components, of: result, currency, style)
      + ["", Paragraph.wrapped(components, to: style.width)]
    return parts.joined(separator: "\n") + "\n"
  }

  private static let more = "; more is better"
  private static let less = " (less is better; 20 % and above count as wholly unfair)"
  private static let components =
    "price gap: between the dearest and the cheapest cohort's mean price, in\u{A0}% of the mean price. "
    + "access gap, surplus gap: the same for purchases per need, and for what purchases were worth "
    + "to people beyond their price, in\u{A0}% of the list price. latent envy: needs at which a friend's "
    + "price was over 5\u{A0}% lower, known or not. autonomy loss: choices that pushes changed."

  private static func subtitle(_ result: ExperimentResult) -> String {
    result.hasIntervals
      ? " (mean of \(result.provenance.replicates) replicates ± its 95 % interval)"
      : " (one replicate)"
  }

  private static func table(
    _ ids: [String], of result: ExperimentResult, _ currency: String, _ style: TextStyle
  ) -> [String] {
    let columns = ids.compactMap(Metric.named).map {
      MetricColumn($0, in: result, currency: currency)
    }
    let names = [false] + columns.map { _ in true }
    var table = TextTable(
      isTrailing: names, widths: [0] + columns.map { _ in MetricColumn.room })
    table.add([.init("")] + columns.map { .init($0.metric.name, .strong) })
    table.add([.init("")] + columns.map { .init($0.unit, .muted) })
    for strategy in result.strategies {
      let name = strategy.name.harmless.shortened(to: room(for: columns.count, style))
      table.add([.init(name, .strong)] + columns.map { $0.value(of: strategy) })
      if result.strategies.count > 1 { table.add(second(strategy, columns)) }
    }
    return table.lines(style, within: style.width)
  }

  /// The line under the values: differences, or what the baseline is.
  private static func second(
    _ strategy: StrategyResult, _ columns: [MetricColumn]
  ) -> [TextTable.Cell] {
    [.init(strategy.isBaseline ? "  (baseline)" : "", .muted)]
      + columns.map { $0.difference(of: strategy) }
  }

  private static func room(for columns: Int, _ style: TextStyle) -> Int {
    // Where not all columns fit beside a readable name, the table is split in two or more.
    let room = style.width - columns * (MetricColumn.room + 2)
    return room < 16 ? min(nameRoom, style.width / 3) : min(nameRoom, room)
  }

  private static func legend(
    _ result: ExperimentResult, _ currency: String, _ style: TextStyle
  ) -> [String] {
    var sentences: [String] = []
    if let baseline = result.baseline, result.strategies.count > 1 {
      sentences.append("Second line: difference from \(baseline.quotedName).")
      sentences.append(
        result.hasIntervals
          ? "▲ clearly higher, ▼ clearly lower (p below 5\u{A0}%\(correction(result))), · not clear."
          : "· not clear: one replicate cannot tell a difference from chance.")
    }
    if result.strategies.contains(where: \.lacksValue) {
      sentences.append("n/a: not defined here, for lack of customers or of groups to compare.")
    }
    let currency = currency.shortened(to: 8)
    sentences.append(
      "\(currency)/week: per customer and week, counting also the customers who left.")
    return [Paragraph.wrapped(sentences.joined(separator: " "), to: style.width)]
  }
}

extension ResultTable {
  /// For how many comparisons p is corrected.
  private static func correction(_ result: ExperimentResult) -> String {
    result.inference.map { " after Holm's correction for \($0.comparisons) comparisons" } ?? ""
  }
}

extension ExperimentResult {
  /// Whether there are replicates enough for intervals.
  var hasIntervals: Bool { provenance.replicates > 1 }
}

extension StrategyResult {
  /// Whether a metric of the tables is undefined.
  fileprivate var lacksValue: Bool {
    Metric.compared.contains { metrics[$0]?.mean == nil }
  }

  /// The name in quotes, on one line, for running text.
  var quotedName: String { "“\(Paragraph.unbroken(name.harmless.shortened(to: 40)))”" }
}
