import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardEngine
@testable import SteelyardStrategies

/// Rules as prices and nudges: what is offered to whom.
@Suite struct RulePartTests {
  private let desk = RuleDesk(1_000, seed: 5)

  private func priced(_ text: String) throws -> PartSpec {
    let rule = try Rule(text, as: .number(.money), in: RuleDesk.setting)
    return PartSpec(RulePrice.descriptor, ["price": .rule(rule)])
  }

  private func prices(_ pricing: PartSpec) -> [UInt32] {
    desk.offers(StrategySpec(name: "x", pricing: pricing)).prices.map(\.bitPattern)
  }

  private static let personal =
    "list_price * clamp(1 + 0.8 * (willingness / market_mean - 1), 0.8, 1.25)"

  @Test func arePricesOfThePartsInSwift() throws {
    #expect(
      prices(try priced("1.5 * list_price"))
        == prices(PartSpec(OnePrice.descriptor, ["multiplier": 1.5])))
    #expect(prices(try priced(Self.personal)) == prices(PartSpec(PersonalPrice.descriptor)))
    #expect(
      prices(try priced("list_price * (1 + by(segment, {low: -0.1, high: 0.1, else: 0}))"))
        == prices(PartSpec(SegmentPrice.descriptor)))
  }

  /// Coupons go to whom they go; how deep they are a rule may say.
  @Test func couponsAreAsDeepAsTheRuleSays() throws {
    func coupon(_ text: String) throws -> [UInt32] {
      let rule = try Rule(text, as: .number(.plainNumber), in: RuleDesk.setting)
      return prices(PartSpec(CouponPrice.descriptor, ["discount": .rule(rule)]))
    }
    let plain = prices(PartSpec(CouponPrice.descriptor, ["discount": 0.25]))
    #expect(try coupon("0.25") == plain && Set(plain).count == 2)
    let list = desk.facts.listPrice
    let (deep, none) = ((list * (1 - Float(0.9))).bitPattern, list.bitPattern)
    let extremes = try coupon("if(purchases > 3, 2, 0 - 1)")
    #expect(Set(extremes) == [deep, none])
    for (price, other) in zip(extremes, plain) where price == deep { #expect(other != none) }
  }

  @Test(arguments: [
    "list_price * (1e30 * 1e30 - 1e30 * 1e30)", "list_price - 100 * unit_cost",
  ])
  func whatIsNoPriceIsTheListPrice(_ text: String) throws {
    #expect(try prices(priced(text)).allSatisfy { $0 == desk.facts.listPrice.bitPattern })
  }

  @Test func framingFollowsWhatIsRead() throws {
    func framing(_ text: String) throws -> PriceFraming {
      RulePrice(try priced(text)).framing
    }
    #expect(try framing("list_price * season") == .cost)
    #expect(try framing("list_price * by(locale, {USA: 2, else: 1})") == .discount)
    #expect(try framing(Self.personal) == .personal)
    #expect(try RulePrice(priced("last_price")).reads == .records)
    #expect(try RulePrice(priced("list_price * by(locale, {USA: 2, else: 1})")).reads == .locale)
    #expect(try RulePrice(priced("mean_price")).reads == .lastStep)
    #expect(try RulePrice(priced("list_price")).reads == [])
  }

  @Test func nudgesGoToWhomTheRuleSays() throws {
    let when = try Rule("purchases >= 5", as: .truth)
    let intensity = try Rule("purchases / 4 - 1.5", as: .number(.plainNumber))
    func shown(_ values: [String: PartValue]) -> [Float] {
      let nudge = PartSpec(PlainNudge.descriptor(of: .reminder), values)
      let spec = StrategySpec(
        name: "x", pricing: PartSpec(OnePrice.descriptor), nudges: [nudge])
      return desk.offers(spec).nudge
    }
    let purchases = desk.customers.map { Float($0.record.purchases) }
    #expect(shown(["when": .rule(when)]) == purchases.map { $0 >= 5 ? 1 : 0 })
    let sizes = purchases.map { max(0, $0 / 4 - 1.5) }
    #expect(shown(["intensity": .rule(intensity)]) == sizes)
    #expect(
      shown(["intensity": .rule(intensity), "when": .rule(when)])
        == zip(purchases, sizes).map { $0 >= 5 ? $1 : 0 })
    #expect(shown(["intensity": .number(1.5)]) == purchases.map { _ in 1.5 })
  }
}
