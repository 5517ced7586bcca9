public import SteelyardModel

/// What roll-outs tell, and how far a firm's own test is off, for a terminal.
public enum RolloutTable {
  /// Returns a table for each roll-out with a legend; ends with a line break.
  ///
  /// - Parameter currency: ISO 4217 code.
  /// - Complexity: O(roll-outs).
  public static func text(
    _ results: [RolloutResult], currency: String, style: TextStyle = .plain
  ) -> String {
    let tables = results.map { result in
      [title(result, style), ""] + table(result, currency, style).lines(style)
    }
    let lines = tables.joined(separator: [""]) + ["", Paragraph.wrapped(legend, to: style.width)]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let legend =
    "test: those who meet the strategy less the other customers of the same firm. effect: everybody"
    + " meets it less nobody does, the same people with the same luck. off by: the test less the"
    + " effect; the two cells know each other, compare prices and talk, so that a test inside one"
    + " market is not the effect of the whole. ▲ ▼ the 95\u{A0}% interval leaves out zero, · not clear."

  private static func title(_ result: RolloutResult, _ style: TextStyle) -> String {
    let name = Paragraph.unbroken(result.strategy.harmless.shortened(to: 40))
    let share = ReadingText.plain((10_000 * result.share).rounded() / 100)
    return style.paint("Roll-out of “\(name)”", .strong)
      + " to \(share)\u{A0}% of customers, weeks \(result.steps.lowerBound + 1) to"
      + " \(result.steps.upperBound + 1)"
  }

  private static func table(
    _ result: RolloutResult, _ currency: String, _ style: TextStyle
  ) -> TextTable {
    var table = TextTable(isTrailing: [false, true, true, true, true, true])
    let heads = ["", "with it", "without", "test", "effect", "off by"]
    table.add(heads.map { .init($0, .strong) })
    for row in result.rows {
      let decimals = decimals(row)
      table.add([
        .init(name(row.measure, currency)), .init(mean(row.treated.mean, decimals)),
        .init(mean(row.others.mean, decimals)), difference(row.split, decimals),
        difference(row.effect, decimals), difference(row.error, decimals),
      ])
    }
    return table
  }

  private static func name(_ measure: RolloutMeasure, _ currency: String) -> String {
    switch measure {
    case .revenue, .margin: "\(measure.rawValue), \(currency.harmless.shortened(to: 8))/week"
    case .purchases: "purchases a week"
    case .trust: "trust, points"
    }
  }

  /// Enough for the uncertainty of the differences to show.
  private static func decimals(_ row: RolloutResult.Row) -> Int {
    let halves = [row.split, row.effect].compactMap { contrast -> Double? in
      guard let high = contrast.high, let difference = contrast.difference else { return nil }
      return high > difference ? high - difference : nil
    }
    return min(6, halves.min().map { Number.decimals(showing: $0) } ?? 3)
  }

  private static func mean(_ value: Double?, _ decimals: Int) -> String {
    value.map { Number.text($0, decimals: decimals) } ?? "n/a"
  }

  private static func difference(_ contrast: Contrast, _ decimals: Int) -> TextTable.Cell {
    guard let difference = contrast.difference else { return .init("n/a", .muted) }
    let text = Number.signed(difference, decimals: decimals)
    guard contrast.isClear else { return .init("· \(text)", .muted) }
    return .init("\(difference > 0 ? "▲" : "▼") \(text)")
  }
}
