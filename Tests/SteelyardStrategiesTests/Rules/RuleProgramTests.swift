import SteelyardModel
import SteelyardNumerics
import SteelyardTestSupport
import Testing

@testable import SteelyardStrategies

/// Compiled rules say what walking their trees says, bit for bit.
@Suite struct RuleProgramTests {
  @Test(arguments: 0..<8)
  func anyRuleIsWhatItsTreeIs(_ round: Int) throws {
    var writer = RuleWriter(source: SmallRandom(seed: SampleSeed.of(100 + UInt64(round))))
    let desk = RuleDesk(40, seed: SampleSeed.of(200 + UInt64(round)))
    var compared = 0
    for _ in 0..<150 {
      let text = writer.number(Int.random(in: 0...4, using: &writer.source))
      let rule: Rule
      do {
        rule = try Rule(text, as: .number(.plainNumber), in: RuleDesk.setting)
      } catch {
        // Some are longer than rules may be, and nothing else is wrong with any.
        #expect(error.faults.allSatisfy { $0.message.contains("at most") }, "\(text)")
        continue
      }
      check(rule, desk)
      compared += 1
    }
    #expect(compared > 100)
  }

  private func check(_ rule: Rule, _ desk: RuleDesk) {
    let values = desk.compiled(rule)
    #expect(values.count == desk.customers.count)
    for (customer, value) in zip(desk.customers, values) {
      let naive = NaiveRule(customer: customer, facts: desk.facts, setting: rule.setting)
      let wanted = naive.number(rule.expression)
      #expect(
        value.bitPattern == wanted.bitPattern || (value.isNaN && wanted.isNaN), "\(rule.text)")
    }
  }

  @Test func anyConditionIsWhatItsTreeIs() throws {
    var writer = RuleWriter(source: SmallRandom(seed: SampleSeed.of(301)))
    let desk = RuleDesk(40, seed: SampleSeed.of(302))
    for _ in 0..<300 {
      let text = writer.truth(3)
      guard let rule = try? Rule(text, as: .truth, in: RuleDesk.setting) else { continue }
      for (customer, value) in zip(desk.customers, desk.compiled(rule)) {
        let naive = NaiveRule(customer: customer, facts: desk.facts, setting: rule.setting)
        #expect(value == (naive.isTrue(rule.expression) ? 1 : 0), "\(rule.text)")
      }
    }
  }

  /// Rounds end anywhere.
  @Test(arguments: [0, 1, 2, 511, 512, 513, 1_500])
  func anyNumberOfCustomers(_ count: Int) throws {
    let desk = RuleDesk(count, seed: 7)
    check(
      try Rule(
        "by(locale, {USA: willingness / market_mean, else: tanh(1 * purchases)})",
        as: .number(.plainNumber), in: RuleDesk.setting), desk)
  }

  @Test func whatIsKnownBeforehandIsNotComputedAgain() throws {
    func program(_ text: String) throws -> RuleProgram {
      RuleCompiler.compile([try Rule(text, as: .number(.plainNumber), in: RuleDesk.setting)])
    }
    // Constants are one, and one column is filled with it.
    let constant = try program("exp(1) * if(2 > 1, 3, 4) + by(sector, {retail: 1, else: season})")
    #expect(
      constant.once.isEmpty && constant.fills.count == 1 && constant.each.isEmpty
        && constant.facts.isEmpty)
    // What customers share is computed once, and nothing twice.
    let shared = try program(
      "willingness / (unit_cost + market_mean) + willingness / (unit_cost + market_mean)")
    #expect(shared.once.count == 1 && shared.each.count == 2 && shared.columns.count == 1)
    // A table of constants is looked up.
    let table = try program("by(locale, {USA: 1, DEU: 2, JPN: 3, else: 4})")
    #expect(table.each.count == 1 && table.once.isEmpty)
  }

  /// Arithmetic with what customers share is done on the rows of tables, not on customers.
  @Test func tablesTakeUpArithmetic() throws {
    func program(_ text: String) throws -> RuleProgram {
      RuleCompiler.compile([try Rule(text, as: .number(.plainNumber), in: RuleDesk.setting)])
    }
    let thirds = try program("season * (1 + by(segment, {low: -0.1, high: 0.1, else: 0}))")
    #expect(thirds.each.isEmpty && thirds.columns.count == 1 && thirds.columns[0].thirds != nil)
    let places = try program(
      "exp(by(locale, {USA: 1, else: season}) - by(locale, {JPN: 3, else: 4})) / 2")
    #expect(places.each.count == 1 && places.columns.count == 1)
    // Tables by different names, and a column, are met customer by customer.
    let both = try program("by(locale, {USA: 1, else: 2}) * by(segment, {low: 3, else: 4})")
    #expect(both.each.count == 2 && both.columns.count == 2)
    let column = try program("purchases * by(locale, {USA: 1, else: 2})")
    #expect(column.each.count == 2 && column.columns.count == 2)
  }

  /// Registers are given back: long rules need few.
  @Test func longSumsNeedFewRegisters() throws {
    let terms = (1...30).map { "\($0) * willingness / market_mean" }
    let rule = try Rule(terms.joined(separator: " + "), as: .number(.plainNumber))
    let program = RuleCompiler.compile([rule])
    #expect(program.registers <= 4)
    #expect(program.rows > 256)
  }

  /// Two loops are one where nobody reads what stands between them.
  @Test func loopsAreJoined() throws {
    func operations(_ text: String) throws -> [RuleProgram.Operation] {
      let rule = try Rule(text, as: .number(.plainNumber))
      return RuleCompiler.compile([rule]).each.map(\.operation)
    }
    #expect(try operations("2 * purchases + 1") == [.scale])
    #expect(try operations("1 + purchases * season") == [.scale])
    #expect(try operations("purchases * season - 1") == [.scaleLess])
    #expect(try operations("1 - purchases * season") == [.scaleFrom])
    #expect(try operations("clamp(purchases, season, 3)") == [.clamp])
    #expect(try operations("min(3, max(season, purchases))") == [.clamp])
    // Not where the first is needed twice, or more than one column meets.
    #expect(
      try operations("(2 * purchases + 1) / exp(2 * purchases)")
        == [.multiply, .add, .exp, .divide])
    #expect(try operations("purchases * clicks + 1") == [.multiply, .add])
    #expect(try operations("2 * purchases + clicks") == [.multiply, .add])
  }

  /// However large a rule is, a round has rows.
  @Test func theLargestRulesFit() throws {
    func nested(_ depth: Int) -> String {
      depth == 0
        ? "purchases" : "min(\(nested(depth - 1)), exp(\(nested(depth - 1))), 1)"
    }
    let rule = try Rule(nested(5), as: .number(.count))
    let program = RuleCompiler.compile([rule])
    #expect(program.rows >= RuleProgram.shortest)
    check(rule, RuleDesk(70, seed: 3))
    // Values that are all needed at the end take a register each.
    let values = (1...70).map { "clicks - \($0)" }
    let wide = try Rule("min(\(values.joined(separator: ", ")))", as: .number(.count))
    #expect(RuleCompiler.compile([wide]).isLarge)
    check(wide, RuleDesk(70, seed: 4))
  }

  @Test(
    arguments: [
      ("1 / (purchases - purchases)", 0), ("log(0)", -87.336_55), ("log(-1 * season)", -87.336_55),
      ("sqrt(-season)", 0), ("exp(1000)", 1.651_636_3e38), ("0 / 0", 0),
      ("if(1e30 * 1e30 - 1e30 * 1e30 == 0, 1, 2)", 2), ("tanh(1e30 * 1e30)", 1),
    ] as [(String, Float)])
  func operationsAreTotal(_ text: String, _ value: Float) throws {
    let rule = try Rule(text, as: .number(.plainNumber))
    #expect(RuleDesk(2, seed: 1).compiled(rule) == [value, value])
  }
}
