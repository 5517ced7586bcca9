public import SteelyardModel

/// Strategies for a reader at a terminal.
public enum StrategyText {
  /// A ready-made strategy: what it is, its card, what it costs and how a scenario spells it.
  ///
  /// - Parameters:
  ///   - composition: the strategy.
  ///   - yaml: its keys as a scenario spells them.
  ///   - style: Colour and width.
  /// - Returns: text that ends with a line break.
  public static func card(
    _ composition: StrategyCatalogue.Composition, yaml: String, style: TextStyle = .plain
  ) -> String {
    let title = style.paint(composition.id, .strong)
    let meaning = Paragraph.wrapped(composition.meaning + ".", to: style.width)
    let paragraphs = (composition.card?.paragraphs ?? []).map { title, text in
      style.paint(title, .strong) + "\n"
        + Paragraph.wrapped("  " + text, to: style.width - 2, indent: 2)
    }
    let spelled = yaml.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    let keys = style.paint("In a scenario", .strong) + "\n" + spelled
    return ([title + "\n" + meaning] + paragraphs + [keys]).joined(separator: "\n\n") + "\n"
  }

  /// In what two strategies differ, one line a difference.
  ///
  /// - Parameters:
  ///   - names: of both.
  ///   - differences: what each has, and what that means.
  /// - Returns: text that ends with a line break.
  public static func differences(
    between names: (String, String),
    _ differences: [(key: String, meaning: String, first: String, second: String)],
    style: TextStyle = .plain
  ) -> String {
    let (first, second) = (names.0.harmless, names.1.harmless)
    guard !differences.isEmpty else { return "\(first) and \(second) do the same.\n" }
    let count = differences.count
    let heading =
      "\(first) and \(second) differ in \(count == 1 ? "one thing" : "\(count) things")."
    let lines = differences.map { difference in
      let text =
        "\(difference.meaning): \(difference.first) in \(first), \(difference.second) in"
        + " \(second). (\(difference.key))"
      return "- " + Paragraph.wrapped(text.harmless, to: style.width - 2, indent: 2)
    }
    return ([style.paint(heading, .strong)] + lines).joined(separator: "\n") + "\n"
  }
}
