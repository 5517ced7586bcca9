internal import SteelyardModel

extension ReportPage {
  /// What roll-outs tell, what a budget buys, and what the scenario's own study reads off.
  static func tests(_ content: ReportContent) -> Section {
    Section(
      id: "tests", heading: "Tests, budgets and studies",
      body: rollouts(content) + choices(content) + study(content))
  }

  // MARK: Roll-outs

  private static func rollouts(_ content: ReportContent) -> String {
    guard !content.result.rollouts.isEmpty else { return "" }
    let tables = content.result.rollouts.map { rollout in
      let share = ReadingText.plain((10_000 * rollout.share).rounded() / 100)
      return HTML.table(
        "“\(rollout.strategy.oneLine.shortened(to: 40))”, rolled out to \(share) % of customers:"
          + " weeks \(rollout.steps.lowerBound + 1) to \(rollout.steps.upperBound + 1)",
        ["", "with it", "without", "what a test says", "what it does", "the test is off by"],
        rollout.rows.map { row($0, content) })
    }
    return "<h3>What a test inside the firm would say</h3>\n"
      + HTML.paragraph(
        "A test compares those who meet the strategy with the other customers of the same firm. What"
          + " the strategy does is the difference between everybody meeting it and nobody, the same"
          + " people with the same luck. The two are not the same, since customers know each other,"
          + " compare prices and talk.")
      + tables.joined()
  }

  private static func row(_ row: RolloutResult.Row, _ content: ReportContent) -> [String] {
    let quantity = quantity(of: row.measure, content)
    return [HTML.escaped("\(row.measure.rawValue), \(quantity.unit)")]
      + [row.treated, row.others].map { HTML.escaped(quantity.text($0)) }
      + [row.split, row.effect, row.error].map { told($0, quantity) }
  }

  private static func quantity(
    of measure: RolloutMeasure, _ content: ReportContent
  ) -> Quantity {
    switch measure {
    case .revenue, .margin: Quantity(unit: "\(content.currency) per customer and week")
    case .purchases: Quantity(unit: "per customer and week")
    case .trust: Quantity(unit: "points of 100")
    }
  }

  /// A difference whose interval leaves out zero, or not.
  private static func told(_ contrast: Contrast, _ quantity: Quantity) -> String {
    guard let difference = contrast.difference else { return "n/a" }
    let text = HTML.escaped(quantity.text(contrast))
    return contrast.isTold
      ? "\(difference > 0 ? "▲" : "▼") \(text)" : "<span class=\"unclear\">· \(text)</span>"
  }

  // MARK: Budgets

  private static func choices(_ content: ReportContent) -> String {
    content.result.choices.map { choice in
      let name = "“\(choice.strategy.oneLine.shortened(to: 40))”"
      let sets = [
        ("best", Optional(choice.best)), ("next best", choice.runnerUp),
        ("none of it", choice.plain),
      ]
      let value = Quantity(unit: goal(choice))
      let rows = sets.compactMap { label, set in set.map { row(label, $0, value) } }
      let money = content.currency
      return "<h3>The best that \(HTML.escaped(name)) can afford</h3>\n"
        + HTML.table(
          "Of \(choice.sets) sets of options \(choice.affordable) can be paid for;"
            + " \(choice.runs) runs compared them",
          [
            "", "options", "set-up, \(money)", "a week, \(money)", value.unit,
            "behind the best by",
          ], rows)
    }.joined()
  }

  private static func row(
    _ label: String, _ set: AffordResult.Choice, _ value: Quantity
  ) -> [String] {
    let options =
      set.options.isEmpty
      ? "none" : set.options.map { $0.oneLine.shortened(to: 30) }.joined(separator: ", ")
    return [
      label, HTML.escaped(options), exact(set.costs.setUp), exact(set.costs.running),
      HTML.escaped(value.text(set.value)), set.behind.map { told($0, value) } ?? "",
    ]
  }

  /// A price of a list, without chance.
  private static func exact(_ money: Double) -> String { "\(Number.text(money, decimals: 2)) ±0" }

  private static func goal(_ choice: AffordResult) -> String {
    let weights = choice.goal.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    return weights.count == 1
      ? weights[0].key
      : weights.map { "\(ReadingText.plain($0.value)) \($0.key)" }.joined(separator: " + ")
  }

  // MARK: Studies

  private static func study(_ content: ReportContent) -> String {
    guard let study = content.result.study, !(study.readings.isEmpty && study.measures.isEmpty)
    else { return "" }
    let rows =
      study.readings.isEmpty
      ? study.measures.map { [$0.name.oneLine, ReadingText.text($0.value)] }
      : study.readings.map { reading in
        let text = ReadingText(reading)
        return [reading.what.oneLine, text.simulated, text.published, text.target, text.verdict]
      }
    let heads =
      study.readings.isEmpty
      ? ["", "simulated"] : ["", "simulated", "published", "expected", ""]
    return "<h3>What the scenario’s study reads off</h3>\n"
      + HTML.table(
        "Means with 95 % intervals", heads, rows.map { $0.map(HTML.escaped) })
  }
}
