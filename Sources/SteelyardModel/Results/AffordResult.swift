/// What a firm chose to spend its budget on, and how sure that is.
public struct AffordResult: Sendable, Hashable {
  public let provenance: Provenance
  /// The strategy's name.
  public let strategy: String
  public let budget: StrategySpec.Budget
  /// Weight by metric id.
  public let goal: [String: Double]
  /// Names of all options.
  public let options: [String]
  /// How many sets of options there are, how many of them the firm can pay for, and how many runs
  /// it took to compare those.
  public let sets, affordable, runs: Int
  /// The best choice, the next best, and the strategy without any option; the second is missing
  /// where only one can be paid for, the third where it is one of the others.
  public let best: Choice
  public let runnerUp, plain: Choice?

  /// One set of options.
  public struct Choice: Sendable, Hashable {
    /// Position among all sets.
    public let position: Int
    /// Names of the options; empty for none.
    public let options: [String]
    public let costs: FirmCosts
    /// The weighted sum that the goal is about.
    public let value: Estimate
    /// How much less it is than the best choice's, paired over replicates; nil for the best itself.
    public let behind: Contrast?

    public init(
      position: Int, options: [String], costs: FirmCosts, value: Estimate, behind: Contrast?
    ) {
      self.position = position
      self.options = options
      self.costs = costs
      self.value = value
      self.behind = behind
    }

    /// Whether the interval of the difference leaves out zero: the best is better for sure.
    public var isSurelyBehind: Bool { behind?.high.map { $0 < 0 } ?? false }
  }

  public init(
    provenance: Provenance, strategy: String, budget: StrategySpec.Budget,
    goal: [String: Double], options: [String], sets: Int, affordable: Int, runs: Int,
    best: Choice, runnerUp: Choice?, plain: Choice?
  ) {
    self.provenance = provenance
    self.strategy = strategy
    self.budget = budget
    self.goal = goal
    self.options = options
    self.sets = sets
    self.affordable = affordable
    self.runs = runs
    self.best = best
    self.runnerUp = runnerUp
    self.plain = plain
  }
}
