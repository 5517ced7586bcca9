/// How replicates were added until intervals were narrow enough.
public struct StoppingResult: Sendable, Hashable {
  public let targets: [Target]
  /// Replicates at each look that was planned; all looks count, whether or not they were taken.
  public let schedule: [Int]
  /// Replicates at the last look taken.
  public let replicates: Int

  public init(targets: [Target], schedule: [Int], replicates: Int) {
    self.targets = targets
    self.schedule = schedule
    self.replicates = replicates
  }

  /// Whether every target was reached.
  public var isReached: Bool { targets.allSatisfy(\.isReached) }

  /// One metric whose intervals are to become narrow.
  public struct Target: Sendable, Hashable {
    /// The metric's id.
    public let metric: String
    /// Half the width wanted, in the metric's unit.
    public let wanted: Double
    /// The widest of all strategies at the end; nil where any has no interval.
    public let found: Double?

    public init(metric: String, wanted: Double, found: Double?) {
      self.metric = metric
      self.wanted = wanted
      self.found = found
    }

    public var isReached: Bool { found.map { $0 <= wanted } ?? false }
  }
}
