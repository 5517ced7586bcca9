import SteelyardModel
import SteelyardStatistics

/// A made-up strategy: what it achieves before luck, and what moved its trust.
struct MadeUp {
  var name: String
  var revenue = 1.7
  var profit = 1.02
  var trust = 60.0
  var fairness = 90.0
  var retention = 0.58
  /// Components of the fairness index in the order of ``Scoring/components``; nil is undefined.
  var components: [Double?] = [0, 0.021, 0.034, 0, 0]
  /// Components over the active, by metric id; others are undefined.
  var active: [String: Double] = [:]
  var ledger: [String: Double] = ["purchase": 6.5, "disappointment": -2.25, "composition": -0.5]
  /// How much of its own the strategy's luck is, in shares of the value.
  var luck = 0.001

  /// What all strategies share in a replicate, and what is a strategy's own.
  private static let shared = [
    0.012, -0.02, 0.004, 0.015, -0.011, 0.001, -0.006, 0.018, -0.009, -0.004,
  ]
  private static let own = [0.4, -1.1, 0.9, 0.2, -0.7, 1.2, -0.3, 0.1, -0.9, 0.2]

  func value(_ id: String, _ replicate: Int) -> Double? {
    guard let level = level(id) else { return nil }
    let turn = (replicate + name.count) % 10
    return level * (1 + Self.shared[replicate % 10] + luck * Self.own[turn])
  }

  private func level(_ id: String) -> Double? {
    switch id {
    case "revenue": revenue
    case "profit": profit
    case "trust": trust
    case "fairness": fairness
    case "retention": retention
    default: active[id] ?? Scoring.components.firstIndex(of: id).flatMap { components[$0] }
    }
  }
}

/// A result of made-up strategies, the first of which is the baseline unless named otherwise.
func makeResult(
  _ strategies: [MadeUp], replicates: Int = 10, baseline: Int = 0, seed: UInt64 = 2026,
  margins: Margins = Margins()
) throws -> ExperimentResult {
  let values = strategies.map { strategy in
    Dictionary(
      uniqueKeysWithValues: Metric.all.map { metric in
        (metric.id, (0..<replicates).map { strategy.value(metric.id, $0) })
      })
  }
  let results = try strategies.indices.map { index in
    try makeStrategy(
      strategies[index], values[index], against: index == baseline ? nil : values[baseline])
  }
  return try ExperimentResult(
    provenance: Provenance(
      version: "0.1.0", seed: seed, scenarioDigest: "ab12", customers: 20_000, steps: 104,
      replicates: replicates), strategies: results
  ).judged(margins)
}

private func makeStrategy(
  _ strategy: MadeUp, _ values: [String: [Double?]], against baseline: [String: [Double?]]?
) throws -> StrategyResult {
  var contrasts: [String: Contrast] = [:]
  for (id, other) in baseline ?? [:] {
    contrasts[id] = try PairedContrast.of(values[id] ?? [], against: other)
  }
  let metrics = try values.reduce(into: [String: Estimate]()) { metrics, value in
    let isScore = Metric.named(value.key)?.base == .measurements
    metrics[value.key] = try Estimate(replicates: value.value, n: isScore ? 3 : 20_000)
  }
  var ledger = Dictionary(uniqueKeysWithValues: Mechanism.ledger.map { ($0.id, 0.0) })
  ledger.merge(strategy.ledger) { $1 }
  let small = Estimate(mean: nil, low: nil, high: nil, n: 12)
  return StrategyResult(
    name: strategy.name, isBaseline: baseline == nil, metrics: metrics, contrasts: contrasts,
    byCulture: ["JPN": ["trust": small]], byCohort: ["age": ["over_64": ["trust": small]]],
    ledger: ledger, trustStart: 56.25, trace: ["trust_active": [57.5, nil]], replicates: values)
}

/// Five strategies such as a café may weigh.
let fiveStrategies = [
  MadeUp(name: "one price"),
  MadeUp(
    name: "segment price", revenue: 1.705, profit: 1.0215, trust: 59.7, fairness: 84,
    components: [0.04, 0.024, 0.03, 0.041, 0]),
  MadeUp(
    name: "personal price", revenue: 1.76, profit: 1.06, trust: 57.1, fairness: 62.5,
    retention: 0.565, components: [0.07, 0.03, 0.041, 0.21, 0],
    ledger: [
      "purchase": 6.2, "disappointment": -2.2, "price_fairness": -1.8, "peer_comparison": -0.9,
      "awareness": -0.003, "composition": -0.45,
    ]),
  MadeUp(
    name: "covert push", revenue: 1.98, profit: 1.19, trust: 49.4, fairness: 51,
    retention: 0.53, components: [0.072, 0.031, 0.05, 0.22, 0.063],
    ledger: [
      "purchase": 6.8, "disappointment": -2.6, "regret": -1.4, "price_fairness": -1.75,
      "peer_comparison": -0.8, "deception": -5.2, "reactance": -0.6, "clamping": -0.9,
      "composition": -0.4,
    ]),
  MadeUp(
    name: "open book", revenue: 1.72, profit: 0.99, trust: 63.2, fairness: 90.4,
    retention: 0.6, ledger: ["purchase": 7.1, "disappointment": -1.2, "composition": -0.45]),
]

extension ExperimentResult {
  /// The same result with every strategy changed.
  private func mapped(_ change: (StrategyResult) -> StrategyResult) -> ExperimentResult {
    var changed = self
    changed.strategies = strategies.map(change)
    changed.inference = nil
    return changed
  }

  /// As if no component of the fairness index were defined.
  func withoutFairness() -> ExperimentResult {
    mapped { old in
      var metrics = old.metrics
      metrics["fairness"] = Estimate(mean: nil, low: nil, high: nil, n: 20_000)
      var replicates = old.replicates
      replicates["fairness"] = replicates["fairness"]?.map { _ in nil }
      return StrategyResult(
        name: old.name, isBaseline: old.isBaseline, metrics: metrics, contrasts: old.contrasts,
        byCulture: old.byCulture, byCohort: old.byCohort, ledger: old.ledger,
        trustStart: old.trustStart, trace: old.trace, replicates: replicates)
    }
  }

  /// The same result with every interval and p changed, but no mean.
  func withIntervals(
    _ change: (Double) -> Double
  ) -> ExperimentResult {
    mapped { old in
      StrategyResult(
        name: old.name, isBaseline: old.isBaseline,
        metrics: old.metrics.mapValues {
          Estimate(mean: $0.mean, low: $0.low.map(change), high: $0.high.map(change), n: $0.n)
        },
        contrasts: old.contrasts.mapValues {
          Contrast(
            difference: $0.difference, low: $0.low.map(change), high: $0.high.map(change),
            p: $0.p.map(change))
        }, byCulture: old.byCulture, byCohort: old.byCohort, ledger: old.ledger,
        trustStart: old.trustStart, trace: old.trace, replicates: old.replicates)
    }
  }

  /// As if nothing had moved trust.
  func still() -> ExperimentResult {
    mapped { old in
      StrategyResult(
        name: old.name, isBaseline: old.isBaseline, metrics: old.metrics,
        contrasts: old.contrasts, byCulture: old.byCulture, byCohort: old.byCohort,
        ledger: old.ledger.mapValues { _ in 0 }, trustStart: old.trustStart, trace: old.trace,
        replicates: old.replicates)
    }
  }
}
