import Foundation
import SteelyardModel
import SteelyardReport
import Testing

/// The article on rules says what the code says.
@Suite struct RulesArticleTests {
  private let text: String

  init() throws {
    let article = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Steelyard/Steelyard.docc/Rules.md")
    text = try String(contentsOf: article, encoding: .utf8)
  }

  @Test func listsAllFields() {
    let rows = Listing.fields(RuleField.allCases).markdown().split(separator: "\n")
      .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| field") && !$0.hasPrefix("| ---") }
    #expect(rows.count == RuleField.allCases.count)
    for row in rows { #expect(text.contains("\n\(row)\n")) }
  }

  @Test func namesAllFunctionsAndOperators() {
    for function in RuleFunction.allCases { #expect(text.contains("`\(function.rawValue)(")) }
    for sign in RuleOperator.allCases { #expect(text.contains("`\(sign.rawValue)`")) }
  }

  @Test func namesItsBounds() {
    #expect(text.contains("1,000 characters") && Rule.longest == 1_000)
    #expect(text.contains("\(Rule.mostParts) names, numbers\nand operations"))
    #expect(text.contains("\(Rule.deepest) brackets, functions and signs"))
  }

  @Test(arguments: [
    (
      "list_price * (1 + 10% * tanh((willingness - market_mean) / market_deviation))",
      RuleType.number(.money)
    ),
    ("purchases > 0 and steps_since_purchase > 4", .truth),
    ("min(2, steps_since_purchase / 8)", .number(.plainNumber)),
    ("by(locale, {USA: 1.05, DEU: 0.95, else: 1})", .number(.plainNumber)),
    ("segment == high", .truth), ("locale != USA", .truth), ("1 < step and step < 9", .truth),
    ("1% * purchases", .number(.plainNumber)), ("list_price + 0.5", .number(.money)),
    ("purchases > 3", .truth),
  ])
  func examplesAreRules(_ example: String, _ type: RuleType) throws {
    #expect(text.contains(example))
    _ = try Rule(example, as: type)
  }
}
