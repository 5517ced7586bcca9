import Testing

@testable import SteelyardModel

/// What rules are worth, and when two are the same.
@Suite struct RuleTests {
  @Test(arguments: [
    "list_price", "4.2", "list_price * (1 + 10% * tanh(willingness / market_mean - 1))",
    "unit_cost + 0.5", "min(list_price, 0.9 * willingness)", "if(step < 10, 4, list_price)",
    "list_price * by(locale, {USA: 1, DEU: 0.9, else: 1})",
    "list_price * by(segment, {low: 0.9, middle: 1, high: 1.1})",
    "list_price * (1 - min(10%, 1% * purchases))", "sqrt(unit_cost * list_price)",
    "list_price * exp(-0.01 * steps_since_purchase)", "list_price * season",
    "list_price * if(is_known and not (purchases == 0) or sector == retail, 1, 2)",
    "clamp(willingness, 0.8 * list_price, 1.2 * list_price)",
    "list_price * log(1 + purchases) / (purchases + 3)",
  ])
  func pricesAreMoney(_ text: String) throws {
    let rule = try Rule(text, as: .number(.money))
    // The canonical text says the same.
    #expect(try Rule(rule.text, as: .number(.money)) == rule)
  }

  @Test(arguments: [
    "0.5", "willingness / market_mean", "purchases", "conversion + 0.1", "tanh(step / 52)",
    "(willingness - market_mean) / market_deviation", "by(sector, {retail: 1, else: 0.5})",
  ])
  func intensitiesArePlain(_ text: String) throws {
    _ = try Rule(text, as: .number(.plainNumber))
  }

  @Test(arguments: [
    "true", "purchases > 3", "segment == high and locale != USA",
    "not is_known", "complaints < 0.01 * active", "by(segment, {low: true, else: step > 3})",
  ])
  func conditionsAreTrue(_ text: String) throws {
    _ = try Rule(text, as: .truth)
  }

  @Test func areTheSameHoweverSpaced() throws {
    let first = try Rule("  (list_price)*2", as: .number(.money))
    let second = try Rule("list_price * 2", as: .number(.money))
    #expect(first == second && first.hashValue == second.hashValue)
    #expect(first != (try Rule("2 * list_price", as: .number(.money))))
  }

  @Test func tellWhatTheyRead() throws {
    let rule = try Rule(
      "list_price * by(segment, {low: purchases, else: purchases + clicks})",
      as: .number(.money))
    #expect(rule.fields == [.listPrice, .segment, .purchases, .clicks])
    #expect(rule.isPersonal)
    #expect(try !Rule("list_price * season", as: .number(.money)).isPersonal)
  }

  /// Names differ, each has a line of its own, and those of customers say what is held back.
  @Test func fieldsAreDescribed() {
    let names = RuleField.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy(TextScanner.isName))
    let meanings = RuleField.allCases.map(\.description.meaning)
    #expect(Set(meanings).count == meanings.count)
    for field in RuleField.allCases {
      let told = field.description
      #expect(told.isPerCustomer == !told.neutral.isEmpty)
      #expect(told.isPerCustomer == (told.need != .nothing))
    }
  }
}
