internal import SteelyardModel

extension VerdictWriter {
  /// Who earns most, and by how much against the baseline.
  func money(_ top: StrategyResult, _ baseline: StrategyResult) -> String {
    guard result.hasIntervals else { return single(top, baseline) }
    let isAnybodyAhead = result.strategies.contains { isClearlyAhead($0) }
    if top == baseline { return baselineLeads(baseline) }
    if !isAnybodyAhead && isLevel(top) { return nobodyLeads(top, baseline) }
    return leads(comparison.leaders("profit")) + " " + difference(top, baseline) + others(top)
  }

  /// A word of caution where somebody else earns most by the end: what set-up costs then lies behind,
  /// and who has left is gone.
  func ending(_ top: StrategyResult) -> String {
    let late = result.strategies.compactMap { strategy in
      lastQuarter(of: strategy).map { (strategy: strategy, profit: $0) }
    }
    guard let own = late.first(where: { $0.strategy == top })?.profit,
      let best = late.max(by: { $0.profit < $1.profit }), best.profit > own
    else { return "" }
    return "That is over all \(result.provenance.steps) weeks, set-up included: in the last quarter"
      + " alone \(quoted(best.strategy)) earns more, by the means, so a longer run may end otherwise."
  }

  private func lastQuarter(of strategy: StrategyResult) -> Double? {
    let profits = strategy.detail.trace["profit"]?.mean.compactMap(\.self) ?? []
    let last = profits.suffix(RunRecord.scoredSteps(of: profits.count))
    return last.isEmpty ? nil : last.reduce(0, +) / Double(last.count)
  }

  private func isClearlyAhead(_ strategy: StrategyResult) -> Bool {
    strategy.contrasts["profit"].map { $0.isClear && ($0.difference ?? 0) > 0 } ?? false
  }

  private func isLevel(_ strategy: StrategyResult) -> Bool {
    strategy.contrasts["profit"]?.isClear != true
  }

  /// One or several at the top.
  private func leads(_ leaders: [StrategyResult]) -> String {
    guard let top = leaders.first else { return "" }
    if leaders.count == 1 { return "\(quoted(top)) \(earns(top))." }
    return "\(quoted(top)) \(earns(top)), but \(quoted(Array(leaders.dropFirst())))"
      + " may do as well: the difference is not clear\(chances(of: top))."
  }

  private func earns(_ top: StrategyResult) -> String {
    let mean = top.metrics["profit"]?.mean ?? 0
    return (mean < 0 ? "loses the least: " : "earns the most: ")
      + "\(profit(of: top)) per customer and week"
  }

  /// The difference from the baseline, its interval and what it comes to in a year.
  private func difference(_ top: StrategyResult, _ baseline: StrategyResult) -> String {
    guard let contrast = top.contrasts["profit"], let difference = contrast.difference
    else { return "" }
    let more = amount(difference, within: contrast.ends)
    let sentence = "That is \(more) more than with the baseline, \(quoted(baseline))"
    guard contrast.isClear else {
      return "\(sentence), which may be chance (\(interval(contrast)))."
    }
    return "\(sentence) (\(interval(contrast))), or about \(currency)\u{A0}"
      + "\(yearly(difference)) a year for all \(Number.text(Double(customers), decimals: 0))"
      + " customers."
  }

  private func yearly(_ weekly: Double) -> String {
    let amount = weekly * Double(customers) * 52
    return Number.rounded(amount, to: max(0, Number.exponent(amount) - 2))
  }

  private func interval(_ contrast: Contrast) -> String {
    guard contrast.ends.count == 2 else { return "no interval" }
    let ends = contrast.ends.map { figure($0, within: contrast.ends) }
    let excludesZero = (contrast.low ?? 0) > 0 || (contrast.high ?? 0) < 0
    let doubt = excludesZero && !contrast.isClear ? ", not clear after correction" : ""
    return "95\u{A0}% interval \(ends[0]) to \(ends[1])\(doubt)"
  }

  /// Those clearly ahead of the baseline, when the one at the top is not.
  private func others(_ top: StrategyResult) -> String {
    let ahead = result.strategies.filter { $0 != top && isClearlyAhead($0) }
    guard isLevel(top), !ahead.isEmpty else { return "" }
    return " Clearly ahead of it: \(quoted(ahead))."
  }

  private func baselineLeads(_ baseline: StrategyResult) -> String {
    let start = "\(quoted(baseline)), the baseline, \(earns(baseline))."
    let next = result.strategies.filter { !$0.isBaseline }
      .max { ($0.metrics["profit"]?.mean ?? 0) < ($1.metrics["profit"]?.mean ?? 0) }
    guard let next, let contrast = next.contrasts["profit"], let gap = contrast.difference
    else { return start }
    let mirrored = contrast.mirrored
    let less = amount(-gap, within: mirrored.ends)
    let doubt = contrast.isClear ? "" : ", which may be chance"
    return "\(start) \(quoted(next)) comes closest, with \(less) less\(doubt)"
      + " (\(interval(mirrored)))."
  }

  private func nobodyLeads(_ top: StrategyResult, _ baseline: StrategyResult) -> String {
    let contrast = top.contrasts["profit"]
    let gap = amount(contrast?.difference ?? 0, within: contrast?.ends ?? [])
    let range = contrast.map(interval) ?? "no interval"
    return "No strategy clearly earns more than the baseline, \(quoted(baseline)), with"
      + " \(profit(of: baseline)) per customer and week: \(quoted(top)) comes out \(gap) higher,"
      + " which may be chance (\(range))."
  }

  private func single(_ top: StrategyResult, _ baseline: StrategyResult) -> String {
    let start = "\(quoted(top))\(top == baseline ? ", the baseline," : "") \(earns(top))"
    guard let gap = top.contrasts["profit"]?.difference else { return start + "." }
    return "\(start), \(amount(gap)) more than the baseline, \(quoted(baseline))."
  }
}

extension Contrast {
  /// Both ends of the interval, or nothing.
  fileprivate var ends: [Double] { [low, high].compactMap(\.self) }
}
