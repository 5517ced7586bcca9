public import SteelyardModel

extension ResultTables {
  /// The means that reports show, see ``DataTable/summary``.
  public static func summary<Failure: Error>(
    _ result: ExperimentResult, to emit: @escaping ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = CSVWriter(.summary, to: emit)
    for strategy in result.strategies {
      for row in SummaryRows(strategy, of: result).all { try writer.add(row) }
    }
    try writer.finish()
  }
}

/// One strategy's means, row by row.
private struct SummaryRows {
  private let strategy: StrategyResult
  private let metrics: [Metric]

  init(_ strategy: StrategyResult, of result: ExperimentResult) {
    self.strategy = strategy
    metrics = result.metrics
  }

  var all: [[CSVCell]] {
    let cultures = strategy.byCulture.sorted { $0.key < $1.key }
    let cohorts = strategy.byCohort.sorted { $0.key < $1.key }
    return estimates(strategy.metrics)
      + cultures.flatMap { estimates($0.value, Place(culture: $0.key)) }
      + cohorts.flatMap { dimension in
        dimension.value.sorted { $0.key < $1.key }.flatMap {
          estimates($0.value, Place(dimension: dimension.key, cohort: $0.key))
        }
      } + ledger + parts + traces + periods + spreads + best
      + strategy.rivals.flatMap { estimates($0.metrics, Place(rival: $0.name)) }
  }

  /// Whom a row is about.
  private struct Place {
    var rival, culture, dimension, cohort: String?
    var step: Int?
    var share: Double?
  }

  private func row(
    _ kind: String, _ name: String, _ estimate: Estimate, unit: String, _ place: Place,
    hasCount: Bool = true
  ) -> [CSVCell] {
    [
      .text(strategy.name), CSVCell(place.rival), .text(kind),
      place.step.map { .whole($0) } ?? .nothing, CSVCell(place.share), CSVCell(place.culture),
      CSVCell(place.dimension), CSVCell(place.cohort), .text(name), CSVCell(estimate.mean),
      steadyCell(estimate.low), steadyCell(estimate.high),
      hasCount ? .whole(estimate.n) : .nothing, .text(unit),
    ]
  }

  private func estimates(
    _ found: [String: Estimate], _ place: Place = Place()
  ) -> [[CSVCell]] {
    metrics.compactMap { metric in
      found[metric.id].map { row("metric", metric.id, $0, unit: metric.unit, place) }
    }
  }

  private var ledger: [[CSVCell]] {
    let start = strategy.detail.trustStart.map {
      row("ledger", "start", $0, unit: "points", Place())
    }
    return [start].compactMap(\.self)
      + Mechanism.ledger.compactMap { mechanism in
        strategy.detail.ledger[mechanism.id].map {
          row("ledger", mechanism.id, $0, unit: "points", Place())
        }
      }
  }

  private var parts: [[CSVCell]] {
    let unit = Metric.named("profit")?.unit ?? ""
    return ProfitPart.allCases.compactMap { part in
      strategy.detail.parts[part.rawValue].map {
        row("part", part.rawValue, $0, unit: unit, Place())
      }
    }
  }

  private var traces: [[CSVCell]] {
    strategy.detail.trace.sorted { $0.key < $1.key }.flatMap { trace($0.value, $0.key, Place()) }
      + strategy.detail.cultureTrust.sorted { $0.key < $1.key }.flatMap {
        trace($0.value, "trust", Place(culture: $0.key))
      }
  }

  private func trace(_ values: IntervalSeries, _ name: String, _ place: Place) -> [[CSVCell]] {
    series("trace", name, values) { step in
      var place = place
      place.step = step
      return place
    }
  }

  private var periods: [[CSVCell]] {
    let detail = strategy.detail
    func stretches(_ values: IntervalSeries, _ name: String, _ culture: String?) -> [[CSVCell]] {
      series("period", name, values) { Place(culture: culture, step: detail.periodEnds[$0] - 1) }
    }
    return (detail.periodFairness.map { stretches($0, "fairness", nil) } ?? [])
      + detail.cultureProfit.sorted { $0.key < $1.key }.flatMap {
        stretches($0.value, "profit", $0.key)
      }
  }

  private var spreads: [[CSVCell]] {
    Outcome.allCases.flatMap { outcome in
      strategy.detail.spread[outcome].map { values in
        series("spread", outcome.rawValue, values, unit: "currency") {
          Place(share: Dispersion.shares[$0])
        }
      } ?? []
    }
  }

  private var best: [[CSVCell]] {
    metrics.compactMap { metric in
      strategy.best[metric.id].map {
        row(
          "best", metric.id, Estimate(mean: $0, low: nil, high: nil, n: 0), unit: "probability",
          Place(), hasCount: false)
      }
    }
  }

  /// A row for every number of a series, whose unit is the metric's of that name unless one is
  /// given.
  private func series(
    _ kind: String, _ name: String, _ values: IntervalSeries, unit: String? = nil,
    _ place: (Int) -> Place
  ) -> [[CSVCell]] {
    let unit = unit ?? Metric.named(name)?.unit ?? ""
    return values.mean.indices.map { index in
      row(
        kind, name,
        Estimate(
          mean: values.mean[index], low: values.low[index], high: values.high[index], n: 0),
        unit: unit, place(index), hasCount: false)
    }
  }
}
