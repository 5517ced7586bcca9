import SteelyardModel

extension ScenarioSchema {
  static var disclosures: SchemaNode {
    .object(
      "What customers are told: a level, and items switched one by one",
      [("level", .whole("0 hidden to 4 radical", in: Scenario.Limits.levels))]
        + Disclosures.Item.allCases.map { ($0.rawValue, .truth($0.meaning)) })
  }

  static var rights: SchemaNode {
    .object(
      "What customers decide about their data: a level, and rights switched one by one",
      [
        ("level", .whole("0 none to 4 full", in: Scenario.Limits.levels)),
        ("opt_out", .words("How one takes one's data back", of: Rights.OptOut.self)),
      ] + Rights.Item.allCases.map { ($0.rawValue, .truth($0.meaning)) })
  }
}

extension Disclosures.Item {
  fileprivate var meaning: String {
    switch self {
    case .policyPage: "A page that says what is done with data"
    case .notice: "A notice when data are asked for or used"
    case .reasons: "The reasons with each offer"
    case .dashboard: "A page that shows customers what is held of them"
    case .realTime: "Word whenever data are used"
    case .proactive: "Breaches and lapses told at once and unasked"
    }
  }
}

extension Rights.Item {
  fileprivate var meaning: String {
    switch self {
    case .preferenceCentre: "A place where one changes what one has agreed to"
    case .granular: "Every category is asked for by itself before it is used"
    case .correction: "To have wrong records put right"
    case .portability: "To take one's data elsewhere"
    case .deletion: "To have data erased"
    case .appeal: "To have a decision looked at by a human"
    }
  }
}
