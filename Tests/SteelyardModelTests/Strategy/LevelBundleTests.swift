import SteelyardModel
import Testing

@Suite struct LevelBundleTests {
  @Test(arguments: 0...4) func aLevelIsItsBundle(_ level: Int) {
    for numbers in [[0, 0.05, 0.6, 0.85, 1], [0.002, 0.01, 0.1, 0.5, 1], [3, 1, 4, 1, 5]] {
      let byLevel = numbers as [Double]
      #expect(Disclosures(level: level).value(byLevel) == byLevel[level])
      #expect(Rights(level: level).value(byLevel) == byLevel[level])
    }
    #expect(Disclosures(level: level).level == level && Rights(level: level).level == level)
    #expect(Rights(level: level).amount == Double(level))
    #expect(Disclosures(level: level).share == Double(level) / 4)
  }

  @Test func levelsOutOfRangeAreTheNearestOnes() {
    #expect(Rights(level: -3) == [] && Rights(level: 9) == Rights(level: 4))
  }

  /// Whatever way one gets there, the same items are the same thing.
  @Test func itemsMakeUpALevel() {
    var rights = Rights(level: 3)
    rights.formUnion([.correction, .portability, .deletion, .appeal])
    #expect(rights == Rights(level: 4))
    #expect(Rights.Item.allCases.allSatisfy { rights.contains(Rights($0)) })
  }

  /// Parts of all items add up to the number of the highest level, and each item's part is the
  /// same whether it comes or goes.
  @Test func partsAddUp() {
    let byLevel = [0, 0.05, 0.6, 0.85, 1]
    let parts = Rights.additions.flatMap { addition in
      (0..<8).map { Rights(rawValue: 1 << $0) }.filter { addition.contains($0) }
    }.map { $0.value(byLevel) }
    #expect(parts.count == 8)
    #expect(abs(parts.reduce(0, +) - 1) < 1e-12)
    let without = Rights(level: 4).subtracting(.granular)
    #expect(without.level == 2)
    #expect(abs(without.value(byLevel) - (1 - 0.125)) < 1e-12)
    #expect(abs(without.amount - 3.5) < 1e-12)
  }

  /// Only carriers bring about what a level adds.
  @Test func carriersDecide() {
    let byLevel: [Double] = [0, 0, 0, 0, 1]
    let ofUse = Disclosures.ofUse
    #expect(Disclosures.proactive.value(byLevel, carriedBy: ofUse) == 0)
    #expect(Disclosures.dashboard.value(byLevel, carriedBy: ofUse) == 0.5)
    #expect(Disclosures(level: 4).value(byLevel, carriedBy: ofUse) == 1)
  }

  @Test func anOptOutIsNoneBuriedOrPlain() {
    #expect(
      (0...4).map { Rights(level: $0).optOutKind } == [.none, .buried, .plain, .plain, .plain])
    for kind in Rights.OptOut.allCases {
      var rights = Rights(level: 3)
      rights.optOutKind = kind
      #expect(rights.optOutKind == kind)
      #expect(rights.contains(.granular) && rights.isOptOutPlain, "the preference centre is plain")
      rights.subtract(.preferenceCentre)
      #expect(rights.isOptOutPlain == (kind == .plain))
      #expect(rights.hasOptOut == (kind != .none))
    }
  }

  @Test func overtIsWhatIsSaidWhenDataAreUsed() {
    #expect((0...4).map { Disclosures(level: $0).isOvert } == [false, false, true, true, true])
    #expect(Disclosures.realTime.isOvert && !Disclosures.dashboard.isOvert)
    #expect(!Disclosures.proactive.tellsUse && Disclosures.policyPage.tellsUse)
  }
}
