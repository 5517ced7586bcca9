internal import ArgumentParser
internal import SteelyardExperiments
internal import SteelyardModel

/// The command line as a whole.
struct SteelyardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "steelyard",
    abstract: "Weighs personalization strategies for trust, fairness and revenue.",
    discussion: """
      A scenario describes customers, a market and the strategies to compare. Every strategy \
      meets the same simulated customers with the same luck; what differs is the strategy's doing.

      Start with:
        steelyard run Scenarios/corner-cafe.yaml
        steelyard init my.yaml

      Exit status: 0 done, 64 wrong usage, 65 invalid scenario or document, 66 no such file, 73 cannot create \
      a file, 74 cannot write, 130 interrupted (143, 129 by \
      SIGTERM, SIGHUP), 1 any other failure.
      """,
    version: "steelyard \(Version.current)",
    subcommands: [
      InitCommand.self, RunCommand.self, ReportCommand.self, CompareCommand.self,
      ExplainCommand.self, CheckCommand.self, AffordCommand.self, EvidenceCommand.self,
      CalibrateCommand.self, AuditCommand.self,
      ListCommand.self,
      ShowCommand.self, DiffCommand.self, SchemaCommand.self,
    ])

  /// Checks the first word, for which the parser has no nearest name.
  ///
  /// - Throws: An ending with status 64 when it is no command.
  static func checkCommand(in arguments: [String]) throws(Ending) {
    let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let word = words.first, !word.hasPrefix("-"), !(commands + ["help"]).contains(word)
    else { return }
    let isScenario = [".yaml", ".yml"].contains(where: word.hasSuffix)
    let hint =
      isScenario
      ? "; did you mean `steelyard run \(word)`?" : Wording.hint(word, among: commands)
    throw Ending(
      .usage,
      """
      Error: found \(Wording.name(word)), wanted \(Wording.choice(of: commands))\(hint)
      Usage: steelyard <subcommand>
        See 'steelyard --help' for more information.
      """)
  }
}
