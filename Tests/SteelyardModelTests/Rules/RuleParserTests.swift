import Testing

@testable import SteelyardModel

/// What binds to what, and how rules are written back.
@Suite struct RuleParserTests {
  /// Each text, and the same with every bracket written.
  @Test(arguments: [
    ("1 + 2 * 3", "1 + (2 * 3)"), ("1 - 2 - 3", "(1 - 2) - 3"), ("8 / 4 / 2", "(8 / 4) / 2"),
    ("-a * b", "(-a) * b"), ("-a - -b", "(-a) - (-b)"), ("--a", "-(-a)"),
    ("a + b < c * d", "(a + b) < (c * d)"), ("not a < b", "not (a < b)"),
    ("not a and b", "(not a) and b"), ("a or b and c", "a or (b and c)"),
    ("a and b or c", "(a and b) or c"), ("not not a", "not (not a)"),
    ("a or not b or c", "(a or (not b)) or c"), ("a == b and c != d", "(a == b) and (c != d)"),
    ("a < b or a >= c", "(a < b) or (a >= c)"),
    ("if(a < 1, b, c) + 1", "(if((a < 1), (b), (c))) + 1"),
    ("min(a, b, c)", "min((a), (b), (c))"),
    ("10% * a", "0.1 * a"), ("1e2 + .5", "100 + 0.5"), ("\n a\t+\r\n1 ", "a + 1"),
    ("by(s, {low: 1, else: 2 + 3})", "by ( s,{low:1,else:(2+3)} )"),
  ])
  func groups(_ text: String, _ bracketed: String) throws {
    #expect(try RuleParser.parse(text) == RuleParser.parse(bracketed))
  }

  @Test(arguments: [
    ("((a))+(b*c)", "a + b * c"), ("a-(b-c)", "a - (b - c)"), ("(a-b)-c", "a - b - c"),
    ("a/(b*c)", "a / (b * c)"), ("(a+b)*c", "(a + b) * c"), ("-(a+b)", "-(a + b)"),
    ("-(-a)", "--a"), ("not(a or b)", "not (a or b)"), ("(not a)==b", "(not a) == b"),
    ("(a<b)==(c<d)", "(a < b) == (c < d)"), ("1.50", "1.5"), ("25%", "0.25"),
    ("1e30", "1e+30"), ("a and(b or c)", "a and (b or c)"),
    ("by(x,{U:1,else:(a)})", "by(x, {U: 1, else: a})"),
    ("clamp(a,0,if(b,1,2))", "clamp(a, 0, if(b, 1, 2))"),
  ])
  func writesOneWay(_ text: String, _ canonical: String) throws {
    let node = try RuleParser.parse(text)
    #expect(node.text == canonical)
    #expect(try RuleParser.parse(canonical) == node)
  }

  /// The two are not one: grouping is kept, since rounding differs.
  @Test(arguments: [("a + (b + c)", "a + b + c"), ("a * (b * c)", "a * b * c"), ("-a", "--a")])
  func keepsWhatDiffers(_ first: String, _ second: String) throws {
    #expect(try RuleParser.parse(first) != RuleParser.parse(second))
  }

  @Test func holdsItsBounds() throws {
    let deepest = Rule.deepest
    func nested(_ count: Int) -> String {
      String(repeating: "(", count: count) + "a" + String(repeating: ")", count: count)
    }
    _ = try RuleParser.parse(nested(deepest))
    #expect(throws: RuleFault.self) { try RuleParser.parse(nested(deepest + 1)) }
    let sum = Array(repeating: "1", count: (Rule.mostParts + 1) / 2).joined(separator: "+")
    _ = try RuleParser.parse(sum)
    #expect(throws: RuleFault.self) { try RuleParser.parse(sum + "+1") }
    let spaces = String(repeating: " ", count: Rule.longest - 1)
    _ = try RuleParser.parse("a" + spaces)
    #expect(throws: RuleFault.self) { try RuleParser.parse("a" + spaces + " ") }
  }
}
