internal import SteelyardModel

extension ReportPage {
  /// What moved trust, and where the profit came from.
  static func why(_ content: ReportContent) -> Section {
    Section(id: "why", heading: "Why", body: trust(content) + profit(content))
  }

  // MARK: Trust

  private static func trust(_ content: ReportContent) -> String {
    let causes = Mechanism.ledger.filter { cause in
      content.result.strategies.contains { ($0.ledger[cause.id] ?? 0) != 0 }
    }
    guard !causes.isEmpty else { return "" }
    let quantity = content.quantity("trust")
    let levels = content.result.strategies.flatMap { strategy in
      WaterfallChart.levels(
        from: start(strategy), by: causes.map { moved($0, strategy) }, to: end(strategy), quantity)
    }
    let range = LinearScale.domain(around: levels)
    let charts = content.result.strategies.enumerated().map { index, strategy in
      WaterfallChart(
        id: "ledger-\(index)", title: strategy.name, start: ("at the start", start(strategy)),
        moves: causes.map {
          .init(name: $0.name, value: moved($0, strategy), meaning: $0.meaning)
        }, end: ("last quarter", end(strategy)), quantity: quantity, range: range)
    }
    return "<h3>What moved trust</h3>\n"
      + HTML.paragraph(
        "From trust before the first week to mean trust in the last quarter of the weeks, cause by"
          + " cause, in points per customer. The causes add up exactly. What would happen without"
          + " a cause is another question, which another run answers. Those who left go back to what they"
          + " are inclined to trust: after a bad time with a firm that is upward.")
      + tiles(charts.map(\.tile))
  }

  private static func start(_ strategy: StrategyResult) -> Estimate {
    strategy.detail.trustStart
      ?? Estimate(mean: strategy.trustStart, low: nil, high: nil, n: 0)
  }

  private static func end(_ strategy: StrategyResult) -> Estimate {
    strategy.metrics["trust"] ?? Estimate(mean: nil, low: nil, high: nil, n: 0)
  }

  private static func moved(_ cause: Mechanism, _ strategy: StrategyResult) -> Estimate {
    strategy.detail.ledger[cause.id]
      ?? Estimate(mean: strategy.ledger[cause.id], low: nil, high: nil, n: 0)
  }

  // MARK: Profit

  private static func profit(_ content: ReportContent) -> String {
    guard let baseline = content.result.baseline,
      let start = baseline.metrics["profit"]
    else { return "" }
    let strategies = content.others.filter { !$0.detail.causes.isEmpty }
    let causes = ProfitCause.allCases.filter { cause in
      strategies.contains { !($0.detail.causes[cause.rawValue]?.isNothing ?? true) }
    }
    guard !causes.isEmpty else { return account(content) }
    let quantity = content.quantity("profit")
    let levels = strategies.flatMap { strategy in
      WaterfallChart.levels(
        from: start, by: causes.map { added($0, strategy) },
        to: strategy.metrics["profit"] ?? start, quantity)
    }
    let range = LinearScale.domain(around: levels)
    let charts = strategies.enumerated().map { index, strategy in
      WaterfallChart(
        id: "profit-\(index)", title: strategy.name,
        start: (baseline.name.oneLine.shortened(to: 18), start),
        moves: causes.map {
          .init(name: $0.name, value: added($0, strategy), meaning: $0.meaning)
        },
        end: ("this strategy", strategy.metrics["profit"] ?? start), quantity: quantity,
        range: range)
    }
    return "<h3>Where the profit comes from</h3>\n"
      + HTML.paragraph(
        "From the profit of \(baseline.quotedName) to that of each strategy, cause by cause. Gross"
          + " margin is customers who come × how many of them buy × what a purchase leaves; the"
          + " share of each is the mean over all orders in which they may change.")
      + tiles(charts.map(\.tile)) + account(content)
  }

  private static func added(_ cause: ProfitCause, _ strategy: StrategyResult) -> Estimate {
    let contrast = strategy.detail.causes[cause.rawValue]
    return Estimate(
      mean: contrast?.difference, low: contrast?.low, high: contrast?.high, n: 0)
  }

  /// Income and costs of every strategy.
  private static func account(_ content: ReportContent) -> String {
    let quantity = content.quantity("profit")
    let strategies = content.result.strategies.filter { !$0.detail.parts.isEmpty }
    let parts = ProfitPart.allCases.filter { part in
      strategies.contains { ($0.detail.parts[part.rawValue]?.mean ?? 0) != 0 }
    }
    guard !parts.isEmpty else { return "" }
    let rows = strategies.map { strategy in
      [content.heading(strategy)]
        + parts.map { part in
          strategy.detail.parts[part.rawValue].map { HTML.escaped(quantity.text($0)) } ?? "n/a"
        } + [strategy.metrics["profit"].map { HTML.escaped(quantity.text($0)) } ?? "n/a"]
    }
    return HTML.table(
      "Income and costs, \(quantity.unit)", ["strategy"] + parts.map(\.name) + ["profit"], rows)
  }
}

extension ProfitCause {
  /// What the cause is, for those who ask.
  fileprivate var meaning: String {
    switch self {
    case .visits: "Needs that meet an offer: who stays, comes back or joins"
    case .conversion: "Purchases per need that meets an offer"
    case .price: "Money per purchase"
    case .goods: "Cost of goods per purchase"
    case .running: "What serving customers costs beside the goods, less data sold"
    case .charges: "Set-up, internal audits, concessions, repair of breaches"
    case .fines: "Fines of the regulator"
    }
  }
}

extension Contrast {
  /// Whether there is no difference but for rounding.
  fileprivate var isNothing: Bool { (difference ?? 0).magnitude < 1e-12 }
}
