/// A number or condition that a strategy decides by what the firm may see: checked, and ready to
/// be compiled.
///
/// `list_price * (1 + 10% * tanh((willingness - market_mean) / market_deviation))`
public struct Rule: Sendable, Hashable {
  /// In the canonical form, on one line: equal texts are equal rules.
  public let text: String
  public let expression: RuleExpression
  /// Where the customers are and what is sold to them.
  public var setting: Setting
  /// The fields that it reads, each where it does so first.
  let uses: [Use]

  /// A field and where it stands in the text, in Unicode scalars from 0.
  struct Use: Sendable, Hashable {
    let field: RuleField
    let place: Int
  }

  /// What names in rules stand for in a market.
  public struct Setting: Sendable, Hashable {
    /// Codes of the population's cultures, in their order.
    public var cultures: [String]
    /// Id of the sector.
    public var sector: String

    public init(cultures: [String] = [], sector: String = Sector.hospitality.id) {
      self.cultures = cultures
      self.sector = sector
    }
  }

  /// Characters of a rule.
  public static let longest = 1_000
  /// Brackets, functions and signs inside each other.
  public static let deepest = 32
  /// Names, numbers and operations.
  public static let mostParts = 256

  /// Reads and checks a rule.
  ///
  /// - Parameters:
  ///   - wanted: What has to come out.
  ///   - setting: Where it is to be used.
  ///   - cultures: Codes that its tables may name beyond those of the setting.
  /// - Throws: ``RuleFaults`` with everything that is wrong.
  /// - Complexity: O(length x fields).
  public init(
    _ text: String, as wanted: RuleType, in setting: Setting = Setting(),
    knowing cultures: [String] = []
  ) throws(RuleFaults) {
    let node: RuleSyntax.Node
    do { node = try RuleParser.parse(text) } catch { throw RuleFaults(faults: [error]) }
    let known = setting.cultures + cultures + CultureCatalogue.all.map(\.code)
    var check = RuleCheck(cultures: known)
    let expression = check.whole(node, as: wanted)
    guard let expression, check.faults.isEmpty else { throw RuleFaults(faults: check.faults) }
    self.text = node.text
    self.expression = expression
    self.setting = setting
    uses = check.uses
  }

  /// Rules are equal that say the same, however they are spaced.
  public static func == (first: Rule, second: Rule) -> Bool {
    first.expression == second.expression && first.text == second.text
      && first.setting == second.setting
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// The fields that it reads, each once, in the order in which they come.
  public var fields: [RuleField] { uses.map(\.field) }

  /// Whether it may differ between the customers of one step.
  public var isPersonal: Bool { fields.contains { $0.description.isPerCustomer } }
}

/// Everything that is wrong with a rule, at least one thing.
public struct RuleFaults: Error, Sendable, Hashable {
  public let faults: [RuleFault]
}
