import SteelyardModel

extension ScenarioSchema {
  /// The keys that say when, to whom and how often.
  static var occasions: [(String, SchemaNode)] {
    let intervals = Scenario.Limits.intervals
    return [
      ("from", .whole("First step", in: Scenario.Limits.stepNumbers)),
      ("until", .whole("Last step", in: Scenario.Limits.stepNumbers)),
      ("every", .whole("Steps from one to the next", in: intervals)),
      (
        "audience",
        .words(
          "Who gets it, as far as records tell", of: StrategySpec.Occasions.Audience.self)
      ),
      (
        "lapse",
        .whole(
          "Steps without a purchase on record after which a customer counts as lapsed",
          in: intervals)
      ),
      (
        "at_most",
        .whole(
          "How often at most for one customer in a window; 0 for no cap", in: Scenario.Limits.caps)
      ),
      ("within", .whole("Steps of a window", in: intervals)),
    ]
  }
}
