internal import ArgumentParser
internal import SteelyardModel
internal import SteelyardScenarios

/// Which scenario, and what differs from its file.
struct ScenarioOptions: ParsableArguments {
  @Argument(help: "A scenario file, for example Scenarios/corner-cafe.yaml.")
  var scenario: String

  // Unconditional: `--seed -1` is a wrong value, not a missing one.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Number from which all chance is drawn.", valueName: "n"),
    transform: OptionValue.seed)
  var seed: UInt64?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How often everything is repeated with other customers.", valueName: "n"),
    transform: OptionValue.count)
  var replicates: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Size of the population.", valueName: "n"),
    transform: OptionValue.count)
  var customers: Int?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many weeks are simulated.", valueName: "n"),
    transform: OptionValue.count)
  var steps: Int?

  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Give a parameter a value; may be repeated. `steelyard list parameters` has them all.",
      valueName: "path=value"),
    transform: Setting.parse)
  var settings: [Setting] = []

  /// Reads and checks the scenario; what the command line says wins over the file.
  func read() throws(Ending) -> Scenario { try readGiven().scenario }

  /// The same, with what was read.
  func readGiven() throws(Ending) -> GivenScenario {
    let overrides = ScenarioOverrides(
      seed: seed, steps: steps, replicates: replicates, customers: customers,
      parameters: settings.map { ($0.path, $0.value) })
    do {
      return try ScenarioReader(catalogue: SteelyardProgram.catalogue)
        .readGiven(path: scenario, overrides: overrides)
    } catch {
      throw Ending(ExitStatus(rawValue: error.exitCode) ?? .failed, error.description)
    }
  }

  /// Reads and checks a scenario.
  static func read(
    _ path: String, _ overrides: ScenarioOverrides = ScenarioOverrides()
  ) throws(Ending) -> Scenario {
    do {
      return try ScenarioReader(catalogue: SteelyardProgram.catalogue)
        .read(path: path, overrides: overrides)
    } catch {
      throw Ending(ExitStatus(rawValue: error.exitCode) ?? .failed, error.description)
    }
  }
}
