public import SteelyardModel

/// A replay of published findings for a terminal: every reading, then what it comes to.
public enum EvidenceTable {
  /// Columns that the text of a reading may take at most and gets at least.
  private static let room = 16...60

  /// Returns the table and the summary; the text ends with a line break.
  ///
  /// - Parameters:
  ///   - result: What came out.
  ///   - style: Colour and width.
  /// - Complexity: O(readings).
  public static func text(_ result: EvidenceResult, style: TextStyle = .plain) -> String {
    let parts =
      [
        style.paint("Published findings, replayed with one vector of parameters", .strong),
        "Mean over replicates [95 % interval].", "",
      ] + table(result, style) + [""] + summary(result, style) + waiting(result, style)
    return parts.joined(separator: "\n") + "\n"
  }

  // MARK: Table

  private static func table(_ result: EvidenceResult, _ style: TextStyle) -> [String] {
    let readings = result.findings.flatMap(\.readings)
    let others = readings.map { row("", $0) }
    var table = TextTable(isTrailing: [false, true, true, false, false])
    table.add(["  reading", "published", "simulated", "expected", ""].map { .init($0, .strong) })
    for row in others { table.add(row) }
    let widest = readings.map(\.what.oneLine.displayWidth).max() ?? 0
    let left = style.width - table.width + table.widths[0] - 2
    let room = min(widest, room.upperBound, max(room.lowerBound, left))
    return filled(result, room, widths: [room + 2] + table.widths.dropFirst(), style)
  }

  private static func filled(
    _ result: EvidenceResult, _ room: Int, widths: [Int], _ style: TextStyle
  ) -> [String] {
    var table = TextTable(isTrailing: [false, true, true, false, false], widths: widths)
    table.add(["  reading", "published", "simulated", "expected", ""].map { .init($0, .strong) })
    for finding in result.findings {
      for reading in finding.readings {
        table.add(row("  " + reading.what.oneLine.shortened(to: room), reading))
      }
    }
    var rows = table.lines(style)[...]
    var lines = [rows.removeFirst()]
    for finding in result.findings {
      lines.append(title(finding, style))
      lines += rows.prefix(finding.readings.count)
      rows = rows.dropFirst(finding.readings.count)
    }
    return lines
  }

  private static func row(_ what: String, _ reading: ReadingResult) -> [TextTable.Cell] {
    let text = ReadingText(reading)
    return [
      .init(what), .init(text.published), .init(text.simulated), .init(text.target),
      .init(text.verdict, reading.isInside ? .better : .worse),
    ]
  }

  /// Id, label, and whether it counts and is met.
  private static func title(_ finding: FindingResult, _ style: TextStyle) -> String {
    let verdict =
      !finding.gates
      ? "not counted, \(finding.isInside ? "met" : "missed")" : finding.isInside ? "met" : "MISSED"
    let tone: TextStyle.Tone =
      !finding.gates ? .muted : finding.isInside ? .better : .worse
    return style.paint(finding.id.oneLine, .strong)
      + " · \(finding.label.rawValue), \(finding.status.rawValue) · "
      + style.paint(verdict, tone)
  }

  // MARK: Summary

  private static func summary(_ result: EvidenceResult, _ style: TextStyle) -> [String] {
    let sentences = EvidenceSentences(result)
    let texts =
      [sentences.headline, sentences.sizesAndSigns, sentences.labels, sentences.degreesOfFreedom]
      + [sentences.leftOut].compactMap(\.self)
    var lines = [style.paint("What it comes to", .strong), ""]
    lines += texts.map { Paragraph.wrapped($0, to: style.width) }
    if !sentences.missed.isEmpty {
      lines += ["", style.paint("Missed", .strong)]
      lines += sentences.missed.map { item($0.id, $0.why, style) }
    }
    return lines
  }

  private static func waiting(_ result: EvidenceResult, _ style: TextStyle) -> [String] {
    guard !result.waiting.isEmpty else { return [] }
    return ["", style.paint("Not replayed", .strong)]
      + result.waiting.map { item($0.finding.oneLine, $0.reason.oneLine, style) }
  }

  private static func item(_ id: String, _ text: String, _ style: TextStyle) -> String {
    "  " + Paragraph.wrapped("\(id): \(text)", to: style.width - 2, indent: 4)
  }
}
