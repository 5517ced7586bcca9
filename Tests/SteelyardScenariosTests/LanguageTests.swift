import Foundation
import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

/// What the longer part of the scenario language comes to: events, changes, studies.
@Suite struct LanguageTests {
  let reader = ScenarioReader(catalogue: TestCatalogue.all)
  let everything: Scenario

  init() throws {
    everything = try reader.read(
      path: Fixtures.folder.appending(path: "sound/everything.yaml").path)
  }

  @Test func readsTheMarket() {
    let market = everything.market
    #expect(everything.population.prospects == 0.3)
    #expect(everything.scoring.isCounterfactual)
    #expect(market.categories == 8 && market.regime == .optIn && market.normDrift == 0.02)
    #expect(market.seasonality == Market.Seasonality(amplitude: 0.3, peak: 50))
    #expect(market.acceptability == [.sensitive: -0.3, .purchases: 0.1])
    #expect(market.caps == Market.PriceCaps(range: 20.5, ratio: 1.25))
    #expect(everything.assignment == .random)
  }

  @Test func readsHowAFirmBehaves() {
    let spec = everything.strategies[0]
    #expect(spec.security == 0.25 && spec.retention == 52 && spec.sellsData)
    #expect(spec.messageFrequency == 2 && spec.lightness == 0.5 && spec.obtrusiveness == 0.75)
    #expect(spec.recommendation == StrategySpec.Recommendation(kind: .popular, share: 0.5))
    #expect(spec.consent.hidesReject && spec.consent.isGranular && spec.consent.isUnticked)
    #expect(spec.consent.repeatEvery == 4)
    #expect(spec.explanation == StrategySpec.Explanation(kind: .cost, isVoluntary: false))
    #expect(spec.exitObstruction == 1 && spec.audits == 2)
    #expect(spec.repair.apologizes && spec.repair.promises)
    #expect(spec.repair.disclosure == .proactive)
  }

  @Test func readsHowAFirmTalksAndWatchesItself() {
    let spec = everything.strategies[0]
    #expect(spec.voice.feedback == 0.25 && spec.voice.acts)
    #expect(spec.voice.education == 0.5 && spec.voice.commitment == 0.75)
    #expect(spec.governance.scope == [.bias, .claims])
    #expect(spec.settings.count == 3 && spec.fraudChecks == 0.5)
    #expect(spec.advice.kind == .personal && spec.advice.quality == 0.75)
    #expect(spec.governance.reviewCapacity == 0.05 && spec.governance.training == 0.5)
    #expect(spec.governance.complaintHandling == 0.75)
    #expect(spec.governance.forbids == [.dataSale, .falseClaims])
    let later = spec.inForce(at: 40)
    #expect(later.settings.count == 0 && later.advice == .init() && later.fraudChecks == 0)
    #expect(later.voice == StrategySpec.Voice() && later.governance.scope.isEmpty)
    #expect(!later.voice.isKept(with: later.governance))
  }

  @Test func changesBuildOnWhatWasInForce() {
    let spec = everything.strategies[0]
    #expect(spec.changes.map(\.step) == [26, 40, 41])
    let first = spec.inForce(at: 26)
    #expect(first.transparency == 4 && first.nudges.isEmpty && first.changes.isEmpty)
    #expect(first.rights == spec.rights && first.pricing == spec.pricing && first.audits == 2)
    let second = spec.inForce(at: 40)
    #expect(second.name == "true" && second.pricing.kind == "segment")
    #expect(
      second.pricing["spread"] == 0.5 && second.rights == [.granular, .appeal]
        && second.security == 1)
    #expect(second.repair.disclosure == .onDiscovery)
    var last = second
    last.pricing.constraint.caps.ratio = 2
    last.pricing.constraint.fairness = .init(
      notion: .price, cohort: "migrant", cohorts: 2, alpha: 0)
    #expect(spec.inForce(at: 59) == last)
    #expect(spec.inForce(at: 25) == spec)
  }

  @Test func readsEvents() {
    let events = everything.events
    #expect(events.map(\.step) == [0, 10, 10, 11, 12, 13, 14, 15, 16, 17, 59])
    #expect(events.map(\.kind.name) == Event.Name.allCases)
    #expect(events[0].strategies == [1, 0] && events[1].strategies == nil)
    #expect(events[2].kind == .violation(severity: 0.5) && events[6].kind == .goodAct(quality: 1))
    #expect(events[7].kind == .press(tone: -0.5) && events[8].kind == .costShock(share: 0.2))
    #expect(events[9].kind == .regime(.none) && events[10].kind == .price(5))
  }

  @Test func readsTheStudysHead() throws {
    let study = try #require(everything.study)
    #expect(study.finding == "KKT1986" && study.kind == .ordering && study.status == .mixed)
    #expect(study.label == .calibrated && study.fitted == ["fairness.unfair_exploit"])
    #expect(study.explanation == "Why it misses,\nif it does.\n")
  }

  @Test func worldsReplaceWhatTheyGive() throws {
    let study = try #require(everything.study)
    let other = study.worlds[0]
    #expect(other.market.currency == "SEK" && other.market.listPrice == .optimal)
    #expect(other.market.categories == 1 && other.market.acceptability.isEmpty)
    #expect(other.market.caps == Market.PriceCaps() && other.market.regime == .sectoral)
    #expect(other.cultures.map(\.subject.code) == ["USA"])
    #expect(other.parameters.overrides["sector.margin"] == 0.375)
    #expect(other.parameters.overrides["sector.need_rate"] == 0.25)
    #expect(study.worlds[1].market == everything.market)
    #expect(study.worlds[1].cultures == everything.population.cultures)
    #expect(study.worlds[1].parameters == everything.parameters)
  }

  @Test func readsQuestions() throws {
    let questions = try #require(everything.study).questions
    #expect(questions.map(\.step) == [0, 5, 0, 59, 0])
    #expect(
      questions[1].ask
        == .unfair(price: 20, reference: 15, reason: .cost, against: .friend, isExplained: true))
    #expect(
      questions[2].ask == .keepPrivate(category: .purchases, stake: 2, isEndowed: true))
    #expect(questions[3].ask == .privacyPrice(category: .location, isEndowed: false))
    #expect(questions[4].ask == .worried)
  }

  @Test func readsMeasuresAndReadings() throws {
    let study = try #require(everything.study)
    #expect(
      study.measures[0]
        == Measure(
          name: "a", subject: .variable(.purchases), per: .visit, strategy: 1, steps: 0...25))
    #expect(
      study.measures[1]
        == Measure(
          name: "b", subject: .variable(.trust), with: .misses, statistic: .slope, strategy: 0,
          world: 0, steps: 5...5, culture: 0, cohort: .init(dimension: 0, cohort: 1)))
    // A culture is one of the world that is measured.
    #expect(
      study.measures[2]
        == Measure(
          name: "c", subject: .question(0), strategy: 0, world: 1, steps: 0...59, culture: 2))
    #expect(
      study.readings.map(\.target) == [.band(0.72...0.92), .above(0), .below(-1.5e3)])
    #expect(study.readings[0].published == 0.82)
  }

  /// A world of another sector has that sector's values even where the listing names all others.
  @Test(arguments: [true, false])
  func worldsReadBackWhateverIsListed(everyParameter: Bool) throws {
    var draft = ScenarioDraft()
    draft.strategies = [StrategyDraft(name: "one price")]
    // The first differs from the default; the second says what is so anyway.
    draft.parameters = [("trust.gain", 0.125), ("trust.loss", Parameter.trustLoss.defaultValue)]
    var study = StudyDraft()
    study.worlds = Sector.all.map { sector in
      var world = WorldDraft(name: sector.id)
      world.market.sector = sector.id
      world.parameters = [("sector.margin", 0.25)]
      return world
    }
    draft.study = study
    let scenario = try Scenario(draft, catalogue: TestCatalogue.all)
    let text = ScenarioText.yaml(of: scenario, everyParameter: everyParameter)
    #expect(try reader.read(text: text, name: "again.yaml") == scenario)
  }

  /// What a scenario does not use is not listed.
  @Test func listsWhatDiffersOnly() throws {
    let scenario = try reader.read(text: ScenarioReaderTests.minimal, name: "s.yaml")
    // The values of parameters are another matter: there is a `cost.security`.
    let text = ScenarioText.yaml(of: scenario, everyParameter: false)
    for key in [
      "prospects", "caps", "regime", "security", "changes", "events", "study", "parameters",
    ] {
      #expect(!text.contains("\(key):"), "\(key)")
    }
  }
}
