import SteelyardEngine
import SteelyardModel
import Testing

@testable import SteelyardStrategies

/// Parts and strategies of one's own.
@Suite struct PluginTests {
  private struct Free: PricingPart {
    static let descriptor = PartDescriptor(
      family: .pricing, kind: "free", meaning: "Nothing costs anything", parameters: [])
    let framing = PriceFraming.cost
    init(_ spec: PartSpec) {}
    func price(
      _ observed: borrowing Observation, random: borrowing StrategyRandom,
      into offers: inout OfferBatch
    ) {}
  }

  private struct Whisper: NamedNudge {
    static let descriptor = PartDescriptor(
      family: .nudge, kind: "whisper", meaning: "Says nothing aloud", parameters: [])
    init(_ spec: PartSpec) {}
    func show(_ observed: borrowing Observation, in offers: inout OfferBatch) {}
  }

  private struct Silent: NamedStrategy {
    static let composition = StrategyCatalogue.Composition(
      id: "silent", meaning: "Does nothing",
      spec: StrategySpec(name: "silent", pricing: PartSpec(Free.descriptor), control: 3))
    let practice: Practice
    init(_ spec: StrategySpec) { practice = Composition(spec).practice }
    func decide(
      _ observed: borrowing Observation, random: borrowing StrategyRandom,
      into offers: inout OfferBatch
    ) {}
  }

  private let catalogue = Catalogue.builtIn
    .adding(Free.self).adding(Whisper.self).adding(Silent.self)

  private func spec(_ draft: StrategyDraft) throws -> StrategySpec {
    var scenario = ScenarioDraft()
    scenario.strategies = [draft]
    return try Scenario(scenario, catalogue: catalogue).strategies[0]
  }

  @Test func aScenarioNamesThemLikeAnyOther() throws {
    var draft = StrategyDraft(name: "x")
    draft.pricing = PartDraft(kind: "free")
    draft.nudges = [PartDraft(kind: "whisper")]
    let spec = try spec(draft)
    #expect(Catalogue.pricing(of: spec.pricing) is Free.Type)
    #expect(Catalogue.nudge(spec.nudges[0]) is Whisper)
    #expect(spec.makeStrategy() is Composition)
  }

  @Test func aStrategyDecidesByItself() throws {
    let spec = try spec(StrategyDraft(name: "x", kind: "silent"))
    #expect(spec.makeStrategy() is Silent)
    #expect(spec.makeStrategy().practice.control == 3)
    #expect(Catalogue.pricing(of: spec.pricing) is Free.Type)
  }

  @Test func whatAScenarioSaysReplacesWhatItStartsFrom() throws {
    var draft = StrategyDraft(name: "x", kind: "silent")
    draft.control = 1
    #expect(try spec(draft).makeStrategy().practice.control == 1)
  }

  @Test func builtInPartsStayAsTheyAre() throws {
    let spec = try spec(StrategyDraft(name: "x", kind: "covert_push"))
    #expect(Catalogue.pricing(of: spec.pricing) is PersonalPrice.Type)
    #expect(spec.implementation == nil && spec.pricing.implementation == nil)
  }
}
