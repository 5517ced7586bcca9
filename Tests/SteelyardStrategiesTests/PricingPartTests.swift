import SteelyardModel
import Testing

@testable import SteelyardEngine
@testable import SteelyardStrategies

/// What the pricing parts ask of whom, and how it looks.
@Suite struct PricingPartTests {
  /// A desk with purchases on record and when the last one was, list price 4, at step 20.
  private func lab(_ part: any PricingPart, _ bought: [(purchases: Int, ago: Int)]) -> PriceLab {
    let lab = PriceLab(part, count: bought.count)
    lab.facts = lab.facts.at(20)
    for (row, record) in bought.enumerated() where record.purchases > 0 {
      lab.records[row] = CustomerRecord(
        purchases: UInt16(record.purchases), lastPurchase: UInt32(21 - record.ago), lastPrice: 4)
    }
    return lab
  }

  @Test func behaviourTellsOldCustomersFromNew() {
    let part = BehaviourPrice.part(["new": 0.75, "old": 1.25, "memory": 10])
    #expect(lab(part, [(0, 0), (1, 1), (3, 10), (3, 11)]).offers() == [3, 5, 5, 3])
    #expect(part.framing == .personal)
    #expect(BehaviourPrice.part(["new": 0.9, "old": 1]).framing == .discount)
    #expect(BehaviourPrice.part(["new": 1.1, "old": 1.1]).framing == .cost)
  }

  @Test func loyaltyIsPaidByThePurchaseUpToAMost() {
    let part = LoyaltyPrice.part(["step": 0.125, "most": 0.25])
    #expect(lab(part, [(0, 0), (1, 1), (2, 1), (9, 1)]).offers() == [4, 3.5, 3, 3])
    #expect(part.framing == .discount)
    #expect(LoyaltyPrice.part(["most": 0]).framing == .cost)
  }

  @Test func couponsGoToThePoorAndToThoseWhoStayedAway() {
    let part = CouponPrice.part(["discount": 0.25, "below": -1, "away": 8])
    let lab = lab(part, [(0, 0), (0, 0), (2, 7), (2, 8), (0, 0)])
    // The estimates' deviation is 1 about a mean of 5.
    for (row, estimate) in [3.9, 4.1, 5, 5, 3.9].enumerated() {
      lab.estimates[row] = Float(estimate)
    }
    lab.data[4] = 0
    #expect(lab.offers() == [3, 4, 4, 3, 4], "none for those of whom nothing may be used")
    #expect(part.framing == .discount && part.reads == .records)
    #expect(CouponPrice.part(["discount": 0]).framing == .cost)
    #expect(CouponPrice.part(["away": 0]).reads == [])
  }

  @Test func timeFollowsSeasonsAndSales() {
    let part = TimePrice.part(["follow": 0.5, "sale": 0.25, "every": 4, "lasting": 1])
    let lab = PriceLab(part, count: 2)
    let prices = (0..<6).map { step in
      lab.facts = lab.facts.at(step, season: step < 4 ? 1 : 1.5)
      return lab.offers()
    }
    #expect(prices.map { $0[0] } == [3, 4, 4, 4, 3.75, 5])
    #expect(prices.allSatisfy { $0[0] == $0[1] }, "the same for all")
    #expect(part.framing == .demand)
    #expect(TimePrice.part(["follow": 0, "sale": 0.2]).framing == .discount)
    #expect(TimePrice.part(["follow": 0]).framing == .cost)
  }

  @Test func surgeFollowsTheCrowd() {
    let part = SurgePrice.part(["strength": 0.5, "floor": 0.9, "cap": 1.25, "rate": 0.5])
    let lab = PriceLab(part, count: 2)
    func come(_ visits: Int) -> Float {
      var last = LastStep()
      last.visits = visits
      lab.step(last: last) { _, _ in false }
      return lab.offers()[0] / 4
    }
    #expect(lab.offers() == [4, 4], "nothing is usual yet")
    #expect(come(100) == 1)
    // Usual is then (100 + 200) / 2 = 150, and 200 is a third more.
    #expect(abs(come(200) - (1 + 0.5 / 3)) < 1e-6)
    #expect(come(0) == 0.9)
    #expect(come(10_000) == 1.25)
    #expect(part.framing == .demand && part.reads == .lastStep)
    #expect(SurgePrice.part(["strength": 0]).framing == .cost)
  }

  /// At their neutral values parts ask everybody the list price and look like it.
  @Test func neutralPartsAreOnePrice() {
    let neutral: [any PricingPart] = [
      OnePrice.part(), SegmentPrice.part(["spread": 0]), PersonalPrice.part(["strength": 0]),
      BehaviourPrice.part(["new": 1, "old": 1]), LoyaltyPrice.part(["step": 0]),
      CouponPrice.part(["discount": 0]), TimePrice.part(["follow": 0, "sale": 0]),
      SurgePrice.part(["strength": 0]), LinearPrice.part(["floor": 1, "cap": 1]),
    ]
    for part in neutral {
      let lab = lab(part, [(0, 0), (1, 1), (4, 9)])
      lab.facts = lab.facts.at(13, season: 1.7)
      for row in 0..<3 { lab.estimates[row] = Float(2 + 3 * row) }
      #expect(lab.offers() == [4, 4, 4], "\(part)")
      #expect(part.framing == .cost, "\(part)")
    }
  }

  /// Where prices depend on what is on record, all is list or newcomers' price without records.
  @Test func partsReadNothingThatIsNotOnRecord() {
    let parts: [any PricingPart] = [
      BehaviourPrice.part(), LoyaltyPrice.part(), CouponPrice.part(["below": -4]),
    ]
    for part in parts {
      let lab = lab(part, [(0, 0), (0, 0), (0, 0)])
      lab.data[1] = 0
      #expect(Set(lab.offers()).count == 1)
    }
  }
}
