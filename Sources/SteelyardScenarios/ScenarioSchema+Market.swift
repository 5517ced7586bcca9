import SteelyardModel

extension ScenarioSchema {
  /// A scenario's market, or what a world replaces of it.
  static var market: SchemaNode {
    let prices = Scenario.Limits.lowestPrice...Scenario.Limits.highestPrice
    return .object(
      "Where the firm meets its customers",
      [
        ("sector", .words("Line of business", Sector.all.map(\.id))),
        (
          "currency",
          .mapping([
            ("description", .text("ISO 4217 code")), ("type", .text("string")),
            ("pattern", .text("^[A-Z]{3}$")),
          ])
        ),
        (
          "list_price",
          .mapping([
            ("description", .text("The published price, in currency units, or optimal")),
            (
              "anyOf",
              .list([
                .number("Currency units", in: prices),
                .mapping([("const", .text("optimal"))]),
              ])
            ),
          ])
        ),
        ("going_rate", .number("What the same thing costs elsewhere", in: prices)),
        (
          "categories",
          .whole("Categories of the product range", in: Scenario.Limits.categories, default: 1)
        ),
        ("seasonality", seasonality),
        ("regime", .words("Privacy law", of: PrivacyRegime.self, default: .culture)),
        ("acceptability", acceptability),
        (
          "norm_drift",
          .number(
            "Change of the acceptability of data flows in 52 steps", in: Scenario.Limits.norms,
            default: 0)
        ),
        ("caps", caps), ("rivals", rivals),
      ])
  }

  private static var seasonality: SchemaNode {
    .object(
      "How need changes over the year",
      [
        ("amplitude", .number("Share of the mean need", in: 0...1)),
        (
          "peak",
          .number(
            "Step of the year at which need is highest", in: Scenario.Limits.peaks, default: 0)
        ),
      ], required: ["amplitude"])
  }

  private static var acceptability: SchemaNode {
    .object(
      "Changes of the acceptability of data categories",
      DataCategory.allCases.map {
        ($0.rawValue, .number("Change for \($0.plain)", in: Scenario.Limits.norms))
      })
  }

  private static var caps: SchemaNode {
    .object(
      "What regulation allows between the highest and the lowest price",
      [
        ("range", .number("Highest less lowest, in currency units", in: Scenario.Limits.capRange)),
        ("ratio", .number("Highest over lowest", in: Scenario.Limits.capRatio)),
      ])
  }

  // MARK: Events

  static var events: SchemaNode {
    let amounts = Event.Name.allCases.compactMap { name in
      name.amount.map { key, range in
        (key, SchemaNode.number("Of \(name.rawValue) only", in: range))
      }
    }
    let event = SchemaNode.object(
      "Something that happens at the start of a step",
      [
        ("step", step), ("kind", .words("What happens", of: Event.Name.self)),
        (
          "strategies",
          .array(
            "Names of the strategies in whose world it happens; all without this key",
            of: .line("Name of a strategy"), sizes: 1...Scenario.Limits.strategies)
        ),
        (
          "rivals",
          .array(
            "Names of the rivals to which it happens", of: .line("Name of a rival"),
            sizes: 1...Rival.most)
        ),
      ] + amounts + [("regime", .words("Of regime only", of: PrivacyRegime.self))],
      required: ["step", "kind"])
    guard case .mapping(let entries) = event else { return event }
    let conditions = SchemaNode.list(Event.Name.allCases.compactMap(condition))
    return .array(
      "What happens to everybody, whatever the strategies decide",
      of: .mapping(entries + [("allOf", conditions)]), sizes: 0...Scenario.Limits.events)
  }

  static var step: SchemaNode {
    .whole("Step from 0", in: 0...(Scenario.Limits.steps.upperBound - 1))
  }

  /// The key that a kind of event must have.
  private static func condition(_ name: Event.Name) -> SchemaNode? {
    guard let key = name.amount?.key ?? (name == .regime ? "regime" : nil) else { return nil }
    let isOfKind = SchemaNode.mapping([
      ("properties", .mapping([("kind", .mapping([("const", .text(name.rawValue))]))])),
      ("required", .list([.text("kind")])),
    ])
    return .mapping([
      ("if", isOfKind), ("then", .mapping([("required", .list([.text(key)]))])),
    ])
  }
}
