internal import SteelyardExperiments
internal import SteelyardModel
internal import SteelyardStrategies

/// What strategies go without because their own ethics policies forbid it, and measures that were
/// asked for and will be n/a.
enum PolicyNotes {
  /// Says it on standard error, one line each.
  static func say(of scenario: Scenario) {
    for line in scenario.forbidden(catalogue: Catalogue.builtIn) { StandardError.say(line) }
    for line in scenario.counterfactualNotes() { StandardError.say(line) }
  }
}
