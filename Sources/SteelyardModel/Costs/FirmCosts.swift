/// What a strategy costs a firm of so many customers, in currency units.
public struct FirmCosts: Sendable, Hashable {
  /// One item.
  public struct Line: Sendable, Hashable {
    /// As reports call it.
    public let name: String
    /// Currency units in a step in which every customer is active; the most of all stages.
    public let running: Double
    /// Currency units, once.
    public let setUp: Double
    /// What the firm has to know, 0...1.
    public let expertise: Double

    public init(name: String, running: Double, setUp: Double, expertise: Double) {
      self.name = name
      self.running = running
      self.setUp = setUp
      self.expertise = expertise
    }
  }

  /// Every item that the strategy or what it changes into uses, in the order of ``CostItem/all``.
  public let lines: [Line]
  /// Currency units in a step in which every customer is active; the dearest stage's.
  public let running: Double
  /// Currency units, over all stages.
  public let setUp: Double
  /// What the firm has to know to run it well, 0...1.
  public let expertise: Double

  public init(lines: [Line], running: Double, setUp: Double, expertise: Double) {
    self.lines = lines
    self.running = running
    self.setUp = setUp
    self.expertise = expertise
  }

  /// - Parameter customers: The firm's at the start.
  /// - Complexity: O(stages x items).
  public init(of spec: StrategySpec, in market: Market, _ parameters: ParameterSet, customers: Int)
  {
    let stages = spec.stages.map { CostSheet(of: $0, parameters) }
    let money = market.goingRate * Double(customers)
    func most(_ value: (CostSheet) -> Double) -> Double { stages.map(value).max() ?? 0 }
    let all = CostItem.all.enumerated().map { index, item in
      Line(
        name: item.name, running: money * most { $0.lines[index].running },
        setUp: money * most { $0.lines[index].setUp },
        expertise: most { $0.lines[index].expertise })
    }
    lines = all.filter { $0.running > 0 || $0.setUp > 0 || $0.expertise > 0 }
    running = money * most(\.running)
    setUp = all.reduce(0) { $0 + $1.setUp }
    expertise = most(\.expertise)
  }

  /// Whether the money of a budget is enough.
  public func fits(_ budget: StrategySpec.Budget) -> Bool {
    running <= budget.running ?? .infinity && setUp <= budget.setUp ?? .infinity
  }
}

extension StrategySpec {
  /// All that is ever in force: itself, what it changes into, and what those meet who do not meet it.
  fileprivate var stages: [StrategySpec] {
    [self] + changes.map(\.spec) + (rollout.map { [$0.other] } ?? [])
  }
}

extension Scenario {
  /// What one of the strategies costs its firm.
  /// - Parameter strategy: Its position.
  public func costs(of strategy: Int) -> FirmCosts { costs(of: strategies[strategy]) }

  /// What a strategy would cost a firm of this market.
  public func costs(of spec: StrategySpec) -> FirmCosts {
    FirmCosts(of: spec, in: market, parameters, customers: customersOfAFirm)
  }

  /// Customers that a strategy meets: all of them, or a share where each meets one.
  public var customersOfAFirm: Int {
    let share = assignment == .random ? max(1, strategies.count) : 1
    return (population.customers + share - 1) / share
  }
}
