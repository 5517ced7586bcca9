internal import ArgumentParser
internal import SteelyardExperiments
internal import SteelyardModel

/// Whether design choices are moved to see if the verdict holds, and with how large runs.
struct RobustOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Also move every design choice (†) to the ends of its plausible range, one at a time, and say "
        + "which would turn the verdict round. Takes minutes."))
  var robust = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Customers in the runs of --robust: at most 2000 unless you say otherwise.",
      valueName: "n"),
    transform: OptionValue.count)
  var robustCustomers: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Replicates in the runs of --robust, at least 2: 5 unless you say otherwise.",
      valueName: "n"),
    transform: OptionValue.count)
  var robustReplicates: Int?

  /// What is moved, and how large the runs are; nil for none.
  ///
  /// - Throws: An ending with status 64 where that makes no sense for the scenario.
  func scope(for scenario: Scenario) throws(Ending) -> RobustnessCheck.Scope? {
    guard robust else {
      guard robustCustomers == nil, robustReplicates == nil else {
        let option = robustCustomers == nil ? "--robust-replicates" : "--robust-customers"
        throw Ending(.usage, "\(option): only with --robust")
      }
      return nil
    }
    guard scenario.strategies.count > 1 else {
      throw Ending(.usage, "--robust: found one strategy, wanted several to compare")
    }
    var scope = RobustnessCheck.Scope()
    scope.customers = try Self.number(
      robustCustomers, usually: scope.customers, in: Scenario.Limits.customers, "--robust-customers"
    )
    scope.replicates = try Self.number(
      robustReplicates, usually: scope.replicates, in: 2...Scenario.Limits.replicates.upperBound,
      "--robust-replicates")
    return scope
  }

  /// The options as they have to be said again.
  func words(_ scope: RobustnessCheck.Scope?) -> [String] {
    guard let scope else { return [] }
    return [
      "--robust", "--robust-customers", "\(scope.customers)", "--robust-replicates",
      "\(scope.replicates)",
    ]
  }

  private static func number(
    _ given: Int?, usually usual: Int, in allowed: ClosedRange<Int>, _ option: String
  ) throws(Ending) -> Int {
    guard let given else { return usual }
    guard allowed.contains(given) else {
      throw Ending(.usage, "\(option): found \(given), wanted \(Wording.wholeNumber(in: allowed))")
    }
    return given
  }
}
