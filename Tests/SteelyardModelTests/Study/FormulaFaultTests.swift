import Testing

@testable import SteelyardModel

/// What is wrong with a text, and where.
@Suite struct FormulaFaultTests {
  private func fault(_ text: String) -> Formula.Fault? {
    do throws(Formula.Fault) {
      _ = try Formula(text)
      return nil
    } catch {
      return error
    }
  }

  private static let value = "wanted a number, the name of a measure, a function, `-` or `(`"
  private static let sign = "wanted `+`, `-`, `*`, `/` or the end"
  private static let bracket = "wanted `+`, `-`, `*`, `/` or `)`"
  private static let number = "wanted a number such as `1.5`"

  @Test(arguments: [
    ("", 1, "found the end, \(value)"), ("   ", 4, "found the end, \(value)"),
    ("a +", 4, "found the end, \(value)"), ("a + * b", 5, "found `*`, \(value)"),
    ("+a", 1, "found `+`, \(value)"), ("_a", 1, "found `_`, \(value)"),
    ("a,b", 2, "found `,`, \(sign)"), ("a b", 3, "found `b`, \(sign)"),
    ("2a", 2, "found `a`, \(sign)"), ("a)", 2, "found `)`, \(sign)"),
    ("a ^ 2", 3, "found `^`, \(sign)"), ("(a", 3, "found the end, \(bracket)"),
    ("(a + (b)", 9, "found the end, \(bracket)"), ("(a, b)", 3, "found `,`, \(bracket)"),
    ("()", 2, "found `)`, \(value)"), ("1.2.3", 1, "found `1.2.3`, \(number)"),
    ("a + .", 5, "found `.`, \(number)"), ("1e", 1, "found `1e`, \(number)"),
    ("1e+", 1, "found `1e+`, \(number)"), ("3 * 1e999", 5, "found `1e999`, \(number)"),
    ("é", 1, "found `é`, \(value)"), ("a × b", 3, "found `×`, \(sign)"),
    ("a\n+ b", 2, "found `\u{FFFD}`, \(sign)"), ("\u{202E}a", 1, "found `\u{FFFD}`, \(value)"),
  ])
  func saysWhereAndWhat(_ text: String, _ column: Int, _ message: String) {
    #expect(fault(text)?.column == column)
    #expect(fault(text)?.message == message)
  }

  @Test(arguments: [
    ("ln()", 4, "found `)`, \(value)"),
    ("ln(1, 2)", 5, "found `,`, wanted `)`: `ln` takes one value"),
    ("ln(1", 5, "found the end, wanted `)`: `ln` takes one value"),
    ("min(1)", 6, "found `)`, wanted `,`: `min` takes two values or more"),
    ("max(a", 6, "found the end, wanted `,`: `max` takes two values or more"),
    ("max(a, b", 9, "found the end, wanted `,` or `)`"),
    ("max(a, b c)", 10, "found `c`, wanted `,` or `)`"),
    ("min(a,)", 7, "found `)`, \(value)"), ("min(,a)", 5, "found `,`, \(value)"),
    (
      "1 + lgit(2)", 5,
      "found `lgit`, wanted a function: `ln`, `exp`, `logit`, `abs`, `min` or `max`;"
        + " did you mean `logit`?"
    ),
    (
      "unheardof(2)", 1,
      "found `unheardof`, wanted a function: `ln`, `exp`, `logit`, `abs`, `min` or `max`"
    ),
  ])
  func saysWhatFunctionsTake(_ text: String, _ column: Int, _ message: String) {
    #expect(fault(text)?.column == column)
    #expect(fault(text)?.message == message)
  }

  @Test func aFormulaHasAMostLength() {
    let sum = (0..<200).map { _ in "1" }.joined(separator: "+")
    #expect(sum.count == 399 && fault(sum) == nil)
    #expect(fault(" " + sum) == nil)
    let found = fault("  " + sum)
    #expect(found?.column == 401)
    #expect(
      found?.message == "found a longer formula, wanted one of at most 400 characters")
    #expect(fault(String(repeating: "(", count: 100_000))?.column == 401)
  }

  /// Thirty-two inside each other, and not one more.
  @Test(arguments: ["(", "-", "abs(", "-("]) func aFormulaHasAMostDepth(_ opening: String) {
    func nested(_ count: Int) -> String {
      let closing = String(repeating: ")", count: opening.contains("(") ? count : 0)
      return String(repeating: opening, count: count) + "1" + closing
    }
    let most = opening == "-(" ? 16 : 32
    #expect(fault(nested(most)) == nil)
    let found = fault(nested(most + 1))
    #expect(
      found?.message.hasSuffix(
        "wanted at most 32 brackets, functions and signs inside each other") == true)
    let column = 1 + (opening == "-(" ? 33 : 33 * opening.count)
    #expect(found?.column == column)
  }

  @Test func depthIsCountedOnceThingsAreClosed() {
    let pieces = (0..<20).map { _ in "((1))" }.joined(separator: "+")
    #expect(fault(pieces) == nil)
    #expect(fault(String(repeating: "-1-", count: 50) + "1") == nil)
  }

  // MARK: Any text

  private static let scraps = [
    "a", "b_1", "ln(", "min(", "foo(", "(", ")", ",", "+", "-", "*", "/", "1", ".5", "1e", "e9",
    " ", "\n", "é", "\u{0}", "👩‍👩‍👧", "\u{301}", "_", "9999999999999999999999", "NaN", "0x1p3",
  ]

  /// Twenty thousand texts put together at random: a tree that can be evaluated, or a fault
  /// within the text.
  @Test func noTextIsTooOdd() {
    var state: UInt64 = 88_172_645_463_325_252
    func draw(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    var (sound, faulty) = (0, 0)
    for _ in 0..<20_000 {
      let text = (0...draw(12)).map { _ in Self.scraps[draw(Self.scraps.count)] }.joined()
      do throws(Formula.Fault) {
        let formula = try Formula(text)
        let value = formula.evaluate { $0 == "a" ? 2 : nil }
        #expect(value?.isFinite ?? true, "\(text)")
        sound += 1
      } catch {
        #expect(1...(text.unicodeScalars.count + 1) ~= error.column, "\(text)")
        #expect(error.message.hasPrefix("found "))
        #expect(!error.message.unicodeScalars.contains { $0.value < 32 }, "\(text)")
        faulty += 1
      }
    }
    #expect(sound > 100 && faulty > 1000)
  }
}
