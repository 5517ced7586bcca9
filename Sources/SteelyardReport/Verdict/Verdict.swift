public import SteelyardModel

/// What the numbers say, in a few sentences for people who run a shop.
///
/// It takes no side: it names who earns most, what that does to trust and fairness, and which
/// strategies nothing else beats; where a difference may be chance, it says so.
public enum Verdict {
  /// What nobody has measured and yet decides most; it heads every sweep.
  public static let caution =
    "this rests on assumptions that nobody has measured, above all how often friends find out"
    + " each other's prices (peers.discovery), how much trust pulls (choice.trust_weight) and how"
    + " many stay (sector.yearly_retention). See whether it holds with other values, for example"
    + " --set peers.discovery=0.05."

  /// Returns the verdict, wrapped to the style's width; the text ends with a line break.
  ///
  /// - Parameters:
  ///   - result: What was found.
  ///   - scenario: Gives the currency and the number of customers.
  ///   - caution: The most influential assumption without evidence, as a sentence; nil or empty
  ///     for no such line.
  ///   - style: Colour and width.
  /// - Complexity: O(strategies squared x replicates).
  public static func text(
    _ result: ExperimentResult, of scenario: Scenario, caution: String? = nil,
    style: TextStyle = .plain
  ) -> String {
    let writer = VerdictWriter(result, of: scenario)
    var paragraphs = [writer.paragraph] + writer.correction
    if let caution, !caution.isEmpty { paragraphs.append("Caution: \(caution.harmless)") }
    let wrapped = paragraphs.map { Paragraph.wrapped($0, to: style.width) }
    return wrapped.joined(separator: "\n\n") + "\n"
  }
}

/// Writes the sentences of a verdict.
struct VerdictWriter {
  let result: ExperimentResult
  let comparison: Comparison
  let currency: String
  let customers: Int

  init(_ result: ExperimentResult, of scenario: Scenario) {
    self.init(result, currency: scenario.market.currency)
  }

  /// - Parameter currency: ISO 4217 code.
  init(_ result: ExperimentResult, currency: String) {
    self.result = result
    comparison = Comparison(result)
    self.currency = currency.harmless.shortened(to: 8)
    customers = result.provenance.customers
  }

  /// All sentences.
  var paragraph: String { sentences.joined(separator: " ") }

  /// What there is to say, point by point: what would turn it round, money and whether it ends as
  /// it began, feelings, compromise, who left, chance, or that nothing would turn it round.
  var sentences: [String] {
    if let only = result.strategies.first, result.strategies.count == 1 {
      return [description(of: only)]
    }
    guard let baseline = result.baseline, let top = comparison.leaders("profit").first else {
      return ["Nothing can be compared: no profit is defined here."]
    }
    let robustness = result.robustness.map { RobustnessSentences($0, currency: currency) }
    return [
      robustness?.warning ?? "", money(top, baseline), ending(top),
      feelings(of: top, against: baseline),
      compromise, leavers, chance, robustness?.reassurance ?? "",
    ].filter { !$0.isEmpty }
  }

  /// What to think of a single replicate.
  private var chance: String {
    result.hasIntervals
      ? ""
      : "This is one replicate, which cannot tell a difference from chance: nothing here is"
        + " clear. Run at least 2, better 10."
  }

  private func description(of strategy: StrategyResult) -> String {
    let revenue = strategy.metrics["revenue"]?.mean.map { " on \(level($0)) of revenue" } ?? ""
    let stay = strategy.metrics["retention"]?.mean.map {
      ", and \(Number.text(100 * $0, decimals: 0))\u{A0}% of the customers stay to the end"
    }
    return "\(quoted(strategy)) makes \(profit(of: strategy)) per customer and week\(revenue)."
      + " Trust stands at \(points("trust", of: strategy)) and fairness at"
      + " \(points("fairness", of: strategy)) of 100\(stay ?? "")."
      + " There is nothing to compare it with: add a second strategy."
  }
}

extension VerdictWriter {
  /// The name, in quotes, since names are words of the reader's own.
  func quoted(_ strategy: StrategyResult) -> String { strategy.quotedName }

  /// Names in a row: “a”, “b” and “c”.
  func quoted(_ strategies: [StrategyResult]) -> String { Self.row(strategies.map(quoted)) }

  /// Phrases in a row: a, b and c.
  static func row(_ phrases: [String]) -> String {
    guard let last = phrases.last, phrases.count > 1 else { return phrases.first ?? "" }
    return phrases.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Points with one decimal.
  func points(_ metric: String, of strategy: StrategyResult) -> String {
    strategy.metrics[metric]?.mean.map { Number.text($0, decimals: 1) } ?? "n/a"
  }

  /// A difference in money with its currency, read together with the ends of its interval.
  func amount(_ difference: Double, within ends: [Double] = []) -> String {
    "\(currency)\u{A0}\(figure(difference, within: ends))"
  }

  /// A difference to three significant digits, but no finer than its interval shows, and to the
  /// cent where that is a coin people think in.
  func figure(_ difference: Double, within ends: [Double] = []) -> String {
    let largest = (ends + [difference]).map(\.magnitude).max() ?? 0
    let width = (ends.last ?? 0) - (ends.first ?? 0)
    let needed = width > 0 ? -Number.decimals(showing: width / 2) : -6
    let finest = max(Number.exponent(largest) - 2, needed, -6)
    return Number.rounded(difference, to: largest < 100 ? min(-2, finest) : finest)
  }

  /// A level of money: cents, more digits where that would say nothing, fewer for large sums.
  func level(_ value: Double) -> String {
    let order = Number.exponent(value)
    let finest = value.magnitude < 100 ? max(-6, min(-2, order - 1)) : order - 2
    return "\(currency)\u{A0}\(Number.rounded(value, to: finest))"
  }

  /// Profit or loss in words, without what it is per.
  func profit(of strategy: StrategyResult) -> String {
    let mean = strategy.metrics["profit"]?.mean ?? 0
    return level(mean.magnitude) + (mean < 0 ? " of loss" : " of profit")
  }
}
