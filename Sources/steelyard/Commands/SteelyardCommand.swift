internal import ArgumentParser
internal import SteelyardExperiments

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

      Exit status: 0 done, 64 wrong usage, 65 invalid scenario, 66 no such file, 73 cannot create \
      a file, 74 cannot write, 130 interrupted, 1 any other failure.
      """,
    version: "steelyard \(Version.current)",
    subcommands: [RunCommand.self, CheckCommand.self, ListCommand.self])
}
