import SteelyardModel

extension ScenarioSchema {
  static var strategies: SchemaNode {
    let strategy = SchemaNode.object(
      "A ready-made strategy, with the pieces given here replaced",
      [("name", .line("What it is called")), ("enters", step)] + piecesAndChanges
        + [("budget", budget), ("affordable", affordable), ("rollout", rollout)],
      required: ["name"])
    return .array(
      "The strategies compared", of: strategy, sizes: 1...Scenario.Limits.strategies)
  }

  /// The keys of a whole strategy beside its name and entry.
  static var piecesAndChanges: [(String, SchemaNode)] {
    let changes = SchemaNode.array(
      "What replaces what was in force before, from a step on; by rising step",
      of: .object(
        "A change", [("from", .whole("First step", in: Scenario.Limits.steps))] + pieces,
        required: ["from"]), sizes: 0...Scenario.Limits.changes)
    return pieces + [("changes", changes)]
  }

  /// The keys that strategies and their changes have.
  static var pieces: [(String, SchemaNode)] {
    [
      ("kind", .reference("kind")), ("pricing", .reference("pricing")),
      ("nudges", .reference("nudges")),
      ("transparency", disclosures), ("control", rights),
      ("data", data), ("messages", messages), ("recommendation", recommendation),
      ("consent", consent), ("explanation", explanation),
      (
        "exit",
        .object(
          "Leaving the firm",
          [("obstruction", .number("0 none to 2 aggressive", in: Scenario.Limits.obstruction))])
      ),
      ("repair", repair),
      ("voice", voice), ("governance", governance),
      (
        "eases_switching",
        .number("Share of what coming from another firm costs that is taken off", in: 0...1)
      ),
      ("culture", culture), ("vendor", vendor),
    ] + service
  }

  private static var data: SchemaNode {
    .object(
      "What is done with customers' data",
      [
        (
          "collect",
          .array(
            "Collected where consent allows it",
            of: .words("A data category", of: DataCategory.self))
        ),
        ("security", .number("Share of good practice that is paid for", in: 0...1)),
        ("retention", .whole("Steps until data are deleted", in: Scenario.Limits.retention)),
        ("sell", .truth("Whether data are sold to third parties")),
        ("abroad", .truth("Whether data are stored outside the customers' country")),
      ] + handling)
  }

  private static var messages: SchemaNode {
    .object(
      "Messages",
      [
        ("depth", .number("0 none to 1 full", in: 0...1)),
        ("frequency", .number("Messages in a step", in: Scenario.Limits.messages)),
        ("light", .number("Personalization by name only, which needs no data", in: 0...1)),
        ("obtrusive", .number("How much they stand in the way", in: 0...1)),
        ("plain", .truth("Whether messages are sent that are personal in nothing")),
      ] + occasions)
  }

  private static var consent: SchemaNode {
    .object(
      "How consent is asked for",
      [
        ("hide_reject", .truth("Whether refusing takes more steps than accepting")),
        ("granular", .truth("Whether choices are shown purpose by purpose")),
        ("unticked", .truth("Whether silence means no")),
        (
          "repeat_every",
          .whole("Steps until it is asked again; 0 never", in: Scenario.Limits.repeats)
        ),
      ])
  }

  private static var explanation: SchemaNode {
    .object(
      "What is said about why the price is what it is",
      [
        ("kind", .words("The reason given", of: StrategySpec.Explanation.Kind.self)),
        ("voluntary", .truth("Whether the firm explains unasked")),
      ])
  }

  private static var repair: SchemaNode {
    .object(
      "What the firm does after it broke a promise or lost data",
      [
        ("apology", .truth("Whether it apologizes")),
        ("promise", .truth("Whether it promises to do better")),
        (
          "disclosure",
          .words(
            "When customers hear of a breach from the firm",
            of: StrategySpec.Repair.Disclosure.self)
        ),
      ])
  }

  // MARK: The catalogue

  static func kind(in catalogue: StrategyCatalogue) -> SchemaNode {
    .words(
      "A ready-made strategy to start from", catalogue.compositions.map(\.id),
      default: StrategyCatalogue.plainest)
  }

  static func nudges(in catalogue: StrategyCatalogue) -> SchemaNode {
    .array("Nudges shown with every offer", of: parts(.nudge, in: catalogue, also: occasions))
  }

  /// One of the parts of a family, with its own parameters.
  static func parts(
    _ family: PartDescriptor.Family, in catalogue: StrategyCatalogue,
    also more: [(String, SchemaNode)] = []
  ) -> SchemaNode {
    let parts = catalogue.parts.filter { $0.family == family }
    let schemas = parts.map { part in
      let kind = SchemaNode.mapping([("const", .text(part.kind))])
      let bounds = family == .pricing ? constraint : []
      return SchemaNode.object(
        part.meaning, [("kind", kind)] + values(of: part) + bounds + more, required: ["kind"])
    }
    return .mapping([
      ("description", .text("A \(family.rawValue) part")), ("anyOf", .list(schemas)),
    ])
  }
}
