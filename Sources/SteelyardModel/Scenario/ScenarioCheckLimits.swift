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

    /// Share of customers who do not know the firm at the start.
    public static let prospects = 0.0...0.95
    /// Firms beside the one whose strategies are compared.
    public static let rivals = 0...Rival.most
    /// Categories of the product range.
    public static let categories = 1...32
    /// Step of the year at which need is highest.
    public static let peaks = 0.0...52.0
    /// Changes of the acceptability of data flows, and their drift in 52 steps.
    public static let norms = -1.0...1.0
    /// Regulated highest less lowest price, in currency units.
    public static let capRange = 0.0...highestPrice
    /// Regulated highest over lowest price.
    public static let capRatio = 1.0...1e6
    /// A firm's own cap on highest less lowest price, in list prices.
    public static let ownRange = 0.0...1_000.0
    /// Steps after which collected data are deleted.
    public static let retention = 1...10_000
    /// Personalized messages to a customer in a step.
    public static let messages = 0.0...14.0
    /// Steps between two requests for the same consent; 0 never asks again.
    public static let repeats = 0...10_000
    /// Sludge on leaving.
    public static let obstruction = 0.0...2.0
    /// Internal audits in a year.
    public static let audits = 0.0...52.0
    /// Changes of one strategy.
    public static let changes = 100
    /// Things that happen in one scenario.
    public static let events = 400
    /// Tone of the press.
    public static let tones = -1.0...1.0
    /// Change of the unit cost, as a share of itself.
    public static let costShocks = -0.95...10.0
    /// Variations of the market that one study looks at.
    public static let worlds = 32
    /// Questions, measures and readings of one study.
    public static let questions = 64
    public static let measures = 400
    public static let readings = 200
    /// Money at stake in a question, in currency units.
    public static let stakes = 0.0...highestPrice
    /// Published values and the bounds they are held against.
    public static let published = -1e12...1e12
    /// Characters of a line of prose.
    public static let lineLength = 300
  }
}
