public import SteelyardModel

extension Listing {
  /// Parameters: path, unit, default, range, meaning and source.
  public static func parameters(_ parameters: [Parameter]) -> Listing {
    Listing(
      columns: [
        Column(key: "path", title: "parameter"),
        Column(key: "default", title: "default", isTrailing: true),
        Column(key: "range", title: "range"),
        Column(key: "source", title: "source"),
        Column(key: "unit", title: nil), Column(key: "meaning", title: nil),
        Column(key: "", title: "meaning [unit]", isProse: true),
      ],
      entries: parameters.map { parameter in
        [
          Field(parameter.path), Field(parameter.defaultValue), range(parameter.range),
          Field(parameter.source.label),
          Field(parameter.unit), Field(parameter.meaning),
          Field(parameter.meaning + (parameter.unit == "1" ? "" : " [\(parameter.unit)]")),
        ]
      },
      note: "† the finding tells the direction only; the size is a design choice.")
  }

  /// Mechanisms: id, name, meaning and whether the trust ledger has an entry for it.
  public static func mechanisms(_ mechanisms: [Mechanism]) -> Listing {
    let booked = Set(Mechanism.ledger.map(\.id))
    return Listing(
      columns: [
        Column(key: "id", title: "mechanism"), Column(key: "name", title: "name"),
        Column(key: "inLedger", title: "in ledger"),
        Column(key: "meaning", title: "meaning", isProse: true),
      ],
      entries: mechanisms.map { mechanism in
        [
          Field(mechanism.id), Field(mechanism.name), Field(booked.contains(mechanism.id)),
          Field(mechanism.meaning),
        ]
      })
  }

  /// Metrics: id, name, unit, which direction is better, whether it is computed by culture and
  /// cohort, whom n counts, definition, formula, source and family.
  public static func metrics(_ metrics: [Metric]) -> Listing {
    Listing(
      columns: [
        Column(key: "id", title: "metric"), Column(key: "name", title: "name"),
        Column(key: "unit", title: "unit"), Column(key: "better", title: "better"),
        Column(key: "byGroup", title: "by group"),
        Column(key: "n", title: nil),
        Column(key: "definition", title: "definition", isProse: true),
        Column(key: "formula", title: "formula", isProse: true),
        Column(key: "source", title: "source", isProse: true), Column(key: "family", title: nil),
      ],
      entries: metrics.map { metric in
        [
          Field(metric.id), Field(metric.name), Field(metric.unit),
          Field(metric.better.rawValue), Field(metric.isPerGroup), Field(metric.base.rawValue),
          Field(metric.definition), Field(metric.formula), Field(metric.source),
          Field(metric.family.rawValue),
        ]
      })
  }

  private static func range(_ range: ClosedRange<Double>) -> Field {
    Field(
      .list([JSONValue(range.lowerBound), JSONValue(range.upperBound)]),
      "\(Field.plain(range.lowerBound)) to \(Field.plain(range.upperBound))")
  }
}
