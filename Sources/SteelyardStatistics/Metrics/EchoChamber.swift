internal import SteelyardModel
internal import SteelyardNumerics

/// Whether people who have something in common are shown the same, and others something else.
struct EchoChamber {
  /// By dimension and group, recommendations seen by category.
  private let dimensions: [[[Int]]]

  /// Cultures and every cohort dimension, without groups too small to speak of.
  init(_ record: RunRecord) {
    dimensions = ([record.cultures] + record.cohorts).map { groups in
      groups.filter { $0.customers >= Metric.smallestGroup }.map(\.seen)
    }
  }

  /// The most that what is shown tells of the group in any dimension; nil where nothing was shown
  /// to two groups of any.
  var index: Double? { dimensions.compactMap(Self.told).max() }

  /// Information that group and category have in common over the entropy of the group, from counts
  /// that merge exactly:
  ///
  ///     sum of n(g, c)/N ln(N n(g, c) / (n(g) n(c))) / -sum of n(g)/N ln(n(g)/N)
  ///
  /// - Returns: 0 where every group is shown the same mix, 1 where each is shown only what no other
  ///   is; nil for fewer than two groups that were shown anything.
  static func told(_ counts: [[Int]]) -> Double? {
    let groups = counts.map { Double($0.reduce(0, +)) }
    guard groups.count(where: { $0 > 0 }) > 1, let width = counts.map(\.count).max() else {
      return nil
    }
    let total = groups.reduce(0, +)
    var (common, entropy) = (0.0, 0.0)
    for (count, shown) in zip(counts, groups) where shown > 0 {
      entropy -= shown / total * Elementary.log(shown / total)
      for category in 0..<width where count.indices.contains(category) && count[category] > 0 {
        let all = counts.reduce(0.0) {
          $0 + ($1.indices.contains(category) ? Double($1[category]) : 0)
        }
        let both = Double(count[category])
        common += both / total * Elementary.log(both * total / (shown * all))
      }
    }
    return min(1, max(0, common / entropy))
  }
}
