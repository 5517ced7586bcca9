/// One thing wrong with a scenario.
public struct Problem: Sendable, Hashable {
  /// Where, as a path of keys: `population.cultures.NOO`, `strategies[2].pricing.kind`.
  public let path: String
  /// What was found, what is accepted and the nearest known name.
  public let message: String

  public init(_ path: String, _ message: String) {
    self.path = path
    self.message = message
  }
}

/// Everything wrong with a scenario, at once.
public struct ScenarioProblems: Error, Sendable, Hashable {
  /// At least one.
  public let problems: [Problem]

  public init(_ problems: [Problem]) { self.problems = problems }
}
