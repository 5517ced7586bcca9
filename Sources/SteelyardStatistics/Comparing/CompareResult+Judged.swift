public import SteelyardModel
public import SteelyardNumerics

extension CompareResult {
  /// Compares two results: what differs in how they were made, and in every metric of every
  /// strategy that both have.
  ///
  /// Where both have the same seed, replicates of the same number had the same luck, and the
  /// differences are paired over those that both have; else they are two samples (Welch). All p
  /// shown are corrected together (``Holm``), the tests of being no worse and of being the same
  /// apart from them.
  ///
  /// - Parameters:
  ///   - first: What is compared with.
  ///   - second: What changed.
  ///   - metrics: Which metrics, those that both have; in this order. What is paired has levels
  ///     over the replicates that both have, as its difference has.
  ///   - margins: What is too small to matter.
  /// - Throws: `NumericsError` as ``Interval/student(_:looks:)``.
  /// - Complexity: O(strategies x metrics x replicates).
  public static func judging(
    _ first: ExperimentResult, _ second: ExperimentResult, metrics: [Metric],
    margins: Margins = Margins()
  ) throws(NumericsError) -> CompareResult {
    let judge = CompareJudge(first, second, margins)
    var strategies: [Strategy] = []
    for new in second.strategies {
      guard let old = first.strategies.first(where: { $0.name == new.name }) else { continue }
      strategies.append(Strategy(name: new.name, rows: try judge.rows(metrics, old, new)))
    }
    let comparisons = strategies.correct()
    let lines = CompareMaking.scenarioLines(first, second)
    return CompareResult(
      first: first.provenance, second: second.provenance,
      currency: second.account?.currency ?? first.account?.currency,
      making: CompareMaking.differences(first, second), onlyInFirst: lines.first,
      onlyInSecond: lines.second, isSame: first == second, strategies: strategies,
      missingInSecond: first.names(missingIn: second),
      missingInFirst: second.names(missingIn: first), firstLeaders: try judge.leaders(of: first),
      secondLeaders: try judge.leaders(of: second), comparisons: comparisons)
  }
}

extension ExperimentResult {
  fileprivate func names(missingIn other: ExperimentResult) -> [String] {
    let known = Set(other.strategies.map(\.name))
    return strategies.map(\.name).filter { !known.contains($0) }
  }
}

/// Judges the difference of one metric of one strategy between two results.
struct CompareJudge {
  private let first, second: ExperimentResult
  private let margins: Margins
  /// Whether replicates of the same number had the same luck.
  private let isPaired: Bool
  private let replicates: Int
  /// Every look at either could have been the last: pairs of looks.
  private let looks: Int

  init(_ first: ExperimentResult, _ second: ExperimentResult, _ margins: Margins) {
    self.first = first
    self.second = second
    self.margins = margins
    isPaired = first.provenance.seed == second.provenance.seed
    replicates = min(first.provenance.replicates, second.provenance.replicates)
    looks = first.looks * second.looks
  }

  /// Who earns most, in the replicates that both have where they are paired.
  func leaders(of result: ExperimentResult) throws(NumericsError) -> [String] {
    var profits: [(name: String, mean: Double)] = []
    for strategy in result.strategies {
      guard let profit = strategy.metrics["profit"] else { continue }
      let values = strategy.replicates["profit"] ?? []
      let common = isPaired ? min(values.count, replicates) : values.count
      if let mean = try level(profit, values, of: result, over: common).mean {
        profits.append((strategy.name, mean))
      }
    }
    let highest = profits.map(\.mean).max()
    return profits.filter { $0.mean == highest }.map(\.name)
  }

  /// The metrics that both strategies have.
  func rows(
    _ metrics: [Metric], _ old: StrategyResult, _ new: StrategyResult
  ) throws(NumericsError) -> [CompareResult.Row] {
    var rows: [CompareResult.Row] = []
    for metric in metrics {
      guard let before = old.metrics[metric.id], let after = new.metrics[metric.id] else {
        continue
      }
      let values = (old.replicates[metric.id] ?? [], new.replicates[metric.id] ?? [])
      let (change, method) =
        metric.isRatio
        ? (Contrast(of: after, less: before), .intervals)
        : try change(of: metric, before, after, values)
      var levels = (before, after)
      if method == .paired {
        let common = min(values.0.count, values.1.count)
        levels = (
          try level(before, values.0, of: first, over: common),
          try level(after, values.1, of: second, over: common)
        )
      }
      rows.append(
        CompareResult.Row(
          metric: metric, first: levels.0, second: levels.1, change: change,
          method: change.low == nil ? nil : method,
          isEqual: Self.isEqual(levels.0, levels.1, values)))
    }
    return rows
  }

  private func change(
    of metric: Metric, _ before: Estimate, _ after: Estimate, _ values: ([Double?], [Double?])
  ) throws(NumericsError) -> (Contrast, CompareResult.Method) {
    let margin = margins.of(metric)
    if isPaired && min(values.0.count, values.1.count) >= min(2, replicates)
      && !values.0.isEmpty && !values.1.isEmpty
    {
      let count = min(values.0.count, values.1.count)
      let (old, new) = (Array(values.0.prefix(count)), Array(values.1.prefix(count)))
      var change = try PairedContrast.of(new, against: old, looks: looks)
      if let margin {
        change.equivalence = try PairedContrast.equivalence(
          new, against: old, margin: margin, better: metric.better, looks: looks)
      }
      return (change, .paired)
    }
    guard let old = try sample(values.0, before, of: first),
      let new = try sample(values.1, after, of: second)
    else { return (Contrast(of: after, less: before), .welch) }
    var change = try WelchContrast.of(new, against: old, looks: looks)
    if let margin {
      change.equivalence = try WelchContrast.equivalence(
        new, against: old, margin: margin, better: metric.better, looks: looks)
    }
    return (change, .welch)
  }

  /// An estimate over no more replicates than so many; over fewer, no fewer customers are behind it.
  private func level(
    _ estimate: Estimate, _ values: [Double?], of result: ExperimentResult, over common: Int
  ) throws(NumericsError) -> Estimate {
    guard common < values.count else { return estimate }
    return try Estimate(
      replicates: Array(values.prefix(common)), n: estimate.n, looks: result.looks)
  }

  /// Over the replicates that both have, where they were kept.
  private static func isEqual(
    _ before: Estimate, _ after: Estimate, _ values: ([Double?], [Double?])
  ) -> Bool {
    let count = min(values.0.count, values.1.count)
    guard count > 0 else { return before == after }
    return before.mean == after.mean && values.0.prefix(count) == values.1.prefix(count)
  }

  /// From the replicates where they were kept, else from the interval.
  private func sample(
    _ values: [Double?], _ estimate: Estimate, of result: ExperimentResult
  ) throws(NumericsError) -> WelchContrast.Sample? {
    if !values.isEmpty { return WelchContrast.Sample(values) }
    return try WelchContrast.Sample(
      estimate, replicates: result.provenance.replicates, looks: result.looks)
  }
}

extension ExperimentResult {
  fileprivate var looks: Int { max(1, inference?.looks ?? 1) }
}

extension [CompareResult.Strategy] {
  /// Corrects all p together, and both kinds of equivalence apart from them.
  ///
  /// - Returns: How many p there are.
  fileprivate mutating func correct() -> Int {
    let places = indices.flatMap { strategy in
      self[strategy].rows.indices.filter { self[strategy].rows[$0].change.p != nil }
        .map { (strategy, $0) }
    }
    let adjusted = Holm.adjusted(places.map { self[$0.0].rows[$0.1].change.p ?? 1 })
    for (place, p) in zip(places, adjusted) { self[place.0].rows[place.1].change.adjustedP = p }
    let tests: [WritableKeyPath<Equivalence, Double>] = [\.noWorse, \.same]
    let judged = places.filter { self[$0.0].rows[$0.1].change.equivalence != nil }
    for test in tests {
      let values = judged.map { place -> Double in
        self[place.0].rows[place.1].change.equivalence?[keyPath: test] ?? 1
      }
      for (place, p) in zip(judged, Holm.adjusted(values)) {
        self[place.0].rows[place.1].change.equivalence?[keyPath: test] = p
      }
    }
    return places.count
  }
}
