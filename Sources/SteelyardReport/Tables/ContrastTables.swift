public import SteelyardModel

extension ResultTables {
  /// The differences that reports show, see ``DataTable/contrasts``.
  public static func contrasts<Failure: Error>(
    _ result: ExperimentResult, to emit: @escaping ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var writer = CSVWriter(.contrasts, to: emit)
    for row in ContrastRows(result).all { try writer.add(row) }
    try writer.finish()
  }
}

/// All differences of a result, row by row.
private struct ContrastRows {
  private let result: ExperimentResult

  init(_ result: ExperimentResult) { self.result = result }

  var all: [[CSVCell]] {
    guard let baseline = result.baseline?.name else { return [] }
    let own = result.strategies.filter { !$0.isBaseline }.flatMap { rows($0, against: baseline) }
    let pairs = (result.inference?.pairs ?? []).map { pair in
      row(
        (result.strategies[pair.first].name, result.strategies[pair.second].name), "metric",
        pair.metric, pair.contrast, Place())
    }
    return own + pairs
  }

  private struct Place {
    var culture, dimension, cohort: String?
  }

  private func rows(_ strategy: StrategyResult, against baseline: String) -> [[CSVCell]] {
    let (names, detail) = ((strategy.name, baseline), strategy.detail)
    func metrics(_ found: [String: Contrast], _ place: Place) -> [[CSVCell]] {
      result.metrics.compactMap { metric in
        found[metric.id].map { row(names, "metric", metric.id, $0, place) }
      }
    }
    let causes = ProfitCause.allCases.compactMap { cause in
      detail.causes[cause.rawValue].map { row(names, "cause", cause.rawValue, $0, Place()) }
    }
    let cultures = detail.byCulture.sorted { $0.key < $1.key }
    let dimensions = detail.byCohort.sorted { $0.key < $1.key }
    return metrics(strategy.contrasts, Place()) + causes
      + cultures.flatMap { metrics($0.value, Place(culture: $0.key)) }
      + dimensions.flatMap { dimension in
        dimension.value.sorted { $0.key < $1.key }.flatMap {
          metrics($0.value, Place(dimension: dimension.key, cohort: $0.key))
        }
      }
  }

  private func row(
    _ names: (String, String), _ kind: String, _ name: String, _ contrast: Contrast,
    _ place: Place
  ) -> [CSVCell] {
    let unit = Metric.named(kind == "cause" ? "profit" : name)?.unit ?? ""
    let equivalence = contrast.equivalence
    return [
      .text(names.0), .text(names.1), .text(kind), CSVCell(place.culture),
      CSVCell(place.dimension), CSVCell(place.cohort), .text(name),
      CSVCell(contrast.difference), steadyCell(contrast.low), steadyCell(contrast.high),
      steadyCell(contrast.p), steadyCell(contrast.adjustedP), CSVCell(contrast.pairing),
      CSVCell(equivalence?.margin), steadyCell(equivalence?.noWorse),
      steadyCell(equivalence?.same), .text(unit),
    ]
  }
}
