import Testing

@testable import SteelyardModel

/// What is wrong with a rule, and where.
@Suite struct RuleFaultTests {
  private func faults(_ text: String, as wanted: RuleType = .number(.money)) -> [RuleFault] {
    do {
      _ = try Rule(text, as: wanted)
      return []
    } catch {
      return error.faults
    }
  }

  private static let value =
    "wanted a number, the name of a field, a function, `not`, `-` or `(`"

  @Test(arguments: [
    ("", 0, "found the end, \(value)"), ("  ", 0, "found the end, \(value)"),
    ("step +  ", 6, "found the end, \(value)"), ("step * / 2", 7, "found `/`, \(value)"),
    ("step step", 5, "found `step`, wanted an operator or the end"),
    ("(step", 5, "found the end, wanted an operator or `)`"),
    ("step = 1", 5, "found `=`, which compares nothing (`==` does), wanted an operator or the end"),
    ("1 < step < 3", 9, "found `<`, wanted `and` between two comparisons"),
    ("1 + not true", 4, "found `not`, wanted `(` before `not`"),
    ("and 1", 0, "found `and`, \(value)"), ("else", 0, "found `else`, \(value)"),
    ("1.2.3", 0, "found `1.2.3`, wanted a number such as `1.5` or `10%`"),
    ("2 * 1e99", 4, "found `1e99`, wanted a number such as `1.5` or `10%`"),
    ("step ^ 2", 5, "found `^`, wanted an operator or the end"),
    ("é", 0, "found `é`, \(value)"), ("step + \u{202E}", 7, "found `\u{FFFD}`, \(value)"),
    (
      "step + mim(1, 2)", 7,
      "found `mim`, wanted a function: `if`, `min`, `max`, `clamp`, `abs`, `exp`, `log`, `sqrt`,"
        + " `tanh` or `by`; did you mean `min`?"
    ),
    ("exp", 3, "found the end, wanted `(` after `exp`"),
    ("exp(1, 2)", 5, "found `,`, wanted `)`: `exp` takes one value"),
    ("min(1)", 5, "found `)`, wanted `,`: `min` takes two values or more"),
    ("if(true, 1)", 10, "found `)`, wanted `,`: `if` takes three values"),
    ("clamp(1, 2, 3, 4)", 13, "found `,`, wanted `)`: `clamp` takes three values"),
    ("by(1, {})", 3, "found `1`, wanted what the table is by, such as `locale`"),
    ("by(sector)", 9, "found `)`, wanted `,`"), ("by(sector, 1)", 11, "found `1`, wanted `{`"),
    ("by(sector, {})", 12, "found `}`, wanted a key, such as `else`"),
    ("by(sector, {else 1})", 17, "found `1`, wanted `:`"),
    ("by(sector, {else: 1)", 19, "found `)`, wanted `,` or `}`"),
  ])
  func saysWhereGrammarEnds(_ text: String, _ place: Int, _ message: String) {
    #expect(faults(text) == [RuleFault(place: place, message: message)])
  }

  @Test(arguments: [
    (
      "list_prise", 0,
      "found `list_prise`, wanted a field, such as `list_price` (`steelyard list fields` shows"
        + " all); did you mean `list_price`?"
    ),
    ("list_price + step", 13, "found a number of steps, wanted an amount of money, as before `+`"),
    ("list_price - purchases", 13, "found a count, wanted an amount of money, as before `-`"),
    (
      "list_price * if(purchases > step, 1, 2)", 28,
      "found a number of steps, wanted a count, as before `>`"
    ),
    ("list_price * true", 13, "found a condition, wanted a number for `*`"),
    ("if(step, 1, 2)", 3, "found a number of steps, wanted a condition for `if`"),
    ("if(true and 1, 1, 2)", 12, "found a plain number, wanted a condition for `and`"),
    (
      "if(true, list_price, false)", 21,
      "found a condition, wanted an amount of money, as before it in `if`"
    ),
    (
      "min(list_price, step)", 16,
      "found a number of steps, wanted an amount of money, as before it in `min`"
    ),
    ("max(true, false)", 4, "found a condition, wanted a number for `max`"),
    (
      "list_price * exp(willingness)", 17,
      "found an amount of money, wanted a plain number for `exp`: divide by an amount such as"
        + " `market_mean`"
    ),
    ("sqrt(list_price)", 5, "found an amount of money, wanted a plain number for `sqrt`"),
    ("-true", 1, "found a condition, wanted a number for `-`"),
    (
      "willingness / market_mean", 0,
      "found a plain number, wanted an amount of money: multiply by an amount such as `list_price`"
    ),
    ("list_price * list_price", 0, "found money to the power of 2, wanted an amount of money"),
    ("1 / list_price", 0, "found a number per amount of money, wanted an amount of money"),
    ("step", 0, "found a number of steps, wanted an amount of money"),
    ("step > 3", 0, "found a condition, wanted an amount of money"),
    ("locale", 0, "found one of several names, wanted an amount of money"),
    (
      "if(true, locale, sector)", 9,
      "found one of several names, wanted a number or a condition for `if`"
    ),
    (
      "if(segment == hihg, 1, 2)", 14,
      "found `hihg`, wanted a name that `segment` may have: `low`, `middle` or `high`; did you"
        + " mean `high`?"
    ),
    (
      "if(segment == 1, 1, 2)", 14,
      "found a value, wanted a name that `segment` may have: `low`, `middle` or `high`"
    ),
    ("if(segment < low, 1, 2)", 3, "found one of several names, wanted a number for `<`"),
    (
      "by(culture, {else: 1})", 3,
      "found `culture`, wanted a field of names: `segment`, `locale` or `sector`"
    ),
    ("by(segment, {low: 1, low: 2, else: 3})", 21, "found `low` again, wanted each name once"),
    ("by(segment, {else: 1, low: 2})", 13, "found `else`, wanted it at the end"),
    (
      "by(segment, {low: 1, high: 2})", 3,
      "found a table without `else`, wanted `else` at the end: `segment` may have other names"
    ),
    (
      "by(locale, {DEU: 1})", 3,
      "found a table without `else`, wanted `else` at the end: `locale` may have other names"
    ),
    (
      "by(sector, {retail: 1, else: true})", 29,
      "found a condition, wanted a plain number, as before it in the table"
    ),
  ])
  func saysWhatMeansNothing(_ text: String, _ place: Int, _ message: String) {
    #expect(faults(text).first == RuleFault(place: place, message: message))
  }

  @Test func saysAllAtOnce() {
    let said = faults("list_prce + exp(unit_cost) * if(1, step + list_price, 2)")
    #expect(said.map(\.place) == [0, 16, 32, 42])
  }

  @Test func knowsCulturesNear() {
    let said = faults("by(locale, {DEV: 1, else: 2})")
    #expect(said.map(\.place) == [12])
    #expect(said.first?.message.hasPrefix("found `DEV`, wanted a name that `locale` may") == true)
    #expect(said.first?.message.hasSuffix("did you mean `DEU`?") == true)
  }
}
