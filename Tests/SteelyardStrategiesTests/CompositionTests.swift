import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardEngine
@testable import SteelyardStrategies

/// What the built-in parts offer to whom.
@Suite struct CompositionTests {
  /// Offers of one strategy to customers with given estimates, list price 4, market mean 5,
  /// estimates' deviation 1; nil where nothing may be used.
  private func prices(_ spec: StrategySpec, _ estimates: [Float?]) -> [Float] {
    offers(spec, estimates).map(\.price)
  }

  private struct Offer: Equatable {
    var price, reminder, proof, claim: Float
  }

  private func offers(_ spec: StrategySpec, _ estimates: [Float?]) -> [Offer] {
    let count = estimates.count
    let willingness = Column<Float>(count, filledWith: 5)
    let data = Column<UInt16>(count, filledWith: 0)
    for (row, estimate) in estimates.enumerated() {
      willingness[row] = estimate ?? 5
      data[row] = estimate == nil ? 0 : 1
    }
    let prices = Column<Float>(count, filledWith: -1)
    let nudges = Column<Float>(count * NudgeKind.allCases.count, filledWith: -1)
    let observed = Observation(
      count: count,
      facts: FirmFacts(
        step: 0, listPrice: 4, unitCost: 1, marketMean: 5, marketDeviation: 2,
        explainedDeviation: 1, choiceScale: 0.5),
      willingness: willingness.base, data: data.base)
    var batch = OfferBatch(
      count: count, listPrice: 4, prices: prices.base, intensities: nudges.base)
    let random = StrategyRandom(
      key: StreamKey(seed: 1, replicate: 0), rows: 0..<count, step: 0)
    Composition(spec).decide(observed, random: random, into: &batch)
    let shown = batch.shown
    func intensity(_ kind: NudgeKind, _ row: Int) -> Float {
      shown & (1 << UInt16(kind.rawValue)) == 0 ? 0 : nudges[Int(kind.rawValue) * count + row]
    }
    return (0..<count).map { row in
      let proof = intensity(.socialProof, row)
      return Offer(
        price: prices[row], reminder: intensity(.reminder, row), proof: abs(proof),
        claim: max(0, -proof))
    }
  }

  /// Labels are for the part that asked for them.
  @Test func partsSeeNoLabelsThatTheyDoNotAskFor() {
    struct Part: StrategyPart { let reads: ObservationFields }
    let row = PartRow([Part(reads: .cohort), Part(reads: [])])
    let (numbers, data) = (Column<Float>(1, filledWith: 5), Column<UInt16>(1, filledWith: 0))
    let labels = Column<UInt8>(1, filledWith: 1)
    withExtendedLifetime((numbers, data, labels)) {
      var extras = Observation.Extras()
      extras.cohorts = UnsafePointer(labels.base)
      let observed = Observation(
        count: 1,
        facts: FirmFacts(
          step: 0, listPrice: 4, unitCost: 1, marketMean: 5, marketDeviation: 2,
          explainedDeviation: 1, choiceScale: 0.5),
        willingness: numbers.base, data: data.base, extras: extras)
      let told = row.view(observed, ofPart: 0).cohort(0)
      let hidden = row.view(observed, ofPart: 1).cohort(0)
      #expect(told == 1 && hidden == nil)
    }
  }

  @Test func onePriceAsksEverybodyTheSame() {
    let spec = StrategySpec(name: "x", pricing: PartSpec(OnePrice.descriptor, ["multiplier": 1.5]))
    #expect(prices(spec, [1, 5, 9, nil]) == [6, 6, 6, 6])
  }

  @Test func segmentPriceHasThreeSteps() {
    let spec = StrategySpec(name: "x", pricing: PartSpec(SegmentPrice.descriptor, ["spread": 0.25]))
    #expect(prices(spec, [4.5, 4.6, 5, 5.4, 5.5, nil]) == [3, 4, 4, 4, 5, 4])
  }

  @Test func personalPriceFollowsTheEstimateWithinFloorAndCap() {
    let spec = StrategySpec(
      name: "x",
      pricing: PartSpec(
        PersonalPrice.descriptor, ["strength": 0.5, "floor": 0.8, "cap": 1.25]))
    #expect(prices(spec, [5, 6, 4, 20, 0, nil]) == [4, 4.4, 3.6, 5, 3.2, 4])
  }

  @Test func nudgesAreTrueOrFalse() throws {
    let honest = StrategySpec(
      name: "x", pricing: PartSpec(OnePrice.descriptor),
      nudges: [
        PartSpec(PlainNudge.descriptor(of: .reminder)),
        PartSpec(PlainNudge.descriptor(of: .socialProof)),
      ])
    #expect(offers(honest, [5]) == [Offer(price: 4, reminder: 1, proof: 1, claim: 0)])
    let covert = try #require(Catalogue.builtIn.composition("covert_push")).spec
    let offer = try #require(offers(covert, [5]).first)
    #expect(offer.proof == 1.5 && offer.claim == 1.5 && offer.reminder == 0)
  }

  @Test func readyMadeStrategiesAreWhatTheyAreCalled() throws {
    let covert = try #require(Catalogue.builtIn.composition("covert_push")).spec
    #expect(covert.transparency == 0 && covert.control == 1 && covert.collected.members.count > 3)
    let open = try #require(Catalogue.builtIn.composition("open_book")).spec
    #expect(open.transparency == 4 && open.control == 4)
    #expect(Composition(open).practice.framing == .cost)
    #expect(Composition(covert).practice.framing == .personal)
  }

  /// Names are unique, defaults lie in their ranges and every part can be made.
  @Test func theCatalogueIsSound() throws {
    let parts = Catalogue.builtIn.parts
    #expect(Set(parts.map { $0.family.rawValue + "." + $0.kind }).count == parts.count)
    for part in parts {
      for parameter in part.parameters {
        #expect(parameter.range.contains(parameter.defaultValue), "\(part.kind)")
      }
    }
    let ids = Catalogue.builtIn.compositions.map(\.id)
    #expect(ids.count >= 16 && Set(ids).count == ids.count)
    for composition in Catalogue.builtIn.compositions {
      #expect(composition.spec.name == composition.spec.name.lowercased())
      let card = try #require(composition.card, "\(composition.id) has no card")
      #expect(card.paragraphs.allSatisfy { $0.text.hasSuffix(".") }, "\(composition.id)")
      #expect(Catalogue.builtIn.part(.pricing, composition.spec.pricing.kind) != nil)
      for nudge in composition.spec.nudges {
        #expect(Catalogue.builtIn.part(.nudge, nudge.kind) != nil)
      }
    }
  }

  /// Listings of scenarios leave out what is at its default, and read back from the plainest.
  @Test func thePlainestStrategyHasTheDefaultsOfAnyOther() throws {
    let composition = Catalogue.builtIn.composition(StrategyCatalogue.plainest)
    let plainest = try #require(composition).spec
    var bare = StrategySpec(
      name: plainest.name, pricing: plainest.pricing, nudges: plainest.nudges,
      transparency: plainest.transparency, control: plainest.control,
      collected: plainest.collected, messages: plainest.messages)
    #expect(bare == plainest)
    bare.audits = 1
    #expect(bare != plainest)
  }
}
