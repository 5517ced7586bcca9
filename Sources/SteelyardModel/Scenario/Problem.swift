/// One thing wrong with a scenario.
public struct Problem: Sendable, Hashable {
  /// Where, as a path of keys: `population.cultures.NOO`, `strategies[2].pricing.kind`.
  public let path: String
  /// What was found, what is accepted and the nearest known name.
  public let message: String
  /// Where in the value itself, in Unicode scalars from 0; nil where the key says enough.
  public let place: Int?

  public init(_ path: String, _ message: String, place: Int? = nil) {
    self.path = path
    self.message = message
    self.place = place
  }
}

/// Everything wrong with a scenario, at once.
public struct ScenarioProblems: Error, Sendable, Hashable {
  /// At least one.
  public let problems: [Problem]

  public init(_ problems: [Problem]) { self.problems = problems }
}
