/// What a run of a strategy that is rolled out leaves behind beside the firm's own record.
public struct RolloutRecord: Sendable, Hashable {
  /// Those who meet the strategy, and those who meet another.
  public let treated, others: Cell
  /// The sums of every step where everybody meets the strategy from its first step on, and where
  /// nobody ever does: the same customers with the same luck.
  public var everybody: [StepRecord] = []
  public var nobody: [StepRecord] = []

  /// The customers of one cell, by step.
  public struct Cell: Sendable, Hashable {
    /// How many there are in each step.
    public let people: [Int]
    public let trace: [StepRecord]

    public init(people: [Int], trace: [StepRecord]) {
      self.people = people
      self.trace = trace
    }
  }

  public init(treated: Cell, others: Cell) {
    self.treated = treated
    self.others = others
  }
}

/// What a roll-out tells: the two cells of one firm side by side, as a firm's own test would see
/// them, and what the strategy really does.
///
/// The test is off where customers of different cells meet: they compare prices and talk.
public struct RolloutResult: Sendable, Hashable {
  /// The strategy's name.
  public let strategy: String
  /// Share of customers who meet it in the end.
  public let share: Double
  /// The steps compared, from the one in which the share no longer grows.
  public let steps: ClosedRange<Int>
  public let rows: [Row]

  /// One number.
  public struct Row: Sendable, Hashable {
    public let measure: RolloutMeasure
    /// Of those who meet the strategy, and of the others of the same firm.
    public let treated, others: Estimate
    /// What the firm's test says: the difference between those two.
    public let split: Contrast
    /// What the strategy does: everybody meets it against nobody does.
    public let effect: Contrast
    /// How far the test is off: the first less the second.
    public let error: Contrast

    public init(
      measure: RolloutMeasure, treated: Estimate, others: Estimate, split: Contrast,
      effect: Contrast, error: Contrast
    ) {
      self.measure = measure
      self.treated = treated
      self.others = others
      self.split = split
      self.effect = effect
      self.error = error
    }
  }

  public init(strategy: String, share: Double, steps: ClosedRange<Int>, rows: [Row]) {
    self.strategy = strategy
    self.share = share
    self.steps = steps
    self.rows = rows
  }
}

/// What the cells of a roll-out are compared by, per customer and step. Raw values are the names
/// in documents.
public enum RolloutMeasure: String, CaseIterable, Sendable, Hashable {
  case revenue, margin, purchases, trust

  public var unit: String {
    switch self {
    case .revenue, .margin: "currency per customer per step"
    case .purchases: "purchases per customer per step"
    case .trust: "points"
    }
  }

  public var definition: String {
    switch self {
    case .revenue: "money taken / customers / steps"
    case .margin: "revenue - goods - running costs, without set-up, fines and the like"
    case .purchases: "purchases / customers / steps"
    case .trust: "100 x mean trust over customers and steps"
    }
  }

  /// The mean over customers and steps; nil where there are none.
  public func mean(_ cell: RolloutRecord.Cell, over steps: ClosedRange<Int>) -> Double? {
    let within = steps.clamped(to: 0...max(0, cell.trace.count - 1)).filter(
      cell.trace.indices.contains)
    let people = within.reduce(0) { $0 + cell.people[$1] }
    guard people > 0 else { return nil }
    return within.reduce(0.0) { $0 + amount(cell.trace[$1]) } / Double(people)
  }

  private func amount(_ step: StepRecord) -> Double {
    switch self {
    case .revenue: step.spent
    case .margin: step.spent - (step.cost - step.charge)
    case .purchases: Double(step.purchases)
    case .trust: 100 * Double(step.trust) / 8_388_608
    }
  }
}
