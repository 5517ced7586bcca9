internal import ArgumentParser
internal import SteelyardModel
internal import SteelyardReport
internal import SteelyardScenarios

/// `steelyard show`: one thing that the program knows, in full.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one ready-made strategy in full.",
    discussion: """
      Prints what the strategy does, what it sees, what it costs, where it is illegal, what is \
      known of it, and the keys of a scenario that make it.

      Examples:
        steelyard show strategy personal_price
        steelyard list strategies
      """)

  /// What can be shown.
  enum Topic: String, CaseIterable {
    case strategy
  }

  @Argument(
    help: ArgumentHelp("What to show: strategy.", valueName: "topic"),
    transform: { try OptionValue.word($0, of: Topic.self) })
  var topic: Topic

  @Argument(help: ArgumentHelp("Its name.", valueName: "name"))
  var name: String

  func run() throws {
    let composition = try Strategies.composition(name)
    var spec = composition.spec
    spec.name = composition.id
    let text = StrategyText.card(
      composition, yaml: ScenarioText.yaml(of: spec.listing), style: Terminal.style)
    try StandardOutput.write(text)
  }
}

/// Strategies that the command line names.
enum Strategies {
  /// The ready-made strategy of that name.
  ///
  /// - Throws: An ending with status 64 when there is none.
  static func composition(_ name: String) throws(Ending) -> StrategyCatalogue.Composition {
    let catalogue = SteelyardProgram.catalogue
    let id = name.split(separator: " ").joined(separator: "_")
    if let found = catalogue.composition(id) { return found }
    let known = catalogue.compositions.map(\.id)
    throw Ending(
      .usage,
      "found \(Wording.name(name)), wanted a ready-made strategy: \(Wording.choice(of: known))"
        + Wording.hint(name, among: known))
  }

  /// The strategy of that name in a scenario.
  ///
  /// - Throws: An ending with status 64 when there is none.
  static func position(of name: String, in scenario: Scenario) throws(Ending) -> Int {
    if let found = scenario.strategies.firstIndex(where: { $0.name == name }) { return found }
    let known = scenario.strategies.map(\.name)
    throw Ending(
      .usage,
      "found \(Wording.name(name)), wanted a strategy of this scenario:"
        + " \(Wording.choice(of: known))\(Wording.hint(name, among: known))")
  }
}
