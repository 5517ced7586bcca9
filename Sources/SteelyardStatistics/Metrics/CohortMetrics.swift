internal import SteelyardModel
internal import SteelyardNumerics

/// What differs between the cohorts of one run beyond the components of the fairness index.
struct CohortMetrics {
  private let gaps: CohortGaps
  private let whole: GroupMetrics

  init(_ gaps: CohortGaps, of whole: GroupMetrics) {
    self.gaps = gaps
    self.whole = whole
  }

  /// By metric id; what is undefined is absent.
  var values: [String: Double] {
    var found: [String: Double] = [:]
    found["approval_gap"] = gaps.widest("approval")
    found["risk_price_gap"] = riskPriceGap
    found["access_ratio"] = gaps.lowestRatio("access")
    found["approval_ratio"] = gaps.lowestRatio("approval")
    let opportunity = gaps.widest("approval_qualified")
    found["equal_opportunity_gap"] = opportunity
    found["equalized_odds_gap"] = opportunity.flatMap { gap in
      gaps.widest("approval_unqualified").map { max(gap, $0) }
    }
    found["predictive_parity_gap"] = gaps.widest("approval_precision")
    found["above_median_ratio"] = gaps.lowestRatio("above_median")
    found["markup_gap"] = gaps.widest("markup")
    found["risk_markup_gap"] = riskMarkupGap
    if let mean = whole.value(of: "burden"), mean > 0 {
      found["burden_gap"] = gaps.widest("burden").map { $0 / mean }
    }
    for outcome in Outcome.allCases {
      guard let parts = gaps.theil(outcome, whole) else { continue }
      found["\(outcome.rawValue)_\(Dispersion.Measure.between.rawValue)"] = parts.between
      found["\(outcome.rawValue)_\(Dispersion.Measure.within.rawValue)"] = parts.within
    }
    return found
  }

  /// Mean over thirds of vulnerability of the widest gap within them, as a share of the mean
  /// price; nil where no third can be judged.
  private var riskPriceGap: Double? {
    let found = (0..<Tally.thirds).compactMap { third in gaps.widest { $0.price(ofThird: third) } }
    guard !found.isEmpty, let mean = whole.value(of: "offered_price"), mean > 0 else { return nil }
    return found.reduce(0, +) / Double(found.count) / mean
  }

  /// The same of markups, by how many offers a third had.
  private var riskMarkupGap: Double? {
    var (sum, weights) = (0.0, 0.0)
    for third in 0..<Tally.thirds {
      guard let gap = gaps.widest({ $0.markup(ofThird: third) }) else { continue }
      let weight = Double(whole.tally.riskOffers[third])
      sum += weight * gap
      weights += weight
    }
    return weights > 0 ? sum / weights : nil
  }
}

extension CohortGaps {
  /// Over dimensions, the smallest (lowest / highest) value of a metric.
  ///
  /// - Returns: Nil where no dimension can be judged, a judged cohort has no value, or all have 0.
  func lowestRatio(_ id: String) -> Double? {
    let ratios = dimensions.map { dimension -> Double? in
      let values = dimension.compactMap { $0.value(of: id) }
      guard values.count == dimension.count, let low = values.min(), let high = values.max(),
        high > 0
      else { return nil }
      return low / high
    }
    return ratios.contains(nil) ? nil : ratios.compactMap(\.self).min()
  }

  /// Theil's T between and within the cohorts of the dimension where the part between is largest.
  ///
  /// - Returns: Nil where no dimension has all its customers in judged cohorts.
  func theil(_ outcome: Outcome, _ whole: GroupMetrics) -> (between: Double, within: Double)? {
    let all = whole.tally.spread[outcome]
    return dimensions.compactMap { dimension in
      let parts = dimension.compactMap { $0.tally.spread[outcome] }
      let isWhole = parts.reduce(0) { $0 + $1.count } == all?.count
      return isWhole ? Decomposition.theil(parts) : nil
    }.max { $0.between < $1.between }
  }
}

/// An index of inequality as the sum of what lies between groups and what lies within them.
enum Decomposition {
  /// Theil's T, which falls apart exactly:
  ///
  ///     T = sum of s ln(group mean/mean) + sum of s (T of group), s = the group's share of the sum
  ///
  /// - Returns: Nil where a group has fewer than ``Metric/smallestGroup``.
  static func theil(_ groups: [Dispersion]) -> (between: Double, within: Double)? {
    guard groups.count > 1, groups.allSatisfy({ $0.count >= Metric.smallestGroup }) else {
      return nil
    }
    let sums = groups.map { Double($0.count) * $0.mean }
    let total = sums.reduce(0, +)
    let mean = total / Double(groups.reduce(0) { $0 + $1.count })
    guard mean > 0 else { return nil }
    var (between, within) = (0.0, 0.0)
    for (group, sum) in zip(groups, sums) where sum > 0 {
      between += sum / total * Elementary.log(group.mean / mean)
      within += sum / total * group.theil
    }
    return (max(0, between), within)
  }
}
