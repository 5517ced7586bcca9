import SteelyardTestSupport
import Testing

@testable import SteelyardModel

@Suite struct ScenarioCheckTests {
  /// A draft that passes, to be spoilt.
  static let sound: ScenarioDraft = {
    var draft = ScenarioDraft()
    draft.name = "Corner café"
    draft.cultures = [("USA", 0.5), ("DEU", 0.3), ("JPN", 0.2)]
    draft.cohorts = [
      ("age", [("young", 0.4), ("old", 0.6)]), ("migrant", [("no", 0.85), ("yes", 0.15)]),
    ]
    draft.correlations = [("age.old", "literacy", -0.4)]
    draft.strategies = [
      StrategyDraft(name: "one price"), StrategyDraft(name: "covert push", kind: "covert_push"),
    ]
    return draft
  }()

  /// The problems of the sound draft after a change, as `path: message`.
  func problems(_ change: (inout ScenarioDraft) -> Void) -> [String] {
    var draft = Self.sound
    change(&draft)
    do {
      _ = try Scenario(draft, catalogue: TestCatalogue.all)
      return []
    } catch {
      return error.problems.map { "\($0.path): \($0.message)" }
    }
  }

  // MARK: What passes

  @Test func acceptsASoundDraft() throws {
    let scenario = try Scenario(Self.sound, catalogue: TestCatalogue.all)
    #expect(scenario.population.cultures.map(\.subject.code) == ["USA", "DEU", "JPN"])
    #expect(
      scenario.population.correlations
        == [CohortShift(dimension: 0, cohort: 1, trait: .literacy, shift: -0.4)])
    #expect(scenario.market.listPrice == .optimal)
    #expect(scenario.market.goingRate == Sector.hospitality.typicalPrice)
    #expect(scenario.baseline == 0)
    #expect(scenario.scoring == .equal)
    #expect(scenario.strategies.map(\.name) == ["one price", "covert push"])
  }

  @Test func takesTheGoingRateFromTheListPrice() throws {
    var draft = Self.sound
    draft.listPrice = 3
    let market = try Scenario(draft, catalogue: TestCatalogue.all).market
    #expect(market.listPrice == .fixed(3) && market.goingRate == 3)
    draft.goingRate = 5
    #expect(try Scenario(draft, catalogue: TestCatalogue.all).market.goingRate == 5)
  }

  /// Sums of trust fit in 64 bits: so many for so long, and not one more.
  @Test func boundsHowLongSoManyAreWatched() {
    #expect(
      problems {
        $0.steps = 10_000
        $0.customers = 40_000
      } == [])
    #expect(
      problems {
        $0.steps = 10_000
        $0.customers = 40_001
      } == [
        "steps: found 10000 for 40001 customers, wanted fewer steps, or at most 40000 customers"
      ])
  }

  @Test func acceptsTheLimits() {
    let found = problems {
      $0.steps = 20
      $0.replicates = 10_000
      $0.customers = 1_000_000_000
      $0.cultures = [("USA", 0), ("DEU", 1 + 9e-7)].map { ($0.0, min($0.1, 1)) }
      $0.correlations[0].shift = -3
      $0.network = NetworkPlan(kind: .random, friends: 64, rewiring: 1, homophily: 0)
      $0.listPrice = 1e9
    }
    #expect(found == [])
  }

  @Test func acceptsALonelyCustomer() {
    let found = problems {
      $0.customers = 1
      $0.network.kind = .none
    }
    #expect(found == [])
  }

  @Test func leavesOutParametersAlreadyInForce() throws {
    var draft = Self.sound
    draft.parameters = [("trust.gain", Parameter.trustGain.defaultValue), ("trust.loss", 0.2)]
    let set = try Scenario(draft, catalogue: TestCatalogue.all).parameters
    #expect(set[.trustLoss] == 0.2)
    #expect(set.overrides["trust.gain"] == nil)
  }

  // MARK: Strategies

  @Test func startsFromTheComposition() throws {
    var draft = Self.sound
    draft.strategies[1].transparency = 2
    let spec = try Scenario(draft, catalogue: TestCatalogue.all).strategies[1]
    #expect(spec.transparency == 2 && spec.control == 1)
    #expect(spec.nudges.map(\.kind) == ["social_proof"])
    #expect(spec.pricing.kind == "personal")
  }

  @Test func replacesPieces() throws {
    var draft = Self.sound
    draft.strategies[1].nudges = []
    draft.strategies[1].collect = ["device", "purchases"]
    draft.strategies[1].messages = 0.25
    draft.strategies[1].control = 3
    let spec = try Scenario(draft, catalogue: TestCatalogue.all).strategies[1]
    #expect(spec.nudges.isEmpty && spec.messages == 0.25 && spec.control == 3)
    #expect(spec.collected.members == [.purchases, .device])
  }

  @Test func keepsACompositionsValuesForTheSameKindOnly() throws {
    var draft = Self.sound
    draft.strategies = [StrategyDraft(name: "same", kind: "personal_price")]
    draft.strategies[0].pricing = PartDraft(kind: "personal", parameters: [("cap", 2)])
    let same = try Scenario(draft, catalogue: TestCatalogue.all).strategies[0].pricing
    #expect(same["strength"] == 0.75 && same["cap"] == 2 && same["floor"] == 0.8)
    draft.strategies[0].kind = "segment_price"
    let other = try Scenario(draft, catalogue: TestCatalogue.all).strategies[0].pricing
    #expect(other["strength"] == 0.5)
  }

  @Test func readsTheBaseline() throws {
    var draft = Self.sound
    draft.baseline = "covert push"
    #expect(try Scenario(draft, catalogue: TestCatalogue.all).baseline == 1)
  }

  @Test func weighsOnlyTheComponentsNamed() throws {
    var draft = Self.sound
    draft.fairnessWeights = [("price_gap", 2)]
    let scoring = try Scenario(draft, catalogue: TestCatalogue.all).scoring
    #expect(scoring.fairness["price_gap"] == 2 && scoring.fairness["envy_latent"] == 0)
  }

  // MARK: All at once

  @Test func reportsEverythingAtOnceInTheOrderOfAFile() {
    let paths = problems {
      $0.name = "\n"
      $0.steps = 0
      $0.customers = -1
      $0.cultures[0].code = "XXX"
      $0.currency = "euro"
      $0.parameters = [("trust.gian", 1)]
      $0.strategies[1].kind = "covert"
      $0.baseline = "two prices"
      $0.fairnessWeights = [("price_gap", .nan)]
    }.map { String($0.prefix { $0 != ":" }) }
    #expect(
      paths == [
        "name", "steps", "population.customers", "population.cultures.XXX", "market.currency",
        "parameters.trust.gian", "strategies[1].kind", "baseline", "scoring.fairness.price_gap",
      ])
  }
}
