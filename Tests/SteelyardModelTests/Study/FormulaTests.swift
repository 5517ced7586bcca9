import Testing

@testable import SteelyardModel

/// What formulas mean.
@Suite struct FormulaTests {
  private let values = ["a": 2.0, "b": 5.0, "c_1": -3.0, "half": 0.5, "zero": 0.0]

  private func value(_ text: String) throws -> Double? {
    try Formula(text).evaluate { values[$0] }
  }

  @Test(arguments: [
    ("1", 1.0), ("1.5", 1.5), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("2.5E-2", 0.025),
    ("1e+2", 100), ("a", 2), ("c_1", -3), ("-a", -2), ("--a", 2), ("- - -a", -2), ("(a)", 2),
    ("((a))", 2), ("007", 7),
  ])
  func valuesAreRead(_ text: String, _ wanted: Double) throws {
    #expect(try value(text) == wanted)
  }

  @Test(arguments: [
    ("a + b * 2", 12.0), ("(a + b) * 2", 14), ("b - a - 1", 2), ("b - (a - 1)", 4),
    ("20 / b / a", 2), ("20 / (b / a)", 8), ("20 / b * a", 8), ("2 * 3 + 4 * 5", 26),
    ("2 + 3 * 4 - 6 / 2", 11), ("1 - -1", 2), ("2 * -a", -4), ("-a * -b", 10), ("-a - b", -7),
    ("-(a - b)", 3), ("a+b", 7), ("  a   +b ", 7), ("1-1-1-1", -2),
  ])
  func signsBindAndGroup(_ text: String, _ wanted: Double) throws {
    #expect(try value(text) == wanted)
  }

  @Test(arguments: [
    ("ln(1)", 0.0), ("exp(0)", 1), ("logit(half)", 0), ("abs(c_1)", 3), ("abs(b)", 5),
    ("min(a, b, c_1)", -3), ("max(a, b, c_1)", 5), ("min(a,b)", 2), ("max( a , b )", 5),
    ("max(min(a, b), c_1 + 10)", 7), ("2 * abs(a - b) + 1", 7), ("-abs(c_1)", -3),
    ("ln (1)", 0), ("min(1, 2, 3, 4, 5, 6, 7, 8)", 1),
  ])
  func functionsAreApplied(_ text: String, _ wanted: Double) throws {
    #expect(try value(text) == wanted)
  }

  @Test func logarithmsUndoExponentials() throws {
    let found = try value("ln(exp(b)) + logit(0.8) - ln(4)")
    #expect(try #require(found).distance(to: 5).magnitude < 1e-14)
    let elasticity = try Formula("ln(dear / cheap) / ln(1.1)").evaluate { $0 == "dear" ? 0.81 : 1 }
    #expect(try #require(elasticity).distance(to: -2.2108974272).magnitude < 1e-8)
  }

  /// No value, rather than one that is not a number or without bound.
  @Test(arguments: [
    "a / zero", "zero / zero", "1 / (a - 2)", "ln(zero)", "ln(c_1)", "logit(zero)", "logit(1)",
    "logit(a)", "logit(c_1)", "exp(1000)", "1e308 * 10", "-1e308 - 1e308", "nothing",
    "nothing * 0", "min(a, nothing)", "max(nothing, a)", "abs(nothing)", "-nothing",
    "min(a, ln(zero))", "1 / zero * zero",
  ])
  func arithmeticMayHaveNoValue(_ text: String) throws {
    #expect(try value(text) == nil)
  }

  @Test func aMissingValueIsMissingEvenInAProductWithNothing() throws {
    let formula = try Formula("a * b")
    #expect(formula.evaluate { $0 == "a" ? 0 : nil } == nil)
    #expect(formula.evaluate { _ in .nan } == nil)
    #expect(formula.evaluate { _ in .infinity } == nil)
  }

  @Test func namesComeOnceInTheirOrder() throws {
    #expect(try Formula("b - a * b + max(c, a)").names == ["b", "a", "c"])
    #expect(try Formula("1 + exp(2)").names == [])
    // A function's name without a bracket is a name like any other.
    #expect(try Formula("ln + min").names == ["ln", "min"])
    #expect(try Formula("-x").names == ["x"])
  }

  @Test func textIsKeptWithoutSpacesAround() throws {
    #expect(try Formula("  a -   b ").text == "a - b")
    #expect(try Formula("a-b").text == "a-b")
    #expect(try Formula(Formula("  a * ( b+1 )").text).root == Formula("a*(b+1)").root)
  }

  @Test func theTreeIsAsGrouped() throws {
    #expect(
      try Formula("a - b * -c").root
        == .binary(.minus, .name("a"), .binary(.times, .name("b"), .negated(.name("c")))))
    #expect(
      try Formula("a / b / c").root
        == .binary(.over, .binary(.over, .name("a"), .name("b")), .name("c")))
    #expect(try Formula("min(1, a)").root == .call(.min, [.number(1), .name("a")]))
  }
}
