/// What changed from one result to another, and whether it is more than noise.
public struct CompareResult: Sendable, Hashable {
  public let first, second: Provenance
  /// ISO 4217 code of the second result, or of the first where that has none; nil where neither
  /// says.
  public let currency: String?
  /// What differs in how the two were made, first things first.
  public let making: [Making]
  /// Lines of the scenario that only one of the two has, where both are known and differ.
  public let onlyInFirst, onlyInSecond: [String]
  /// Whether both results are one and the same to the bit, in all that a document holds.
  public let isSame: Bool
  /// Strategies that both have, in the order of the second.
  public let strategies: [Strategy]
  /// Names of the strategies that only one of the two has.
  public let missingInSecond, missingInFirst: [String]
  /// Who earns most in each; several where they are level, none where nobody has a profit.
  public let firstLeaders, secondLeaders: [String]
  /// How many differences are shown with a p: it is corrected for that number.
  public let comparisons: Int

  /// One thing in which the two were made differently.
  public struct Making: Sendable, Hashable {
    /// For example `seed`, or the path of a parameter.
    public let what: String
    public let first, second: String

    public init(_ what: String, _ first: String, _ second: String) {
      self.what = what
      self.first = first
      self.second = second
    }
  }

  /// One strategy in both results.
  public struct Strategy: Sendable, Hashable {
    public let name: String
    public var rows: [Row]

    public init(name: String, rows: [Row]) {
      self.name = name
      self.rows = rows
    }
  }

  /// How a difference was judged. Raw values are the names in documents.
  public enum Method: String, Sendable, Hashable {
    /// Replicate by replicate, since both had the same luck.
    case paired
    /// Two samples of other luck each, with variances of their own (Welch 1947).
    case welch
    /// Two intervals that are no Student's (Zou and Donner 2008); tells no p.
    case intervals
  }

  /// One metric of one strategy.
  public struct Row: Sendable, Hashable {
    public let metric: Metric
    public let first, second: Estimate
    /// The second less the first.
    public var change: Contrast
    /// Nil where there is nothing to judge by.
    public let method: Method?
    /// Whether every replicate has the same value in both, or, where no replicates are kept, the
    /// mean and its interval are the same.
    public let isEqual: Bool

    public init(
      metric: Metric, first: Estimate, second: Estimate, change: Contrast, method: Method?,
      isEqual: Bool
    ) {
      self.metric = metric
      self.first = first
      self.second = second
      self.change = change
      self.method = method
      self.isEqual = isEqual
    }

    /// Whether the difference is more than noise: its corrected p is below 5 %. Where there is no
    /// p, nobody can say.
    public var isChange: Bool { change.adjustedP != nil && change.isClear && !isRounding }

    /// Whether there is a difference, but no larger than sums in another order make it.
    public var isRounding: Bool {
      guard let difference = change.difference?.magnitude, difference > 0 else { return false }
      return difference <= Self.rounding * max(magnitude(first), magnitude(second))
    }

    /// As a share of the numbers compared.
    private static let rounding = 1e-9

    private func magnitude(_ estimate: Estimate) -> Double { estimate.mean?.magnitude ?? 0 }
  }

  public init(
    first: Provenance, second: Provenance, currency: String?, making: [Making],
    onlyInFirst: [String], onlyInSecond: [String], isSame: Bool, strategies: [Strategy],
    missingInSecond: [String], missingInFirst: [String], firstLeaders: [String],
    secondLeaders: [String], comparisons: Int
  ) {
    self.first = first
    self.second = second
    self.currency = currency
    self.making = making
    self.onlyInFirst = onlyInFirst
    self.onlyInSecond = onlyInSecond
    self.isSame = isSame
    self.strategies = strategies
    self.missingInSecond = missingInSecond
    self.missingInFirst = missingInFirst
    self.firstLeaders = firstLeaders
    self.secondLeaders = secondLeaders
    self.comparisons = comparisons
  }

  /// All rows of all strategies.
  public var rows: [Row] { strategies.flatMap(\.rows) }
  /// How many differences are more than noise.
  public var changes: Int { rows.count(where: \.isChange) }
}
