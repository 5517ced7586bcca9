internal import SteelyardModel

extension VerdictWriter {
  /// What the strategy that earns most does to trust and fairness.
  func feelings(of top: StrategyResult, against baseline: StrategyResult) -> String {
    let goals = ["trust", "fairness"].filter(comparison.goals.contains)
    guard !goals.isEmpty else { return "" }
    let phrases =
      top == baseline
      ? goals.map { "\($0) is \(points($0, of: top)) of 100" }
      : goals.map { change(of: $0, top, baseline) }
    return "Under \(quoted(top)), \(Self.row(phrases))."
  }

  /// For example: trust is 57.0 of 100 instead of 61.2.
  private func change(
    of goal: String, _ top: StrategyResult, _ baseline: StrategyResult
  ) -> String {
    let value = points(goal, of: top)
    let contrast = top.contrasts[goal]
    if contrast?.difference == 0 { return "\(goal) is the same, \(value) of 100" }
    let doubt = result.hasIntervals ? contrast.map { mark($0, goal) } ?? " (not clear)" : ""
    return "\(goal) is \(value) of 100 instead of \(points(goal, of: baseline))\(doubt)"
  }

  /// Which strategies nothing beats on all goals at once.
  var compromise: String {
    guard comparison.goals.count > 1 else { return "" }
    let efficient = comparison.efficient
    let all = Self.row(comparison.goals)
    if let winner = efficient.first, efficient.count == 1 {
      return "\(quoted(winner)) is ahead of the others or level with them on \(all) at once."
    }
    if let winner = efficient.first(where: { strengths(of: $0).count == comparison.goals.count }) {
      let others = efficient.filter { $0 != winner }
      return "\(quoted(winner)) comes out best on \(all), but not clearly ahead of"
        + " \(quoted(others)) on any of them."
    }
    return "No strategy is best on \(all) at once: \(Self.row(champions))."
      + between(efficient) + beaten(by: efficient)
  }

  /// For example: “a” is best on profit, “b” on trust and fairness.
  private var champions: [String] {
    let best = result.strategies.filter { !strengths(of: $0).isEmpty }
    return best.enumerated().map { index, strategy in
      quoted(strategy) + (index == 0 ? " is best on " : " on ")
        + Self.row(strengths(of: strategy).map(marked))
    }
  }

  private func strengths(of strategy: StrategyResult) -> [String] {
    comparison.goals.filter { comparison.best($0).contains(strategy) }
  }

  /// The goal, with a doubt where another may be as good at it.
  private func marked(_ goal: String) -> String {
    let isClear = comparison.leaders(goal).count == comparison.best(goal).count
    return isClear || !result.hasIntervals ? goal : "\(goal) (not clear)"
  }

  private var allGoals: String { comparison.goals.count == 2 ? "both" : "all three" }

  /// Those that are best at nothing and yet beaten by nothing.
  private func between(_ efficient: [StrategyResult]) -> String {
    let middling = efficient.filter { strengths(of: $0).isEmpty }
    guard let first = middling.first else { return "" }
    if middling.count == 1 {
      return " \(quoted(first)) lies in between: nothing beats it on \(allGoals)."
    }
    return " \(quoted(middling)) lie in between: nothing beats them on \(allGoals)."
  }

  /// Strategies out of the question, with what beats them: one of the choice where possible.
  private func beaten(by efficient: [StrategyResult]) -> String {
    let candidates = efficient + result.strategies
    var losers: [(winner: StrategyResult, losers: [StrategyResult])] = []
    for loser in result.strategies {
      guard let winner = candidates.first(where: { comparison.beats($0, loser) }) else { continue }
      if let place = losers.firstIndex(where: { $0.winner == winner }) {
        losers[place].losers.append(loser)
      } else {
        losers.append((winner, [loser]))
      }
    }
    let sentences = losers.map { winner, losers in
      let verb = losers.count == 1 ? "is" : "are each"
      return "\(quoted(losers)) \(verb) beaten or matched on \(allGoals) by \(quoted(winner))."
    }
    return sentences.map { " " + $0 }.joined()
  }
}
