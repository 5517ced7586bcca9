public import SteelyardModel

/// Where the values of a fitted scenario come from, as comments of a YAML file.
public enum CalibrationComment {
  /// Returns lines that begin with `#`, and a line break after each.
  /// - Complexity: O(targets + parameters).
  public static func text(_ result: CalibrationResult) -> String {
    let provenance = result.provenance
    let lines =
      [
        "Fitted by steelyard \(provenance.version) calibrate.",
        "Scenario \(provenance.scenarioDigest)", "Targets  \(result.targetsDigest)",
        "Seed \(provenance.seed), \(provenance.customers) customers, \(provenance.steps) steps,"
          + " \(provenance.replicates) replicates, \(result.evaluations) simulations.",
        "Sum of squared misses, in tolerances: \(ReadingText.digits(result.objectiveBefore)) before,"
          + " \(ReadingText.digits(result.objectiveAfter)) after.",
        "Strategy: \(result.strategy.oneLine)",
      ] + result.parameters.enumerated().map { parameter($0, $1, result) }
      + result.targets.map(target)
    return lines.map { "# \($0)\n" }.joined()
  }

  private static func parameter(
    _ index: Int, _ fitted: FittedParameter, _ result: CalibrationResult
  ) -> String {
    "  \(fitted.parameter.path): \(Wording.number(fitted.before)) before,"
      + " \(Wording.number(fitted.after)) after"
      + (result.identification.weak.contains(index) ? " (weakly identified)" : "")
  }

  private static func target(_ result: TargetResult) -> String {
    "  \(result.target.name.oneLine): wanted \(Wording.number(result.target.value))"
      + " ± \(Wording.number(result.target.tolerance)),"
      + " \(result.before.map(ReadingText.digits) ?? "undefined") before,"
      + " \(result.after.map(ReadingText.digits) ?? "undefined") after"
  }
}
