public import SteelyardModel

/// What changed from one result to another, for a terminal: in words, how the two were made, and
/// metric by metric.
public enum CompareTable {
  /// Lines of the scenario that are shown of each result at most.
  private static let mostLines = 12

  /// Returns the text; it ends with a line break.
  ///
  /// - Parameters:
  ///   - found: What changed.
  ///   - style: Colour and width.
  /// - Complexity: O(strategies x metrics).
  public static func text(_ found: CompareResult, style: TextStyle = .plain) -> String {
    let sentences = CompareSentences(found)
    let verdict = Paragraph.wrapped(sentences.verdict.joined(separator: " "), to: style.width)
    guard !found.isSame else { return verdict + "\n" }
    var parts = [[verdict], making(found, style), scenario(found, style)]
    parts += found.strategies.map { block($0, found, style) }
    parts.append([Paragraph.wrapped(sentences.method, to: style.width)])
    return parts.map { $0.joined(separator: "\n") }.filter { !$0.isEmpty }
      .joined(separator: "\n\n") + "\n"
  }

  // MARK: How they were made

  private static func making(_ found: CompareResult, _ style: TextStyle) -> [String] {
    guard !found.making.isEmpty else { return ["Both were made in the same way."] }
    var table = TextTable(isTrailing: [false, false, false])
    table.add([
      .init("How they were made", .strong), .init("first", .muted), .init("second", .muted),
    ])
    let room = max(12, (style.width - 32) / 2)
    for making in found.making {
      let isDigest = making.what == "scenario digest"
      let texts = [making.first, making.second].map {
        $0.oneLine.shortened(to: isDigest ? 12 : room)
      }
      table.add([.init("  " + making.what.oneLine.shortened(to: 26))] + texts.map { .init($0) })
    }
    return table.lines(style)
  }

  private static func scenario(_ found: CompareResult, _ style: TextStyle) -> [String] {
    let lines =
      shown(found.onlyInFirst, "−", style, .worse) + shown(found.onlyInSecond, "+", style, .better)
    guard !lines.isEmpty else { return [] }
    return [style.paint("In the scenario", .strong) + " (− only the first has it, + the second)"]
      + lines
  }

  private static func shown(
    _ lines: [String], _ sign: String, _ style: TextStyle, _ tone: TextStyle.Tone
  ) -> [String] {
    let some = lines.prefix(mostLines).map { line in
      "  " + style.paint("\(sign) \(line.harmless.shortened(to: style.width - 4))", tone)
    }
    let more = lines.count - some.count
    return some + (more > 0 ? ["  \(sign) and \(more) more lines"] : [])
  }

  // MARK: Numbers

  private static func block(
    _ strategy: CompareResult.Strategy, _ found: CompareResult, _ style: TextStyle
  ) -> [String] {
    let currency = (found.currency ?? "units").harmless
    let equal = strategy.rows.filter(\.isEqual)
    let others = strategy.rows.filter { !$0.isEqual }
    let name = strategy.name.harmless.shortened(to: 24)
    guard !others.isEmpty else {
      return [style.paint(name, .strong) + ": all \(equal.count) numbers are equal to the bit"]
    }
    var table = TextTable(isTrailing: [false, true, true, true, false])
    let heads = ["first", "second", "second − first", ""]
    table.add([.init(name, .strong)] + heads.map { .init($0, .muted) })
    for row in others { table.add(cells(of: row, currency, style)) }
    guard !equal.isEmpty else { return table.lines(style) }
    let names = equal.map(\.metric.name).joined(separator: ", ")
    let rest = Paragraph.wrapped("equal to the bit: \(names)", to: style.width - 2, indent: 2)
    return table.lines(style) + ["  " + rest]
  }

  private static func cells(
    of row: CompareResult.Row, _ currency: String, _ style: TextStyle
  ) -> [TextTable.Cell] {
    let column = MetricColumn(row.metric, [row.first, row.second], currency: currency)
    let name = "  \(row.metric.name), \(column.unit)".shortened(to: max(18, style.width - 70))
    return [
      .init(name), column.value(row.first), column.value(row.second),
      column.change(row.change, isClear: row.isChange), .init(word(for: row, currency), .muted),
    ]
  }

  private static func word(for row: CompareResult.Row, _ currency: String) -> String {
    if row.isRounding { return "rounding" }
    guard row.change.adjustedP != nil else { return "" }
    switch (row.isChange, row.change.equivalence?.finding) {
    case (_, .same): return "less than \(margin(of: row, currency))"
    case (false, .noWorse): return "no worse"
    case (false, _): return "may be noise"
    case (true, _): return ""
    }
  }

  private static func margin(of row: CompareResult.Row, _ currency: String) -> String {
    let scale = Quantity(row.metric, currency: currency).scale
    return Listing.Field.plain((row.change.equivalence?.margin ?? 0) * scale)
  }
}
