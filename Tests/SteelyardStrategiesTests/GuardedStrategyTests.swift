import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardEngine
@testable import SteelyardStrategies

/// Types of one's own are held to the ethics policy of whoever uses them.
@Suite struct GuardedStrategyTests {
  /// Does everything that can be forbidden, whatever it is told.
  private struct Wicked: NamedStrategy {
    static let composition = StrategyCatalogue.Composition(
      id: "wicked", meaning: "Obeys nobody",
      spec: StrategySpec(name: "wicked", pricing: PartSpec(OnePrice.descriptor)))
    let practice: Practice

    init(_ spec: StrategySpec) {
      var practice = Practice(
        transparency: 0, control: 0, collected: DataCategories(DataCategory.allCases),
        messages: 0, framing: .personal, nudges: 3, exitObstruction: 2, sellsData: true)
      practice.storesAbroad = true
      practice.vendor.kind = .platform
      practice.consent.hidesReject = true
      self.practice = practice
    }

    func decide(
      _ observed: borrowing Observation, random: borrowing StrategyRandom,
      into offers: inout OfferBatch
    ) {
      for row in 0..<offers.count {
        offers.setPrice(Float(row), row)
        offers.show(.scarcity, 1, isTrue: row == 0, row)
        offers.show(.dripFee, 1, row)
        offers.show(.reminder, 1, row)
      }
    }
  }

  /// A nudge that lies.
  private struct Liar: NamedNudge {
    static let descriptor = PartDescriptor(
      family: .nudge, kind: "liar", meaning: "Lies", parameters: [])
    init(_ spec: PartSpec) {}
    func show(_ observed: borrowing Observation, in offers: inout OfferBatch) {
      for row in 0..<offers.count { offers.show(.countdown, 1, isTrue: false, row) }
    }
  }

  private let catalogue = Catalogue.builtIn.adding(Wicked.self).adding(Liar.self)

  private func strategy(
    _ kind: String?, nudges: [String] = [], forbidding bans: [Ban]
  ) throws -> any Strategy {
    var draft = StrategyDraft(name: "x", kind: kind)
    draft.nudges = nudges.map { PartDraft(kind: $0) }
    draft.governance.forbids = bans.map(\.rawValue)
    var scenario = ScenarioDraft()
    scenario.strategies = [draft]
    return try Scenario(scenario, catalogue: catalogue).strategies[0].makeStrategy()
  }

  @Test(arguments: Ban.allCases) func whatIsDeclaredObeysEveryBan(_ ban: Ban) throws {
    let before = try strategy("wicked", forbidding: []).practice
    let after = try strategy("wicked", forbidding: [ban]).practice
    #expect(after.sellsData == (ban != .dataSale))
    #expect(after.vendor.sharesData == ![.dataSale, .thirdPartyData].contains(ban))
    #expect(after.storesAbroad == (ban != .dataAbroad))
    #expect(after.vendor.storesAbroad == ![.dataAbroad, .thirdPartyData].contains(ban))
    #expect(after.consent.hidesReject == (ban != .hiddenRefusal))
    #expect((after.exitObstruction == 0) == (ban == .exitObstruction))
    let forbidden: [Ban: [DataCategory]] = [
      .sensitiveData: [.sensitive, .biometric, .communications], .inferredData: [.inferred],
      .thirdPartyData: [.thirdParty],
    ]
    let kept = before.collected.members.filter { !(forbidden[ban] ?? []).contains($0) }
    #expect(after.collected.members == kept)
    #expect(after.pricesDiffer == ![.personalPrices, .covertPricing].contains(ban))
  }

  /// What is shown to three customers, and the prices they are asked; the list price is 4.
  private func offers(_ strategy: any Strategy) -> (shown: [String], prices: [Float]) {
    let count = 3
    let (estimates, prices) = (
      Column<Float>(count, filledWith: 5), Column<Float>(count, filledWith: 0)
    )
    let data = Column<UInt16>(count, filledWith: .max)
    let intensities = Column<Float>(count * NudgeKind.allCases.count, filledWith: 0)
    let facts = FirmFacts(
      step: 0, listPrice: 4, unitCost: 1, marketMean: 5, marketDeviation: 2,
      explainedDeviation: 1, choiceScale: 0.5)
    var batch = OfferBatch(
      count: count, listPrice: 4, prices: prices.base, intensities: intensities.base)
    let random = StrategyRandom(
      key: StreamKey(seed: 1, replicate: 0), rows: 0..<count, step: 0)
    let observed = Observation(
      count: count, facts: facts, willingness: estimates.base, data: data.base)
    strategy.decide(observed, random: random, into: &batch)
    let shown = NudgeKind.allCases.flatMap { kind in
      (0..<count).filter { row in
        batch.shown & (1 << UInt16(kind.rawValue)) != 0
          && intensities[Int(kind.rawValue) * count + row] != 0
      }.map { _ in kind.rawName }
    }
    return (shown, prices.values)
  }

  @Test func whatIsOfferedObeysToo() throws {
    let free = try offers(strategy("wicked", forbidding: []))
    #expect(free.prices == [0, 1, 2] && free.shown.count == 9)
    let honest = try offers(strategy("wicked", forbidding: [.falseClaims]))
    #expect(honest.shown.count == 7 && honest.prices == [0, 1, 2])
    let clean = try offers(strategy("wicked", forbidding: [.darkPatterns]))
    #expect(clean.shown == ["reminder", "reminder", "reminder", "scarcity"])
    for ban in [Ban.personalPrices, .covertPricing] {
      #expect(try offers(strategy("wicked", forbidding: [ban])).prices == [4, 4, 4])
    }
    #expect(try offers(strategy(nil, nudges: ["liar"], forbidding: [])).shown.count == 3)
    #expect(try offers(strategy(nil, nudges: ["liar"], forbidding: [.falseClaims])).shown.isEmpty)
  }
}
