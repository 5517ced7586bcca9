/// What a firm has counted of its product range: whole numbers, so that the order in which workers
/// add theirs changes nothing.
struct RangeCounts: Sendable, Equatable {
  /// Purchases by category, and how often each was recommended.
  private(set) var sold, shown: [UInt64]
  /// How often a customer whose purchases are on record bought one category, and then another as
  /// the next: row by row for the first.
  private(set) var follows: [UInt64]

  init(categories: Int) { self.init(sold: Array(repeating: 0, count: categories)) }

  /// Purchases by category, and nothing else.
  init(sold: [UInt64]) {
    let categories = sold.count
    self.sold = sold
    shown = Array(repeating: 0, count: categories)
    follows = Array(repeating: 0, count: categories > 1 ? categories * categories : 0)
  }

  /// Counts a purchase.
  @inline(__always)
  mutating func sell(_ category: Int) { sold[category] += 1 }

  /// Counts a recommendation that was seen.
  @inline(__always)
  mutating func show(_ category: Int) { shown[category] += 1 }

  /// Counts that a customer on record bought one category after another.
  @inline(__always)
  mutating func follow(_ category: Int, after last: Int) {
    follows[last * sold.count + category] += 1
  }

  /// Adds what somebody else counted of the same range.
  mutating func merge(_ other: RangeCounts) {
    for index in sold.indices { sold[index] += other.sold[index] }
    for index in shown.indices { shown[index] += other.shown[index] }
    for index in follows.indices { follows[index] += other.follows[index] }
  }
}
