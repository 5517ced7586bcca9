/// What can be said of all differences of an experiment together.
public struct Inference: Sendable, Hashable {
  /// How many comparisons a reader is shown: their p are corrected for that number.
  public let comparisons: Int
  /// Differences on the goals between strategies neither of which is the baseline.
  public let pairs: [Pair]
  /// How often the experiment was looked at before it was ended; 1 for a number of replicates
  /// fixed beforehand.
  public let looks: Int

  public init(comparisons: Int, pairs: [Pair], looks: Int = 1) {
    self.comparisons = comparisons
    self.pairs = pairs
    self.looks = looks
  }

  /// The difference of one metric between two strategies.
  public struct Pair: Sendable, Hashable {
    public let metric: String
    /// Positions of the strategies, the first of which comes earlier.
    public let first, second: Int
    /// The first less the second.
    public var contrast: Contrast

    public init(metric: String, first: Int, second: Int, contrast: Contrast) {
      self.metric = metric
      self.first = first
      self.second = second
      self.contrast = contrast
    }
  }
}

/// Whether a difference is small enough not to matter.
public struct Equivalence: Sendable, Hashable {
  /// Differences of less do not matter, in the metric's unit.
  public let margin: Double
  /// One-sided p of being worse by the margin or more: small means surely no worse.
  public var noWorse: Double
  /// The larger of that and its mirror image (two one-sided tests): small means surely the same.
  public var same: Double

  public init(margin: Double, noWorse: Double, same: Double) {
    self.margin = margin
    self.noWorse = noWorse
    self.same = same
  }
}

/// Which differences are too small to matter.
public struct Margins: Sendable, Hashable {
  private let own: [String: Double]

  /// - Parameter own: Margins by metric id, in its unit, that replace the usual ones.
  public init(_ own: [String: Double] = [:]) { self.own = own }

  /// One point for metrics in points, one percentage point for shares; nil where nothing was said
  /// and there is no usual one.
  public func of(_ metric: Metric) -> Double? {
    if let own = own[metric.id] { return own }
    switch metric.unit {
    case "points": return 1
    case "share": return 0.01
    default: return nil
    }
  }
}

extension Contrast {
  /// The same difference the other way round. What has a direction of its own is left out.
  public var mirrored: Contrast {
    var mirrored = Contrast(
      difference: difference.map { -$0 }, low: high.map { -$0 }, high: low.map { -$0 }, p: p)
    mirrored.adjustedP = adjustedP
    mirrored.pairing = pairing
    return mirrored
  }
}

extension Metric {
  /// What a compromise is about.
  public static let goals = ["profit", "trust", "fairness"]
  /// What each strategy achieves, in the order of the table.
  public static let headline = ["revenue", "profit", "trust", "fairness", "retention"]
  /// What the tables compare with the baseline.
  public static let compared = headline + Scoring.components
}
