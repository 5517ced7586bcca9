extension Scenario {
  /// What a scenario may hold: sizes and ranges that are no parameters of the model.
  public enum Limits {
    public static let steps = 1...10_000
    public static let replicates = 1...10_000
    /// Whether so many fit in memory is found out when a run starts.
    public static let customers = 1...1_000_000_000
    /// Mean number of friends; also even.
    public static let friends = 2...64
    /// Customers x steps x scored steps: keeps sums of trust within 64 bits.
    public static let trustSum = 1_000_000_000_000
    /// Transparency and control levels.
    public static let levels = 0...4
    /// Prices lie between these, in currency units.
    public static let lowestPrice = 1e-4
    public static let highestPrice = 1e9
    /// Shift of a trait in a cohort, in standard deviations.
    public static let shifts = -3.0...3.0
    /// Weight of a component of the fairness index.
    public static let weights = 0.0...1e6
    /// How far a sum of shares may be from 1.
    public static let shareTolerance = 1e-6
    /// Characters of a name.
    public static let nameLength = 80
    /// Cohort dimensions of a population.
    public static let dimensions = 8
    /// Cohorts of a dimension.
    public static let cohorts = 64
    /// Strategies compared.
    public static let strategies = 64
  }
}
