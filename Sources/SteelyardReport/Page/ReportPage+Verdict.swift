internal import SteelyardModel

extension ReportPage {
  /// What the numbers say in words, how sure that is, and each strategy in a few lines.
  static func verdict(_ content: ReportContent) -> Section {
    let points = (content.writer.sentences + content.writer.correction).map { HTML.paragraph($0) }
      .joined()
    return Section(
      id: "verdict", heading: "The verdict",
      body: "<div class=\"verdict\">\n\(points)</div>\n" + strategiesInShort(content)
        + "<h3>How sure this is</h3>\n" + howSure(content))
  }

  private static func strategiesInShort(_ content: ReportContent) -> String {
    guard let baseline = content.result.baseline, !content.others.isEmpty else { return "" }
    let cards = content.others.map { strategy in
      "<div class=\"card\"><h4>\(content.heading(strategy))</h4>\n"
        + HTML.terms(inShort(strategy, content)) + "</div>\n"
    }
    return "<h3>Each strategy in short, against \(HTML.escaped(baseline.quotedName))</h3>\n"
      + "<div class=\"cards\">\n\(cards.joined())</div>\n"
      + HTML.paragraph(
        "Surplus is what purchases were worth to people beyond their price, a need an occasion on which"
          + " somebody wants to buy. Groups are means of people who fare differently, and overlap.")
  }

  private static func inShort(
    _ strategy: StrategyResult, _ content: ReportContent
  ) -> [(term: String, text: String)] {
    let changes = [("Profit", "profit"), ("Trust", "trust"), ("Fairness", "fairness")]
      .compactMap { name, id in
        strategy.contrasts[id].map { (term: name, text: change($0, id, strategy, content)) }
      }
    return changes + [hurt(by: strategy, content)].compactMap(\.self)
  }

  /// For example: −0.285 ±0.004 EUR per customer and week (−32 %), clear.
  private static func change(
    _ contrast: Contrast, _ id: String, _ strategy: StrategyResult, _ content: ReportContent
  ) -> String {
    guard contrast.difference != nil else { return "n/a" }
    let quantity = content.quantity(id)
    let part = id == "profit" ? share(of: contrast, content) : ""
    return "\(quantity.text(contrast)) \(quantity.unit)\(part): \(word(contrast, id, content))"
  }

  private static func share(of contrast: Contrast, _ content: ReportContent) -> String {
    guard let base = content.result.baseline?.metrics["profit"]?.mean, base > 0 else { return "" }
    let percent = Quantity(unit: "%", scale: 100 / base)
    return ", or \(percent.text(contrast)) %"
  }

  private static func word(_ contrast: Contrast, _ id: String, _ content: ReportContent) -> String {
    guard content.result.hasIntervals else { return "one replicate, which may be chance" }
    guard contrast.isTold else {
      return contrast.high == contrast.low ? "exactly the same" : "may be chance"
    }
    let word = (contrast.difference ?? 0) > 0 ? "clearly more" : "clearly less"
    guard let margin = contrast.equivalence, margin.finding == .same else { return word }
    return "\(word), but by less than \(VerdictWriter.size(of: margin.margin, id))"
  }

  // MARK: Who

  /// The groups whose surplus falls, and those whose surplus rises.
  private static func hurt(
    by strategy: StrategyResult, _ content: ReportContent
  ) -> (term: String, text: String)? {
    let groups = content.dimensions.flatMap(\.groups)
    let found = groups.compactMap { group -> (group: ReportContent.Group, contrast: Contrast)? in
      guard let contrast = content.contrast("surplus", strategy, in: group),
        contrast.difference != nil
      else { return nil }
      return (group, contrast)
    }
    guard !found.isEmpty, content.result.hasIntervals else { return nil }
    let clear = found.filter { $0.contrast.isTold }
      .sorted { ($0.contrast.difference ?? 0) < ($1.contrast.difference ?? 0) }
    let losers = clear.filter { ($0.contrast.difference ?? 0) < 0 }
    let winners = clear.filter { ($0.contrast.difference ?? 0) > 0 }
    let texts = [
      sentence("Worse off on average", losers.count, of: found.count, losers.first, content),
      sentence("Better off on average", winners.count, of: found.count, winners.last, content),
    ].compactMap(\.self)
    let text =
      texts.isEmpty ? "No group is clearly better or worse off." : texts.joined(separator: " ")
    return ("Customers", text)
  }

  private static func sentence(
    _ word: String, _ count: Int, of all: Int,
    _ most: (group: ReportContent.Group, contrast: Contrast)?, _ content: ReportContent
  ) -> String? {
    guard let most else { return nil }
    let quantity = content.quantity("surplus")
    return "\(word): \(count) of \(all) groups, most of all \(most.group.fullName) with"
      + " \(quantity.text(most.contrast)) \(content.currency) of surplus per need."
  }

  // MARK: How sure

  private static func howSure(_ content: ReportContent) -> String {
    let provenance = content.result.provenance
    let count = { (number: Int) in Number.text(Double(number), decimals: 0) }
    let repeats =
      content.result.hasIntervals
      ? "\(count(provenance.replicates)) times, each time with other customers." : "once."
    let design =
      "Every strategy met the same \(count(provenance.customers)) simulated customers for"
      + " \(count(provenance.steps)) weeks with the same luck; all of it was lived through"
      + " \(repeats)"
    let chance =
      content.result.hasIntervals
      ? " Numbers after ± and in brackets are 95 % intervals over those repeats; a difference is"
        + " called clear where its interval leaves out zero, or, in the verdict and the tables of"
        + " strategies, where it stays clear after correction for how many are shown. That covers"
        + " chance in the simulation, not whether the model is right."
      : " With one repeat nothing can be told from chance."
    return HTML.paragraph(design + chance) + certainty(content)
      + HTML.paragraph("Caution: \(Verdict.caution)")
      + HTML.paragraph(
        "The levels are those of a simulated market: compare strategies, and do not read a level as"
          + " a forecast.")
  }

  /// Which strategy is best with what probability, and which is no worse than the baseline.
  private static func certainty(_ content: ReportContent) -> String {
    guard let (table, legend) = CertaintyTable.content(content.result), table.rows.count > 2 else {
      return ""
    }
    let heads = zip(table.rows[0], table.rows[1]).dropFirst().map { "\($0.text) \($1.text)" }
    let rows = zip(content.result.strategies, table.rows.dropFirst(2)).map { strategy, row in
      [content.heading(strategy)] + row.dropFirst().map { HTML.escaped($0.text) }
    }
    return HTML.table("How sure the comparison is", ["strategy"] + heads, rows)
      + HTML.paragraph(legend)
  }
}
