internal import ArgumentParser
internal import SteelyardScenarios

/// `steelyard schema`: what a scenario file may hold, for editors and other programs.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of scenario files.",
    discussion: """
      Draft 2020-12. Editors that know it complete keys and mark mistakes while you type; what \
      takes more than one key to tell, such as shares that add up to 1, only `steelyard check` \
      can say.

      Examples:
        steelyard schema > scenario.schema.json
      """)

  func run() throws {
    try StandardOutput.write(ScenarioSchema.json(catalogue: SteelyardProgram.catalogue))
  }
}
