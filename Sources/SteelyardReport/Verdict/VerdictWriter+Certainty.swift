internal import SteelyardModel

extension VerdictWriter {
  /// What clear means, as a paragraph of its own; none where nothing was corrected.
  var correction: [String] {
    guard let inference = result.inference, inference.comparisons > 0 else { return [] }
    let shown = result.strategies.flatMap { $0.contrasts.values } + inference.pairs.map(\.contrast)
    let clear = shown.count { $0.adjustedP != nil && $0.isClear }
    let others =
      inference.pairs.isEmpty
      ? "" : " and, on \(Self.row(comparison.goals)), between all other strategies"
    return [
      "A difference is clear if its p is below 5\u{A0}% after Holm's correction for all"
        + " \(inference.comparisons) comparisons, with the baseline\(others): \(clear) of them are."
    ]
  }

  /// How likely it is that the strategy earns most, where that is known.
  func chances(of strategy: StrategyResult) -> String {
    guard let best = strategy.best["profit"] else { return "" }
    return " (it is the best with a probability of \(Self.probability(best)))"
  }

  /// What to think of a difference on a goal, in brackets.
  func mark(_ contrast: Contrast, _ goal: String) -> String {
    let margin = contrast.equivalence.map { Self.size(of: $0.margin, goal) } ?? ""
    switch (contrast.isClear, contrast.equivalence?.finding) {
    case (true, .same): return " (a clear difference, but of less than \(margin))"
    case (true, _): return " (a clear difference)"
    case (false, .same): return " (not clear, and less than \(margin) in any case)"
    case (false, .noWorse): return " (not clear, but not worse by \(margin))"
    case (false, _): return " (not clear)"
    }
  }

  static func size(of margin: Double, _ goal: String) -> String {
    let isPoints = Metric.named(goal)?.unit == "points"
    let number = Listing.Field.plain(margin)
    return isPoints ? number + (margin == 1 ? "\u{A0}point" : "\u{A0}points") : number
  }

  /// A probability in whole per cent, never rounded to certainty.
  static func probability(_ share: Double) -> String {
    if share > 0 && share < 0.01 { return "under 1\u{A0}%" }
    if share < 1 && share > 0.99 { return "over 99\u{A0}%" }
    return "\(Number.text(100 * share, decimals: 0))\u{A0}%"
  }
}

extension Equivalence {
  /// What the tests say.
  enum Finding { case same, noWorse, open }

  var finding: Finding {
    same < Contrast.level ? .same : noWorse < Contrast.level ? .noWorse : .open
  }
}
