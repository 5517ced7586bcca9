internal import SteelyardModel
internal import SteelyardStrategies

/// What strategies go without because their own ethics policies forbid it.
enum PolicyNotes {
  /// Says on standard error what is forbidden, one line each.
  static func say(of scenario: Scenario) {
    for line in scenario.forbidden(catalogue: Catalogue.builtIn) { StandardError.say(line) }
  }
}
