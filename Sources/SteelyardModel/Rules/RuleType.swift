/// What a part of a rule is: numbers, truths and choices do not mix.
public enum RuleType: Sendable, Hashable {
  case number(RuleUnit)
  case truth
  /// One of some names, as `locale` is.
  case choice

  /// In a sentence.
  var plain: String {
    switch self {
    case .number(let unit): unit.plain
    case .truth: "a condition"
    case .choice: "one of several names"
    }
  }
}

/// What a number of a rule counts.
///
/// Money is kept apart from all else, and its powers too: money over money is a plain number.
/// Counts and steps are kept apart where they are added or compared, and are plain numbers
/// where they are multiplied.
public struct RuleUnit: Sendable, Hashable {
  /// What a number without money is a number of.
  enum Subject: Sendable, Hashable {
    case nothing, count, steps
  }

  /// Power of the currency.
  let money: Int
  let subject: Subject
  /// Whether only literals stand behind it, which take the unit of what they meet.
  let isLiteral: Bool

  private init(money: Int = 0, subject: Subject = .nothing, isLiteral: Bool = false) {
    self.money = money
    self.subject = subject
    self.isLiteral = isLiteral
  }

  /// A share, a ratio, an index.
  public static let plainNumber = RuleUnit()
  /// An amount of currency units.
  public static let money = RuleUnit(money: 1)
  public static let count = RuleUnit(subject: .count)
  public static let steps = RuleUnit(subject: .steps)
  static let literal = RuleUnit(isLiteral: true)

  /// In a sentence.
  var plain: String {
    switch money {
    case 0:
      switch subject {
      case .nothing: "a plain number"
      case .count: "a count"
      case .steps: "a number of steps"
      }
    case 1: "an amount of money"
    case 2...: "money to the power of \(money)"
    default: "a number per amount of money"
    }
  }

  /// Whether the number may stand where that unit is wanted.
  func fits(_ wanted: RuleUnit) -> Bool { isLiteral || joined(wanted) != nil }

  /// The unit of what is added to or compared with the other, or nil where that means nothing.
  func joined(_ other: RuleUnit) -> RuleUnit? {
    if isLiteral || other.isLiteral { return isLiteral ? other : self }
    guard money == other.money else { return nil }
    if subject == other.subject || other.subject == .nothing { return self }
    return subject == .nothing ? other : nil
  }

  /// The unit of the product.
  func times(_ other: RuleUnit) -> RuleUnit {
    RuleUnit(money: money + other.money, isLiteral: isLiteral && other.isLiteral)
  }

  /// The unit of the quotient.
  func over(_ other: RuleUnit) -> RuleUnit {
    RuleUnit(money: money - other.money, isLiteral: isLiteral && other.isLiteral)
  }

  /// The unit of the square root, or nil where there is none.
  var root: RuleUnit? {
    money.isMultiple(of: 2) ? RuleUnit(money: money / 2, isLiteral: isLiteral) : nil
  }
}
