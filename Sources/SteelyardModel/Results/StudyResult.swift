/// What a scenario's study found, beside the headline.
public struct StudyResult: Sendable, Hashable {
  /// In the order of the scenario: mean over replicates with its 95 % interval.
  public let measures: [MeasureResult]
  /// In the order of the scenario.
  public let readings: [ReadingResult]

  public init(measures: [MeasureResult], readings: [ReadingResult]) {
    self.measures = measures
    self.readings = readings
  }
}

/// One measure of a study.
public struct MeasureResult: Sendable, Hashable {
  public let name: String
  /// Without values where any replicate has none.
  public let value: Estimate

  public init(name: String, value: Estimate) {
    self.name = name
    self.value = value
  }
}
