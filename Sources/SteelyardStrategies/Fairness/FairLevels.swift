internal import SteelyardModel

/// The price levels that earn most while cohorts stay as alike as a constraint demands
/// (Cohen, Elmachtoub and Lei 2022, COHEN2022).
///
/// Each cohort g has a table of levels with the profit P_g and the statistic M_g expected there,
/// read as piecewise linear between its entries. Sought are levels that
///
///     maximise  sum_g P_g   subject to   max_g M_g - min_g M_g <= (1 - alpha) U0
///
/// with U0 the same difference at the levels that earn most without a constraint. Cohorts are
/// bound together only through the window that all statistics lie in: with its low end given,
/// each cohort takes its best level inside, an entry of its table or a point where its curve
/// enters or leaves. Between those low ends at which an end of the window meets an entry, the
/// best profit is a convex function of the low end; so it is enough to try these, and the answer
/// is exact for the tables.
struct FairLevels: Equatable, Sendable {
  /// By cohort, in the order of the tables.
  let levels: [Double]
  /// Expected at those levels.
  let profit: Double
  /// The largest difference between the statistics of two cohorts that the constraint leaves.
  let allowed: Double
  /// Whether there are levels that keep to it. Where tables do not reach far enough the cohorts
  /// are brought as close to each other as the tables allow.
  let isReached: Bool

  /// Solves for one constraint.
  ///
  /// Levels do not depend on the order of cohorts. Of equal profits, the lower level is taken and,
  /// between windows, the one that begins lower.
  ///
  /// - Parameters:
  ///   - tables: by cohort, at least one entry each, by rising level; finite.
  ///   - alpha: 0 no constraint to 1 parity.
  /// - Complexity: O(n log n + n x cohorts) with n entries in all, and as many windows again.
  init(_ tables: [[Outlook]], notion: PriceConstraint.Notion, alpha: Double) {
    var curves = tables.map { FairCurve($0, notion) }
    let free = curves.map(\.best)
    let wanted = max(0, 1 - alpha) * Self.spread(free.map(\.statistic))
    let needed = Self.narrowest(curves)
    allowed = wanted
    isReached = needed <= wanted
    guard alpha > 0 else {
      levels = free.map(\.level)
      profit = Self.sum(free)
      return
    }
    let width = max(wanted, needed)
    var (levels, best) = (free.map(\.level), -Double.infinity)
    for low in Self.lows(curves, width) {
      let points = curves.indices.compactMap { curves[$0].best(from: low, to: low + width) }
      guard points.count == curves.count else { continue }
      let total = Self.sum(points)
      if total > best { (best, levels) = (total, points.map(\.level)) }
    }
    self.levels = levels
    profit = best
  }

  private static func spread(_ values: [Double]) -> Double {
    guard let low = values.min(), let high = values.max() else { return 0 }
    return high - low
  }

  /// Width of the narrowest window that all curves pass through.
  private static func narrowest(_ curves: [FairCurve]) -> Double {
    guard let low = curves.map(\.lowest).max(), let high = curves.map(\.highest).min()
    else { return 0 }
    return max(0, low - high)
  }

  /// Low ends, rising, at which an end of a window of that width meets an entry.
  private static func lows(_ curves: [FairCurve], _ width: Double) -> [Double] {
    let values = curves.flatMap(\.statistics)
    return Set(values + values.map { $0 - width }).sorted()
  }

  /// Profit of all cohorts together, the same to the bit whatever their order.
  private static func sum(_ points: [FairCurve.Point]) -> Double {
    points.map(\.profit).sorted().reduce(0, +)
  }
}
