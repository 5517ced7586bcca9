internal import SteelyardBehaviour
internal import SteelyardModel

/// What a firm puts forward in a step: for each category that a customer may have bought last, and
/// for customers not on record, a list of categories ranked by what sold to whom.
///
/// Made between steps from the firm's own counts alone, so it is fixed within a step; where nothing
/// is on record, what everybody buys decides.
final class Shelf: Sendable {
  /// Categories on each list.
  let length: Int
  private let categories: Int
  /// List by list: by the category bought last, then the one for customers not on record.
  private let lists: Column<UInt8>

  /// - Complexity: O(length^2 x categories^2).
  init(_ counts: RangeCounts, _ setting: StrategySpec.Recommendation) {
    let record = Record(counts, setting)
    categories = counts.sold.count
    let most = setting.again ? categories : categories - 1
    length = setting.kind == .learning ? 1 : min(max(1, setting.list), most)
    lists = Column((categories + 1) * length, filledWith: 0)
    for last in 0...categories {
      let list = record.list(
        after: last < categories ? last : nil, length: length,
        diversity: setting.kind == .learning ? 0 : setting.diversity, again: setting.again)
      for (place, category) in list.enumerated() {
        lists[last * length + place] = UInt8(truncatingIfNeeded: category)
      }
    }
  }

  /// The category at a place of the list for customers who bought that last;
  /// ``State/nothing`` for those not on record.
  @inline(__always)
  func category(after last: UInt8, at place: Int) -> Int {
    let row = last == State.nothing ? categories : Int(last)
    return Int(lists[row * length + place])
  }
}

extension Shelf {
  /// The firm's counts as the ranking reads them.
  private struct Record {
    let categories: Int
    let smoothing: Double
    /// Share of sales by category, as if each had sold once more.
    let share: [Double]
    /// n(j, k), row by row, and the sums of its rows.
    let follows, totals: [Double]
    /// sim(k, l), row by row.
    let likeness: [Double]

    init(_ counts: RangeCounts, _ setting: StrategySpec.Recommendation) {
      let count = counts.sold.count
      categories = count
      smoothing = setting.smoothing
      let total = Double(counts.sold.reduce(0, +)) + Double(count)
      share = counts.sold.map { (Double($0) + 1) / total }
      let follows = counts.follows.map { Double($0) }
      self.follows = follows
      let range = 0..<count
      totals = range.map { last in range.reduce(0.0) { $0 + follows[last * count + $1] } }
      let both = range.flatMap { one in
        range.map { other in follows[one * count + other] + follows[other * count + one] }
      }
      let sums = range.map { one in range.reduce(0.0) { $0 + both[one * count + $1] } }
      likeness = range.flatMap { one in
        range.map { other in
          one == other
            ? 1
            : CategoryLearning.likeness(
              both: both[one * count + other], one: sums[one], other: sums[other])
        }
      }
    }

    /// The categories of a list, best first; among equals the one that sells better, then the
    /// first.
    func list(after last: Int?, length: Int, diversity: Double, again: Bool) -> [Int] {
      let chances = (0..<categories).map { chance($0, after: last) }
      let best = chances.max() ?? 1
      var likest = (0..<categories).map { category in last.map { like(category, $0) } ?? 0 }
      var list: [Int] = []
      while list.count < length {
        var next: (category: Int, merit: Double)?
        for category in 0..<categories
        where !list.contains(category) && (again || category != last) {
          let merit = CategoryLearning.merit(
            relevance: best > 0 ? chances[category] / best : 0, likeness: likest[category],
            diversity: diversity)
          if let next, merit < next.merit { continue }
          if let next, merit == next.merit, share[category] <= share[next.category] { continue }
          next = (category, merit)
        }
        guard let next else { break }
        list.append(next.category)
        for category in 0..<categories {
          likest[category] = max(likest[category], like(category, next.category))
        }
      }
      return list
    }

    private func chance(_ category: Int, after last: Int?) -> Double {
      guard let last else { return share[category] }
      return CategoryLearning.chance(
        count: follows[last * categories + category], total: totals[last],
        share: share[category], smoothing: smoothing)
    }

    private func like(_ one: Int, _ other: Int) -> Double { likeness[one * categories + other] }
  }
}
