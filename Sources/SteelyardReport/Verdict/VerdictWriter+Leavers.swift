internal import SteelyardModel

extension VerdictWriter {
  /// A metric that orders two strategies one way over everybody and the other way over the active.
  private struct Flip {
    let metric: String
    /// The lower and the higher over everybody.
    let low, high: StrategyResult
    /// Whether neither order may be chance.
    let isClear: Bool
  }

  /// What looks good only while those who left are counted, in one sentence; empty where nothing
  /// does. Clear cases come first.
  var leavers: String {
    let flips = flips
    guard let flip = flips.first(where: \.isClear) ?? flips.first,
      let name = Metric.named(flip.metric)?.name
    else { return "" }
    return "Mind who left: counting their needs, \(name) is lower under \(quoted(flip.low)) than"
      + " under \(quoted(flip.high)), but among the customers still there it is higher"
      + (flip.isClear ? "" : " (not clear)") + more(flips.count - 1) + "."
  }

  private func more(_ count: Int) -> String {
    switch count {
    case 0: ""
    case 1: "; 1 more comparison turns round like this"
    default: "; \(count) more comparisons turn round like this"
    }
  }

  private var flips: [Flip] {
    let strategies = result.strategies
    return strategies.indices.flatMap { index in
      strategies[(index + 1)...].flatMap { other in
        ["envy_latent", "autonomy_loss"].compactMap { flip($0, strategies[index], other) }
      }
    }
  }

  /// The flip of one metric between two strategies of clearly different retention, or nil.
  private func flip(_ metric: String, _ one: StrategyResult, _ other: StrategyResult) -> Flip? {
    guard comparison.contrast("retention", one, against: other).isClear else { return nil }
    let all = comparison.contrast(metric, one, against: other)
    let active = comparison.contrast(metric + "_active", one, against: other)
    guard let whole = all.difference, let part = active.difference, whole * part < 0 else {
      return nil
    }
    return Flip(
      metric: metric, low: whole < 0 ? one : other, high: whole < 0 ? other : one,
      isClear: all.isClear && active.isClear)
  }
}
