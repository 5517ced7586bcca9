/// Looks up names and checks types and units; notes whatever is wrong and goes on.
///
/// A part that has been complained about has no type, and nothing is said about what it makes
/// of the parts around it.
struct RuleCheck {
  private(set) var faults: [RuleFault] = []
  private(set) var uses: [Rule.Use] = []
  private let cultures: [String]

  /// A part with its type.
  struct Checked {
    let expression: RuleExpression
    let type: RuleType
  }

  /// - Parameter cultures: Codes that tables may name.
  init(cultures: [String]) { self.cultures = cultures }

  /// A whole rule, or nil after a complaint.
  mutating func whole(_ node: RuleSyntax.Node, as wanted: RuleType) -> RuleExpression? {
    guard let checked = check(node) else { return nil }
    let fits =
      switch (checked.type, wanted) {
      case (.number(let found), .number(let wanted)): found.fits(wanted)
      default: checked.type == wanted
      }
    guard fits else {
      let advice =
        wanted == .number(.money) && checked.type == .number(.plainNumber)
        ? ": multiply by an amount such as `list_price`" : ""
      complain(node, "found \(checked.type.plain), wanted \(wanted.plain)\(advice)")
      return nil
    }
    return checked.expression
  }

  mutating func check(_ node: RuleSyntax.Node) -> Checked? {
    switch node.syntax {
    case .number(let number): return Checked(expression: .number(number), type: .number(.literal))
    case .truth(let truth): return Checked(expression: .truth(truth), type: .truth)
    case .name(let name): return field(name, at: node)
    case .negated(let value):
      guard let (inner, unit) = number(value, for: "`-`") else { return nil }
      return Checked(expression: .negated(inner), type: .number(unit))
    case .not(let value):
      return truth(value, for: "`not`").map { Checked(expression: .not($0), type: .truth) }
    case .binary(let sign, let left, let right): return binary(sign, left, right)
    case .call(let function, let nodes): return call(function, nodes)
    case .table(let subject, let rows): return table(subject, rows)
    }
  }

  // MARK: Names

  private mutating func field(_ name: String, at node: RuleSyntax.Node) -> Checked? {
    guard let field = RuleField(rawValue: name) else {
      let known = RuleField.allCases.map(\.rawValue)
      complain(
        node,
        "found \(Wording.name(name)), wanted a field, such as `list_price` (`steelyard list"
          + " fields` shows all)" + Wording.hint(name, among: known))
      return nil
    }
    use(field, at: node.place)
    return Checked(expression: .field(field), type: field.description.type)
  }

  mutating func use(_ field: RuleField, at place: Int) {
    guard !uses.contains(where: { $0.field == field }) else { return }
    uses.append(Rule.Use(field: field, place: place))
  }

  /// Names that a field of names may hold.
  func names(of field: RuleField) -> [String] {
    switch field {
    case .segment: RuleField.segments
    case .sector: Sector.all.map(\.id)
    default: cultures
    }
  }

  /// Whether the name is one that the field may hold.
  mutating func isName(_ word: RuleSyntax.Word, of field: RuleField) -> Bool {
    let known = names(of: field)
    if known.contains(word.text) { return true }
    let choice =
      known.count <= 12 ? ": " + Wording.choice(of: known) : ", such as " + Wording.name(known[0])
    complain(
      word.place,
      "found \(Wording.name(word.text)), wanted a name that \(Wording.name(field.rawValue)) may"
        + " have\(choice)" + Wording.hint(word.text, among: known))
    return false
  }

  // MARK: Values of a type

  mutating func number(_ node: RuleSyntax.Node, for user: String)
    -> (expression: RuleExpression, unit: RuleUnit)?
  {
    guard let checked = check(node) else { return nil }
    if case .number(let unit) = checked.type { return (checked.expression, unit) }
    complain(node, "found \(checked.type.plain), wanted a number for \(user)")
    return nil
  }

  mutating func truth(_ node: RuleSyntax.Node, for user: String) -> RuleExpression? {
    guard let checked = check(node) else { return nil }
    if checked.type == .truth { return checked.expression }
    complain(node, "found \(checked.type.plain), wanted a condition for \(user)")
    return nil
  }

  // MARK: Complaints

  mutating func complain(_ node: RuleSyntax.Node, _ message: String) {
    complain(node.place, message)
  }

  /// Ten tell the story.
  mutating func complain(_ place: Int, _ message: String) {
    if faults.count < 10 { faults.append(RuleFault(place: place, message: message)) }
  }
}
