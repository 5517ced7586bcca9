/// How a rival fared against one strategy.
public struct RivalResult: Sendable, Hashable {
  public let name: String
  /// By metric id, as for a strategy.
  public let metrics: [String: Estimate]
  /// Mean over replicates by step and trace id; nil where nobody is left to take it over.
  public let trace: [String: [Double?]]
  /// Every replicate's value by metric id, nil where undefined.
  public let replicates: [String: [Double?]]

  public init(
    name: String, metrics: [String: Estimate], trace: [String: [Double?]],
    replicates: [String: [Double?]]
  ) {
    self.name = name
    self.metrics = metrics
    self.trace = trace
    self.replicates = replicates
  }
}

/// Uniform prices that theory has for a market with rivals, in currency units, for the customers
/// of the first replicate as they are at the start.
public struct PriceBenchmark: Sendable, Hashable {
  /// What the firm would ask were it alone.
  public let alone: Double
  /// The one-shot equilibrium by firm, the compared one first; empty where none was found.
  public let equilibrium: [Double]

  public init(alone: Double, equilibrium: [Double]) {
    self.alone = alone
    self.equilibrium = equilibrium
  }
}
