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
    result.people = people(strategies.map(\.name), account)
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

  /// The same with a roll-out, a budget that was spent, and a study that reads something off.
  static func tested() throws -> ExperimentResult {
    var result = try result()
    let rows = RolloutMeasure.allCases.map { measure in
      RolloutResult.Row(
        measure: measure, treated: estimate(1.5, 0.02), others: estimate(1.4, 0.02),
        split: contrast(0.1, 0.02), effect: contrast(0.07, 0.02), error: contrast(0.03, 0.02))
    }
    result.rollouts = [
      RolloutResult(strategy: "personal price", share: 0.25, steps: 4...25, rows: rows)
    ]
    func choice(_ options: [String], _ value: Double, _ behind: Double?) -> AffordResult.Choice {
      let costs = FirmCosts(
        lines: [.init(name: "messages", running: 12, setUp: 300, expertise: 0.2)], running: 12,
        setUp: 300, expertise: 0.2)
      return AffordResult.Choice(
        position: 0, options: options, costs: costs, value: estimate(value, 0.01),
        behind: behind.map { contrast($0, 0.005) })
    }
    result.choices = [
      AffordResult(
        provenance: result.provenance, strategy: "open book",
        budget: StrategySpec.Budget(setUp: 1_000), goal: ["profit": 1],
        options: ["reasons", "audit"],
        sets: 4, affordable: 3, runs: 30, best: choice(["reasons"], 1.1, nil),
        runnerUp: choice(["audit"], 1.05, -0.05), plain: choice([], 1, -0.1))
    ]
    let readings: [(String, Reading.Target)] = [
      ("band", .band(0.1...0.3)), ("above", .above(0)), ("below", .below(0.1)),
    ]
    result.study = StudyResult(
      measures: [MeasureResult(name: "share", value: estimate(0.2, 0.01))],
      readings: readings.map { what, target in
        ReadingResult(
          what: what, value: "share", published: 0.25,
          simulated: Estimate(mean: 0.2, low: 0.19, high: 0.21, n: 0), target: target,
          isInput: false)
      })
    return result
  }

  /// Three lives; none where there is nothing to compare.
  private static func people(_ names: [String], _ account: ScenarioAccount) -> PeopleResult? {
    guard names.count > 1 else { return nil }
    let lives = [-1.0, 1].map { slope in
      StoryDigest.Life(
        trust: (0...26).map { 50 + slope * Double($0) / 2 }, purchases: 12, spent: 50.4,
        surplus: slope * 3, left: slope < 0 ? 20 : nil, moved: ["purchase": 13 * slope])
    }
    let told = lives.map { life in
      StoryDigest.Told(
        text: "The firm asks 4.20 EUR. Buys, with a gain of 1.00 EUR.",
        moves: ["\(life.surplus) good purchases: \(account.name)"])
    }
    return PeopleResult(
      strategy: names[1], other: names[0],
      people: ["The median", "The one who lost most", "The one who gained most"].map { title in
        StoryDigest(
          title: title, choice: "\(title) of 4,000 customers.", person: account.question,
          number: 17, parting: 3, lives: lives, scenes: [.init(step: 3, told: told)])
      })
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
    detail.periodEnds = PeriodRecord.ends(of: steps, periods: PeriodRecord.most)
    let periods = { (level: Double) in
      IntervalSeries(
        mean: detail.periodEnds.map { _ in level },
        low: detail.periodEnds.map { _ in reach.map { level - $0 } },
        high: detail.periodEnds.map { _ in reach.map { level + $0 } })
    }
    detail.periodFairness = periods(90 - value)
    for (place, code) in account.cultures.enumerated() {
      detail.cultureProfit[code] = periods(1 + Double(place))
    }
    for outcome in [Outcome.price, .surplus] {
      let mean = Dispersion.shares.map { 4 + value * $0 }
      detail.spread[outcome] = IntervalSeries(
        mean: mean, low: mean.map { low in reach.map { low - $0 } },
        high: mean.map { high in reach.map { high + $0 } })
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
