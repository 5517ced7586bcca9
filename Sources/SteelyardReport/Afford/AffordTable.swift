public import SteelyardModel

/// What a firm chose to spend its budget on, for a terminal.
public enum AffordTable {
  /// Returns the choices, what the best one costs and how sure it is; ends with a line break.
  ///
  /// - Parameter currency: ISO 4217 code.
  /// - Complexity: O(options + items).
  public static func text(
    _ result: AffordResult, currency: String, style: TextStyle = .plain
  ) -> String {
    let title = style.paint("The best that \(quoted(result.strategy)) can afford", .strong)
    let parts =
      [title, ""] + choices(result, currency, style).lines(style) + [""]
      + [style.paint("What it costs", .strong), ""]
      + CostTable.text(result.best.costs, currency: currency, style: style)
      .split(separator: "\n").map(String.init)
      + [
        "", Paragraph.wrapped(sentences(result, currency).joined(separator: " "), to: style.width),
      ]
    return parts.joined(separator: "\n") + "\n"
  }

  private static func choices(
    _ result: AffordResult, _ currency: String, _ style: TextStyle
  ) -> TextTable {
    let currency = currency.harmless.shortened(to: 8)
    var table = TextTable(isTrailing: [false, true, true, true, true])
    let heads = ["", "set-up \(currency)", "\(currency)/week", goal(result), "behind"]
    table.add(heads.map { .init($0, .strong) })
    let rows: [(String, AffordResult.Choice?)] = [
      ("best", result.best), ("next best", result.runnerUp), ("none of it", result.plain),
    ]
    for (name, choice) in rows {
      guard let choice else { continue }
      table.add([
        .init(name), .init(CostTable.money(choice.costs.setUp)),
        .init(CostTable.money(choice.costs.running)),
        .init(value(choice.value.mean, choice.value.high)), behind(choice),
      ])
    }
    return table
  }

  private static func behind(_ choice: AffordResult.Choice) -> TextTable.Cell {
    guard let behind = choice.behind, let difference = behind.difference else { return .init("") }
    return .init(
      (choice.isSurelyBehind ? "▼ " : "· ") + value(difference, behind.high),
      choice.isSurelyBehind ? .worse : .muted)
  }

  /// A mean with half the width of its interval.
  private static func value(_ mean: Double?, _ high: Double?) -> String {
    guard let mean else { return "n/a" }
    let half = high.map { $0 - mean } ?? 0
    let decimals = min(8, half > 0 ? Number.decimals(showing: half) : 4)
    return Number.text(mean, decimals: decimals)
      + (half > 0 ? " ±\(Number.text(half, decimals: decimals))" : "")
  }

  private static func options(_ choice: AffordResult.Choice) -> String {
    choice.options.isEmpty
      ? "none" : choice.options.map { $0.harmless.shortened(to: 24) }.joined(separator: ", ")
  }

  private static func quoted(_ name: String) -> String {
    "“\(Paragraph.unbroken(name.harmless.shortened(to: 40)))”"
  }

  private static func goal(_ result: AffordResult) -> String {
    let weights = result.goal.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    return weights.count == 1
      ? weights[0].key
      : weights.map { "\(ReadingText.plain($0.value)) \($0.key)" }.joined(separator: " + ")
  }

  private static func sentences(_ result: AffordResult, _ currency: String) -> [String] {
    let count = result.options.count
    var sentences = [
      "The best: \(options(result.best)).",
      result.runnerUp.map { "The next best: \(options($0))." } ?? "",
      "Of \(result.sets) sets of \(count) option\(count == 1 ? "" : "s"), \(result.affordable)"
        + " can be paid for\(limits(result.budget, currency)); \(result.runs) runs compared them.",
    ].filter { !$0.isEmpty }
    if let next = result.runnerUp {
      sentences.append(
        next.isSurelyBehind
          ? "The best is clearly better than the next best: the 95\u{A0}% interval of their"
            + " difference, over paired replicates, leaves out zero."
          : "That it is better than the next best is not clear: either will do.")
    }
    if let known = result.expertise {
      sentences.append(
        "It takes more expertise than there is (\(Number.text(known, decimals: 2))): what works on"
          + " data works less well, and that is in the numbers.")
    }
    return sentences
  }

  private static func limits(_ budget: StrategySpec.Budget, _ currency: String) -> String {
    let currency = currency.harmless.shortened(to: 8)
    let limits = [
      budget.setUp.map { "\(CostTable.money($0)) \(currency) for set-up" },
      budget.running.map { "\(CostTable.money($0)) \(currency) a week" },
    ].compactMap(\.self)
    return limits.isEmpty ? "" : " with " + limits.joined(separator: " and ")
  }
}

extension AffordResult {
  /// What the firm knows, where the best choice takes more.
  fileprivate var expertise: Double? {
    best.costs.expertise > budget.expertise ? budget.expertise : nil
  }
}
