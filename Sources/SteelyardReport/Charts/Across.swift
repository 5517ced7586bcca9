internal import SteelyardModel

/// What lies across a drawing of lines: where the values of a line stand, and how that reads.
enum Across {
  /// Step by step, the first of them week 1.
  case weeks
  /// The same after what was there before the first.
  case weeksFromStart
  /// Stretches of weeks, given the weeks by the end of each.
  case stretches([Int])
  /// Customers in rising order, given the shares of them by each value.
  case customers([Double])

  /// What is written along it.
  var name: String {
    switch self {
    case .weeks, .weeksFromStart, .stretches: "week"
    case .customers: "% of customers, lowest first"
    }
  }

  /// How a description says what the lines go by.
  var order: String {
    switch self {
    case .weeks, .weeksFromStart: "by week"
    case .stretches: "by stretch of weeks"
    case .customers: "by customer, lowest first"
    }
  }

  /// Numbers written along it, from the first to the last.
  func domain(of count: Int) -> ClosedRange<Double> {
    switch self {
    case .weeks: 1...Double(max(2, count))
    case .weeksFromStart: 0...Double(max(1, count - 1))
    case .stretches(let ends): 1...Double(max(2, ends.last ?? 1))
    case .customers: 0...100
    }
  }

  /// Where a value stands; nil where nobody said.
  func position(of index: Int) -> Double? {
    switch self {
    case .weeks: Double(index + 1)
    case .weeksFromStart: Double(index)
    case .stretches(let ends):
      ends.indices.contains(index)
        ? Double(ends[index] + (index > 0 ? ends[index - 1] : 0) + 1) / 2 : nil
    case .customers(let shares): shares.indices.contains(index) ? 100 * shares[index] : nil
    }
  }

  /// The place whose values are shown while none is pointed at: the last week, the middle customer.
  func resting(among count: Int) -> Int {
    if case .customers = self { count / 2 } else { count - 1 }
  }

  /// What the values of a place are headed by.
  func label(of index: Int) -> String {
    switch self {
    case .weeks: "Week \(index + 1)"
    case .weeksFromStart: index == 0 ? "At the start" : "Week \(index)"
    case .stretches(let ends): ends.indices.contains(index) ? Self.stretch(index, ends) : ""
    case .customers(let shares):
      shares.indices.contains(index)
        ? "\(Number.text(100 * shares[index], decimals: 0)) % of customers have at most" : ""
    }
  }

  private static func stretch(_ index: Int, _ ends: [Int]) -> String {
    let first = (index > 0 ? ends[index - 1] : 0) + 1
    return first == ends[index] ? "Week \(first)" : "Weeks \(first) to \(ends[index])"
  }
}
