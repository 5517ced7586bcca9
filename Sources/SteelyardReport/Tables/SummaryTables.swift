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
      } + ledger + parts + traces
      + strategy.rivals.flatMap { estimates($0.metrics, Place(rival: $0.name)) }
  }

  /// Whom a row is about.
  private struct Place {
    var rival, culture, dimension, cohort: String?
    var step: Int?
  }

  private func row(
    _ kind: String, _ name: String, _ estimate: Estimate, unit: String, _ place: Place,
    hasCount: Bool = true
  ) -> [CSVCell] {
    [
      .text(strategy.name), CSVCell(place.rival), .text(kind),
      place.step.map { .whole($0) } ?? .nothing, CSVCell(place.culture),
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

  private func trace(_ series: IntervalSeries, _ name: String, _ place: Place) -> [[CSVCell]] {
    let unit = Metric.named(name)?.unit ?? ""
    return series.mean.indices.map { step in
      var place = place
      place.step = step
      return row(
        "trace", name,
        Estimate(
          mean: series.mean[step], low: series.low[step], high: series.high[step], n: 0),
        unit: unit, place, hasCount: false)
    }
  }
}
