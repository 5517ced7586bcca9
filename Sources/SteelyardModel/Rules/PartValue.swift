/// What a parameter of a part is set to.
public enum PartValue: Sendable, Hashable {
  case number(Double)
  case rule(Rule)

  /// Whether it goes with time or with the firm's own load.
  var moves: Bool {
    switch self {
    case .number: false
    case .rule(let rule): rule.fields.contains { $0.moves }
    }
  }

  /// Whether it may differ between the customers of one step.
  var isPersonal: Bool {
    switch self {
    case .number: false
    case .rule(let rule): rule.isPersonal
    }
  }
}

/// A parameter of a part that may be a rule: the part then asks for it customer by customer.
public struct RuleSlot: Sendable, Hashable {
  /// Its name in scenarios; where a parameter has the same, that takes a number or a rule.
  public let name: String
  /// What has to come out.
  public let wanted: RuleType
  /// One line for a person.
  public let meaning: String
  /// Whether a part is nothing without it.
  public let isRequired: Bool

  public init(_ name: String, _ wanted: RuleType, _ meaning: String, isRequired: Bool = false) {
    self.name = name
    self.wanted = wanted
    self.meaning = meaning
    self.isRequired = isRequired
  }
}

extension Rule {
  /// The rule of a value: a number stands for itself, or where a condition is wanted for whether
  /// it is one half or more.
  static func text(of value: Double, as wanted: RuleType) -> String {
    guard wanted != .truth else { return value >= 0.5 ? "true" : "false" }
    return Wording.number(value)
  }
}
