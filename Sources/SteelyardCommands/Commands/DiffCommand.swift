internal import ArgumentParser
internal import SteelyardModel
internal import SteelyardReport
internal import SteelyardScenarios

/// `steelyard diff`: in what two strategies differ, in words.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say in what two strategies differ.",
    discussion: """
      Both are ready-made strategies, or strategies of the scenario that --scenario names. \
      Says nothing of how they fare: `steelyard run` does.

      Examples:
        steelyard diff one_price covert_push
        steelyard diff "one price" "open book" --scenario Scenarios/corner-cafe.yaml
      """)

  @Argument(help: "A strategy.") var first: String
  @Argument(help: "Another.") var second: String

  @Option(help: ArgumentHelp("Where the strategies are.", valueName: "file"))
  var scenario: String?

  func run() throws {
    let (one, other) = try specs()
    let found = StrategyWords.differences(one, other, catalogue: SteelyardProgram.catalogue)
    try StandardOutput.write(
      StrategyText.differences(
        between: (first, second), found.map { ($0.key, $0.meaning, $0.first, $0.second) },
        style: Terminal.style))
  }

  private func specs() throws(Ending) -> (StrategySpec, StrategySpec) {
    guard let path = scenario else {
      return (try Strategies.composition(first).spec, try Strategies.composition(second).spec)
    }
    let scenario = try ScenarioOptions.read(path)
    let positions = (
      try Strategies.position(of: first, in: scenario),
      try Strategies.position(of: second, in: scenario)
    )
    return (scenario.strategies[positions.0], scenario.strategies[positions.1])
  }
}
