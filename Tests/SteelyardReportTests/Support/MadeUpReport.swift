import SteelyardModel

/// A result with everything that a report can show.
enum MadeUpReport {
  static let account = ScenarioAccount(
    name: "Corner café", question: "Does it pay?", currency: "EUR", sector: "hospitality",
    cultures: ["USA", "JPN"],
    cohorts: [.init(name: "age", cohorts: ["under_30", "over_64"])],
    settings: [
      .init(path: "peers.discovery", value: 0.05, isOfSector: false),
      .init(path: "sector.yearly_retention", value: 0.7, isOfSector: true),
    ], text: "steelyard: 1\nstrategies:\n  - name: one price\n")

  static func result(
    _ strategies: [MadeUp] = fiveStrategies, replicates: Int = 10, steps: Int = 26,
    account: ScenarioAccount = account
  ) throws -> ExperimentResult {
    let plain = try makeResult(strategies, replicates: replicates)
    var result = ExperimentResult(
      provenance: plain.provenance,
      strategies: plain.strategies.enumerated().map { full($1, $0, steps, replicates, account) })
    result.account = account
    result.inference = plain.inference
    return result
  }

  private static func full(
    _ old: StrategyResult, _ index: Int, _ steps: Int, _ replicates: Int,
    _ account: ScenarioAccount
  ) -> StrategyResult {
    let value = Double(index)
    let reach: Double? = replicates > 1 ? 0.02 : nil
    var byCohort: [String: [String: [String: Estimate]]] = [:]
    for dimension in account.cohorts {
      for (place, cohort) in dimension.cohorts.enumerated() {
        byCohort[dimension.name, default: [:]][cohort] = group(value, Double(place), reach)
      }
    }
    var byCulture: [String: [String: Estimate]] = [:]
    for (place, code) in account.cultures.enumerated() {
      byCulture[code] = group(value, Double(place), reach)
    }
    var new = StrategyResult(
      name: old.name, isBaseline: old.isBaseline, metrics: old.metrics, contrasts: old.contrasts,
      byCulture: byCulture, byCohort: byCohort, ledger: old.ledger, trustStart: old.trustStart,
      trace: ["trust": Array(repeating: 50 + value, count: steps)], replicates: old.replicates)
    new.best = old.best
    new.detail = detail(old, value, reach, steps, account)
    return new
  }

  private static func estimate(_ mean: Double, _ reach: Double?) -> Estimate {
    Estimate(mean: mean, low: reach.map { mean - $0 }, high: reach.map { mean + $0 }, n: 4_000)
  }

  private static func contrast(_ mean: Double, _ reach: Double?) -> Contrast {
    Contrast(
      difference: mean, low: reach.map { mean - $0 }, high: reach.map { mean + $0 }, p: 0.01)
  }

  private static func group(
    _ strategy: Double, _ place: Double, _ reach: Double?
  ) -> [String: Estimate] {
    [
      "offered_price": estimate(4.2 + 0.1 * strategy * place, reach),
      "access": estimate(0.5 - 0.01 * strategy, reach.map { $0 / 10 }),
      "surplus": estimate(2.6 - 0.2 * strategy * place, reach),
    ]
  }

  private static func detail(
    _ old: StrategyResult, _ value: Double, _ reach: Double?, _ steps: Int,
    _ account: ScenarioAccount
  ) -> StrategyDetail {
    var detail = StrategyDetail()
    detail.ledger = old.ledger.mapValues { estimate($0, reach) }
    detail.trustStart = estimate(old.trustStart, reach)
    let course = { (level: Double) in
      let mean = (0..<steps).map { level + Double($0 % 13) / 10 }
      return IntervalSeries(
        mean: mean, low: mean.map { low in reach.map { low - $0 } },
        high: mean.map { high in reach.map { high + $0 } })
    }
    detail.trace = [
      "trust": course(55 - value), "profit": course(1), "retention": course(0.5),
    ]
    for (place, code) in account.cultures.enumerated() {
      detail.cultureTrust[code] = course(50 + Double(place) - value)
    }
    detail.parts = [
      "revenue": estimate(1.7, reach), "goods": estimate(0.5, reach),
      "running": estimate(0.18, reach), "charges": estimate(0, 0), "fines": estimate(0, 0),
    ]
    guard !old.isBaseline else { return detail }
    detail.causes = [
      "visits": contrast(-0.1 * value, reach), "conversion": contrast(0.05, reach),
      "price": contrast(0.2, reach), "goods": contrast(0, 0), "running": contrast(0, 0),
      "charges": contrast(0, 0), "fines": contrast(0, 0),
    ]
    for code in account.cultures {
      detail.byCulture[code] = ["surplus": contrast(0.001, reach)]
    }
    for dimension in account.cohorts {
      for (place, cohort) in dimension.cohorts.enumerated() {
        detail.byCohort[dimension.name, default: [:]][cohort] = [
          "surplus": contrast(-0.2 * value * Double(place), reach),
          "offered_price": contrast(0.1 * value * Double(place), reach),
        ]
      }
    }
    return detail
  }

  /// Names that a browser must not understand.
  static func hostile() throws -> ExperimentResult {
    let name = "<script>alert('1')</script>\u{1B}[31m"
    let account = ScenarioAccount(
      name: name, question: "\"><img src=x onerror=alert(1)>", currency: "<b>", sector: "</p>",
      cultures: ["<i>", "'x'"],
      cohorts: [.init(name: "\"onload=\"", cohorts: ["</svg>", "<style>"])],
      settings: [.init(path: "<a href='//x'>", value: 1, isOfSector: false)],
      text: "name: \"</code></pre><script>alert(2)</script>\"\n  - &amp;\n")
    return try result(
      [MadeUp(name: "one price"), MadeUp(name: name, trust: 50)], account: account)
  }
}
