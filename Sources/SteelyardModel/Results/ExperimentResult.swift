/// What an experiment found: every strategy with intervals, differences, ledger and trace.
public struct ExperimentResult: Sendable, Hashable {
  public let provenance: Provenance
  /// In the scenario's order.
  public var strategies: [StrategyResult]
  /// What roll-outs tell, in the order of the strategies that are rolled out.
  public var rollouts: [RolloutResult] = []
  /// What was chosen for strategies whose firm had something to choose, in the scenario's order.
  public var choices: [AffordResult] = []
  /// What the scenario's study found; nil for a scenario without one.
  public var study: StudyResult?
  /// Prices to hold those of the firms against; nil for a market without rivals.
  public var prices: PriceBenchmark?
  /// What can be said of all differences together; nil where nobody worked it out.
  public var inference: Inference?
  /// How replicates were added until intervals were narrow enough; nil for a fixed number.
  public var stopping: StoppingResult?
  /// Whether what it says holds where design choices move; nil where nobody asked.
  public var robustness: Robustness?
  /// Customers' lives in short; nil where nobody followed any.
  public var people: PeopleResult?
  /// What was run, for people; nil where nobody said.
  public var account: ScenarioAccount?

  public init(provenance: Provenance, strategies: [StrategyResult]) {
    self.provenance = provenance
    self.strategies = strategies
  }

  /// The metrics that it has, in the order of ``Metric/all`` and ``Metric/ofMarkets``.
  public var metrics: [Metric] {
    (Metric.all + Metric.ofMarkets).filter { metric in
      strategies.contains { $0.metrics[metric.id] != nil }
    }
  }

  /// The baseline's result.
  public var baseline: StrategyResult? { strategies.first(where: \.isBaseline) }

  /// Whether there are rivals.
  public var hasRivals: Bool { strategies.contains { !$0.rivals.isEmpty } }
}

/// What is needed to reproduce a result.
public struct Provenance: Sendable, Hashable {
  public let version: String
  public let seed: UInt64
  /// Digest of the checked scenario: equal for scenarios that mean the same.
  public let scenarioDigest: String
  public let customers: Int
  public let steps: Int
  public let replicates: Int

  public init(
    version: String, seed: UInt64, scenarioDigest: String, customers: Int, steps: Int,
    replicates: Int
  ) {
    self.version = version
    self.seed = seed
    self.scenarioDigest = scenarioDigest
    self.customers = customers
    self.steps = steps
    self.replicates = replicates
  }
}

/// One strategy's results.
public struct StrategyResult: Sendable, Hashable {
  public let name: String
  public let isBaseline: Bool
  /// By metric id; every metric has an entry, undefined ones without values.
  public let metrics: [String: Estimate]
  /// Paired differences from the baseline by metric id; empty on the baseline.
  public var contrasts: [String: Contrast]
  /// By culture code and metric id.
  public let byCulture: [String: [String: Estimate]]
  /// By cohort dimension, cohort and metric id.
  public let byCohort: [String: [String: [String: Estimate]]]
  /// Trust points per customer that each mechanism moved, by mechanism id, mean over
  /// replicates. They sum to the trust metric less `trustStart`.
  public let ledger: [String: Double]
  /// Mean trust before the first step, in points.
  public let trustStart: Double
  /// Mean over replicates by step and trace id; nil where nobody is left to take it over.
  public let trace: [String: [Double?]]
  /// Every replicate's value by metric id, nil where undefined.
  public let replicates: [String: [Double?]]
  /// How the rivals fared against it, in the market's order.
  public var rivals: [RivalResult] = []
  /// Probability that its mean is the best of all, by metric id; goals only.
  public var best: [String: Double] = [:]
  /// What a report shows beyond these.
  public var detail = StrategyDetail()

  public init(
    name: String, isBaseline: Bool, metrics: [String: Estimate],
    contrasts: [String: Contrast], byCulture: [String: [String: Estimate]],
    byCohort: [String: [String: [String: Estimate]]], ledger: [String: Double],
    trustStart: Double, trace: [String: [Double?]], replicates: [String: [Double?]]
  ) {
    self.name = name
    self.isBaseline = isBaseline
    self.metrics = metrics
    self.contrasts = contrasts
    self.byCulture = byCulture
    self.byCohort = byCohort
    self.ledger = ledger
    self.trustStart = trustStart
    self.trace = trace
    self.replicates = replicates
  }
}

/// A mean over replicates with its 95 % interval.
public struct Estimate: Sendable, Hashable {
  /// Nil where undefined, for example in a group of fewer than 30 customers.
  public let mean: Double?
  /// Nil where undefined or where there is one replicate.
  public let low: Double?
  public let high: Double?
  /// Fewest customers behind it in any replicate.
  public let n: Int

  /// Half the width of the interval, in the metric's unit; nil without one.
  public var halfWidth: Double? {
    guard let low, let high else { return nil }
    return (high - low) / 2
  }

  public init(mean: Double?, low: Double?, high: Double?, n: Int) {
    self.mean = mean
    self.low = low
    self.high = high
    self.n = n
  }
}

/// A paired difference from the baseline with its 95 % interval.
public struct Contrast: Sendable, Hashable {
  public let difference: Double?
  public let low: Double?
  public let high: Double?
  /// Two-sided, Student over replicates.
  public let p: Double?
  /// The same corrected for all comparisons shown (Holm); nil for one that is not shown.
  public var adjustedP: Double?
  /// How many times as many replicates strategies that meet other people each would need to tell
  /// as much; nil where the difference does not vary.
  public var pairing: Double?
  /// Whether the difference is too small to matter; nil where no margin is known.
  public var equivalence: Equivalence?

  public init(difference: Double?, low: Double?, high: Double?, p: Double?) {
    self.difference = difference
    self.low = low
    self.high = high
    self.p = p
  }

  /// Half the width of the interval, in the metric's unit; nil without one.
  public var halfWidth: Double? {
    guard let low, let high else { return nil }
    return (high - low) / 2
  }

  /// Whether p is below 5 % after correction, or the interval excludes zero where none was made.
  public var isClear: Bool {
    if let adjustedP { return adjustedP < Self.level }
    guard let low, let high else { return false }
    return low > 0 || high < 0
  }

  /// A p below counts as clear.
  public static let level = 0.05
}
