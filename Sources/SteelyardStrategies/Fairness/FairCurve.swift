internal import SteelyardModel

/// Profit and statistic of one cohort by price level, piecewise linear, with a window that slides
/// over the values of the statistic.
struct FairCurve {
  /// A point of the curve.
  struct Point {
    var level, profit, statistic: Double

    /// The point between this one and another at which the statistic has a value.
    func meeting(_ other: Point, at value: Double) -> Point {
      let share = (value - statistic) / (other.statistic - statistic)
      return Point(
        level: level + share * (other.level - level),
        profit: profit + share * (other.profit - profit), statistic: value)
    }

    func isBetter(than other: Point) -> Bool {
      profit > other.profit || profit == other.profit && level < other.level
    }
  }

  /// The entry that earns most.
  let best: Point
  /// The values that the statistic takes at entries; it takes all between the lowest and the
  /// highest.
  let statistics: [Double]
  let lowest, highest: Double
  /// Stretches on which the statistic only rises or only falls.
  private var stretches: [Stretch]

  /// Reads a table of at least one entry.
  init(_ table: [Outlook], _ notion: PriceConstraint.Notion) {
    let points = table.map {
      Point(level: $0.level, profit: $0.profit, statistic: $0.statistic(notion))
    }
    let first = points.first ?? Point(level: 1, profit: 0, statistic: 0)
    best = points.reduce(first) { $1.isBetter(than: $0) ? $1 : $0 }
    statistics = points.map(\.statistic)
    lowest = statistics.min() ?? 0
    highest = statistics.max() ?? 0
    let slack = 1e-12 * max(abs(lowest), abs(highest))
    stretches = Self.cut(points).map { Stretch($0, slack: slack) }
  }

  /// The point that earns most with a statistic in a window, or nil when the curve passes by.
  ///
  /// - Precondition: neither end of the window lies lower than before.
  mutating func best(from low: Double, to high: Double) -> Point? {
    var found: Point?
    for index in stretches.indices {
      guard let point = stretches[index].best(from: low, to: high) else { continue }
      if found.map(point.isBetter) ?? true { found = point }
    }
    return found
  }

  /// Cuts a curve where its statistic turns; each stretch by rising statistic.
  private static func cut(_ points: [Point]) -> [[Point]] {
    var stretches: [[Point]] = []
    var stretch: [Point] = []
    var rises: Bool?
    for point in points {
      if let last = stretch.last, point.statistic != last.statistic {
        let goesUp = point.statistic > last.statistic
        if let rises, rises != goesUp {
          stretches.append(rises ? stretch : stretch.reversed())
          stretch = [last]
        }
        rises = goesUp
      }
      stretch.append(point)
    }
    return stretches + [rises == false ? stretch.reversed() : stretch]
  }

  /// Points by rising statistic, with the best of those inside a sliding window.
  private struct Stretch {
    let points: [Point]
    /// What rounding may take from a window.
    let slack: Double
    /// The first point that is not below the window, and the first above it.
    private var first = 0
    private var next = 0
    /// Points inside that no later point beats, best first from ``front`` on.
    private var queue: [Int] = []
    private var front = 0

    init(_ points: [Point], slack: Double) {
      self.points = points
      self.slack = slack
    }

    mutating func best(from low: Double, to high: Double) -> Point? {
      while next < points.count, points[next].statistic <= high + slack { admit() }
      while first < points.count, points[first].statistic < low - slack { first += 1 }
      while front < queue.count, queue[front] < first { front += 1 }
      let inside = front < queue.count ? points[queue[front]] : nil
      let edges = [crossing(before: first, at: low), crossing(before: next, at: high)]
      return ([inside] + edges).compactMap(\.self).reduce(nil) { best, point in
        best.map { point.isBetter(than: $0) ? point : $0 } ?? point
      }
    }

    private mutating func admit() {
      while queue.count > front, let last = queue.last, points[next].isBetter(than: points[last]) {
        queue.removeLast()
      }
      queue.append(next)
      next += 1
    }

    /// Where the line that ends at a point meets a value strictly between its ends.
    private func crossing(before index: Int, at value: Double) -> Point? {
      guard index > 0, index < points.count else { return nil }
      let (start, end) = (points[index - 1], points[index])
      let isBetween = start.statistic < value && value < end.statistic
      return isBetween ? start.meeting(end, at: value) : nil
    }
  }
}
