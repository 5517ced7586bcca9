internal import SteelyardModel

extension EvidencePage {
  /// Every finding on a line, with a link to its readings.
  static func overview(_ result: EvidenceResult) -> String {
    let rows = result.findings.enumerated().map { index, finding in
      [
        "<a href=\"#f\(index)\">\(HTML.escaped(finding.id))</a>",
        HTML.escaped(finding.kind.rawValue), HTML.escaped(finding.label.rawValue),
        HTML.escaped(finding.status.rawValue),
        "\(finding.readings.count(where: \.isInside)) of \(finding.readings.count)",
        verdict(finding),
      ]
    }
    guard !rows.isEmpty else { return "" }
    return section(
      "All findings",
      HTML.table(
        "Findings in the order of their ids",
        ["finding", "kind", "agreement means", "values", "readings met", "verdict"], rows))
  }

  /// Readings of every finding, sizes first.
  static func findings(_ result: EvidenceResult) -> String {
    let all = result.findings.enumerated()
    let kinds: [(Study.Kind, String)] = [
      (.quantitative, "Sizes"), (.ordering, "Signs and orders"),
    ]
    return kinds.map { kind, heading in
      section(
        heading, all.filter { $0.element.kind == kind }.map { article($0, $1) }.joined())
    }.joined()
  }

  private static func article(_ index: Int, _ finding: FindingResult) -> String {
    let size = finding.size
    return "<article id=\"f\(index)\">\n<h3>\(HTML.escaped(finding.id)) "
      + "<span class=\"tag\">\(HTML.escaped(finding.label.rawValue)),"
      + " \(HTML.escaped(finding.status.rawValue))</span> \(verdict(finding))</h3>\n"
      + lines([finding.name == finding.id ? "" : finding.name, finding.question])
      + (finding.citation.isEmpty
        ? "" : "<p class=\"citation\">\(HTML.escaped(finding.citation))</p>\n")
      + readings(finding)
      + lines([
        finding.explanation.isEmpty
          ? "" : "\(finding.isInside ? "Note" : "Explanation"): \(finding.explanation)",
        finding.fitted.isEmpty
          ? "" : "Fitted to it: \(finding.fitted.joined(separator: ", "))",
      ])
      + "<p class=\"note\">\(size.replicates) replicates of \(size.customers) customers,"
      + " \(size.steps) \(size.steps == 1 ? "week" : "weeks"), seed \(size.seed).</p>\n</article>\n"
  }

  private static func lines(_ texts: [String]) -> String {
    texts.filter { !$0.isEmpty }.map(HTML.paragraph).joined()
  }

  private static func readings(_ finding: FindingResult) -> String {
    let rows = finding.readings.map { reading in
      let text = ReadingText(reading)
      return [
        "\(HTML.escaped(reading.what))<br><code>\(HTML.escaped(reading.value))</code>",
        HTML.escaped(text.published), HTML.escaped(text.simulated), HTML.escaped(text.target),
        BandChart(reading)?.svg ?? "", HTML.verdict(text.verdict, reading.isInside),
      ]
    }
    return HTML.table(
      "Readings of \(finding.id)",
      [
        "reading", "published", "simulated [95 % interval]", "expected",
        "◆ published, ● simulated, shaded: expected", "verdict",
      ], rows)
  }

  /// Whether a finding is met, and whether that counts.
  static func verdict(_ finding: FindingResult) -> String {
    HTML.verdict(finding.isInside ? "met" : "missed", finding.isInside)
      + (finding.gates ? "" : " <span class=\"tag\">not counted</span>")
  }
}
