internal import SteelyardModel

/// What only a report needs, as members of ``ResultJSON``'s document.
enum DetailJSON {
  static func detail(_ detail: StrategyDetail) -> JSONValue {
    var members: [String: JSONValue] = [
      "ledger": .object(detail.ledger.mapValues { JSONValue($0) }),
      "trace": .object(detail.trace.mapValues(series)),
      "cultureTrust": .object(detail.cultureTrust.mapValues(series)),
      "byCulture": .object(detail.byCulture.mapValues(contrasts)),
      "byCohort": .object(detail.byCohort.mapValues { .object($0.mapValues(contrasts)) }),
      "parts": .object(detail.parts.mapValues { JSONValue($0) }),
      "causes": contrasts(detail.causes),
    ]
    if !detail.periodEnds.isEmpty {
      members["periods"] = .object([
        "ends": .list(detail.periodEnds.map { .integer($0) }),
        "fairness": detail.periodFairness.map(series) ?? .null,
        "cultureProfit": .object(detail.cultureProfit.mapValues(series)),
      ])
    }
    if !detail.spread.isEmpty {
      let outcomes = detail.spread.map { ($0.key.rawValue, series($0.value)) }
      members["spread"] = .object(Dictionary(uniqueKeysWithValues: outcomes))
    }
    if let start = detail.trustStart { members["trustStart"] = JSONValue(start) }
    return .object(members)
  }

  private static func contrasts(_ contrasts: [String: Contrast]) -> JSONValue {
    .object(contrasts.mapValues { JSONValue($0) })
  }

  private static func series(_ series: IntervalSeries) -> JSONValue {
    .object([
      "mean": .list(series.mean.map { JSONValue($0) }),
      "low": .list(series.low.map(JSONValue.steady)),
      "high": .list(series.high.map(JSONValue.steady)),
    ])
  }

  static func account(_ account: ScenarioAccount) -> JSONValue {
    .object([
      "name": .text(account.name), "question": .text(account.question),
      "currency": .text(account.currency), "sector": .text(account.sector),
      "cultures": JSONValue(account.cultures),
      "cohorts": .list(
        account.cohorts.map {
          .object(["name": .text($0.name), "cohorts": JSONValue($0.cohorts)])
        }),
      "settings": .list(
        account.settings.map {
          .object([
            "path": .text($0.path), "value": .number($0.value), "sector": .flag($0.isOfSector),
          ])
        }),
      "text": .text(account.text),
    ])
  }
}
