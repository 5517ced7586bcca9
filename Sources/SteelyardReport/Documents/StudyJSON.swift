internal import SteelyardModel

/// Measures and readings as parts of documents.
enum StudyJSON {
  /// What a study found.
  static func study(_ study: StudyResult) -> JSONValue {
    .object([
      "measures": .list(study.measures.map(measure)),
      "readings": .list(study.readings.map(reading)),
    ])
  }

  private static func measure(_ measure: MeasureResult) -> JSONValue {
    .object([
      "name": .text(measure.name), "mean": JSONValue(measure.value.mean),
      "low": .steady(measure.value.low), "high": .steady(measure.value.high),
      "n": .integer(measure.value.n),
    ])
  }

  /// One reading; its band has null at an open end.
  static func reading(_ reading: ReadingResult) -> JSONValue {
    let (rule, low, high): (String, Double?, Double?) =
      switch reading.target {
      case .band(let band): ("band", band.lowerBound, band.upperBound)
      case .above(let bound): ("above", bound, nil)
      case .below(let bound): ("below", nil, bound)
      }
    return .object([
      "what": .text(reading.what), "value": .text(reading.value),
      "published": JSONValue(reading.published),
      "simulated": JSONValue(reading.simulated.mean),
      "low": .steady(reading.simulated.low), "high": .steady(reading.simulated.high),
      "rule": .text(rule), "band": .list([JSONValue(low), JSONValue(high)]),
      "inside": .flag(reading.isInside), "input": .flag(reading.isInput),
    ])
  }
}
