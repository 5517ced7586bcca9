internal import ArgumentParser
internal import SteelyardScenarios

/// `steelyard check`: says what is wrong with a scenario, or how it is understood.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a scenario and print it as understood.",
    usage: "steelyard check <scenario> [<options>]",
    discussion: """
      Prints the whole scenario as YAML, with everything that the file leaves to defaults; that \
      text is a scenario too. Of an invalid scenario, all mistakes are listed on standard error, \
      each with its line and column, and the exit status is 65. What the options say wins over \
      the file.

      Examples:
        steelyard check Scenarios/corner-cafe.yaml
        steelyard check Scenarios/minimal.yaml --set trust.gain=0.05 > full.yaml
      """)

  @OptionGroup var options: ScenarioOptions

  func run() throws {
    let scenario = try options.read()
    PolicyNotes.say(of: scenario)
    try StandardOutput.write(ScenarioText.yaml(of: scenario))
  }
}
