import SteelyardModel

extension ScenarioSchema {
  /// The keys of `data` that say how data are handled.
  static var handling: [(String, SchemaNode)] {
    [
      (
        "purposes",
        .mapping([
          ("description", .text("What customers are told that data are used for")),
          (
            "anyOf",
            .list([
              .mapping([("const", .text(StrategySpec.Handling.undeclared))]),
              .array("Purposes", of: .words("A purpose", of: DataPurpose.self)),
            ])
          ),
        ])
      ),
      ("cookies", .truth("Whether cookies follow customers across pages")),
      ("cross_device", .truth("Whether customers are followed across their devices")),
      (
        "identity",
        .words("What records say of whose they are", of: StrategySpec.Identity.self)
      ),
      (
        "privacy",
        .object(
          "Differential privacy: noise on estimates, with a budget that is used up",
          [
            ("on", .truth("Whether there is any; numbers alone switch it on")),
            ("epsilon", .number("Privacy lost in one release", in: Scenario.Limits.epsilon)),
            (
              "budget",
              .number("Privacy a customer may lose in all", in: Scenario.Limits.privacyBudget)
            ),
            ("overspend", .truth("Whether the firm goes on when the budget is spent")),
          ])
      ),
      ("federated", .truth("Whether data stay on the customers' devices")),
      ("balance", .number("How far training data are balanced over cohorts", in: 0...1)),
      ("local", .truth("Whether all data are kept in the customers' country")),
      ("silos", .number("How far departments keep data from each other", in: 0...1)),
      ("keep_withdrawn", .truth("Whether what customers take back is kept, unused")),
    ]
  }

  static var culture: SchemaNode {
    .object(
      "What is done for customers of different cultures, where device or place tell of theirs",
      [
        ("localized", .truth("Whether messages speak the customer's language and style")),
        ("disclosure", .truth("Whether disclosures are as explicit as people there expect")),
        ("support", .truth("Whether support speaks the customer's language")),
        ("sensitivity_testing", .truth("Whether texts are tried out before they are sent")),
      ])
  }

  /// A kind alone, or a mapping.
  static var vendor: SchemaNode {
    let kinds = StrategySpec.Vendor.Kind.allCases.map(\.rawValue)
    let properties: [(key: String, value: SchemaNode)] = [
      ("kind", .words("Who personalizes", of: StrategySpec.Vendor.Kind.self)),
      ("takes_data", .truth("Whether it gets the data for itself")),
      ("abroad", .truth("Whether it keeps them outside the customers' country")),
    ]
    return .mapping([
      ("description", .text("Who personalizes for the firm: a kind, or a mapping")),
      ("type", .list([.text("string"), .text("object")])),
      ("pattern", .text("^(\(kinds.joined(separator: "|")))$")),
      ("properties", .mapping(properties)), ("additionalProperties", .truth(false)),
    ])
  }
}
