import SteelyardTestSupport
import Testing

@testable import SteelyardModel

extension ScenarioCheckTests {
  static let spoiltMarkets = [
    Spoilt(
      "market.sector: found `hospitalty`, wanted a sector: "
        + Wording.choice(of: Sector.all.map(\.id)) + "; did you mean `hospitality`?"
    ) { $0.sector = "hospitalty" },
    Spoilt(
      "market.currency: found `eur`, wanted three capital letters (ISO 4217), such as `EUR`"
    ) { $0.currency = "eur" },
    Spoilt("market.list_price: found 0, wanted a number from 0.0001 to 1000000000") {
      $0.listPrice = 0
    },
    Spoilt("market.list_price: found nan, wanted a number from 0.0001 to 1000000000") {
      $0.listPrice = .nan
      $0.goingRate = 1
    },
    Spoilt("market.going_rate: found inf, wanted a number from 0.0001 to 1000000000") {
      $0.goingRate = .infinity
    },
    Spoilt(
      "parameters.trust.gian: found `trust.gian`, wanted a parameter (`steelyard list parameters`"
        + " shows all); did you mean `trust.gain`?"
    ) { $0.parameters = [("trust.gian", 3)] },
    Spoilt("parameters.trust.gain: found 3, wanted a number from 0 to 0.2") {
      $0.parameters = [("trust.gain", 3)]
    },
    Spoilt("parameters.trust.gain: found nan, wanted a number from 0 to 0.2") {
      $0.parameters = [("trust.gain", .nan)]
    },
    Spoilt("parameters.trust.gain: found `trust.gain` again, wanted each parameter once") {
      $0.parameters = [("trust.gain", 0.1), ("trust.gain", 0.2)]
    },
    Spoilt("scoring.fairness: found no weight above 0, wanted at least one") {
      $0.fairnessWeights = [("price_gap", 0)]
    },
    Spoilt("scoring.fairness.price_gap: found -1, wanted a number from 0 to 1000000") {
      $0.fairnessWeights = [("price_gap", -1), ("envy_latent", 1)]
    },
    Spoilt(
      "scoring.fairness.price_gab: found `price_gab`, wanted a component of the fairness index:"
        + " `price_gap`, `access_gap`, `surplus_gap`, `envy_latent` or `autonomy_loss`; did you"
        + " mean `price_gap`?"
    ) { $0.fairnessWeights = [("price_gab", 1)] },
    Spoilt("scoring.fairness.price_gap: found `price_gap` again, wanted each component once") {
      $0.fairnessWeights = [("price_gap", 1), ("price_gap", 1)]
    },
  ]

  static let spoiltStrategies = [
    Spoilt("strategies: found none, wanted at least one strategy") { $0.strategies = [] },
    Spoilt(
      "strategies[0].rollout.instead_of.enters: found 4, wanted no such key: both strategies of a"
        + " roll-out are one firm's, which is there from the start"
    ) {
      $0.strategies[0].rollout = RolloutDraft()
      $0.strategies[0].rollout?.insteadOf.enters = 4
    },
    Spoilt("strategies: found 65, wanted at most 64") {
      $0.strategies = (0..<65).map { StrategyDraft(name: "s\($0)") }
    },
    Spoilt("strategies[1].name: found an empty name, wanted a name for a strategy") {
      $0.strategies[1].name = ""
    },
    Spoilt(
      "strategies[1].name: found `one price` again, wanted a name different from that of"
        + " strategies[0]"
    ) { $0.strategies[1].name = "one price" },
    Spoilt(
      "strategies[1].kind: found `cover_push`, wanted a ready-made strategy: `one_price`,"
        + " `segment_price`, `personal_price`, `covert_push` or `open_book`; did you mean"
        + " `covert_push`?"
    ) { $0.strategies[1].kind = "cover_push" },
    Spoilt(
      "baseline: found `one prize`, wanted the name of a strategy of this scenario: `one price` or"
        + " `covert push`; did you mean `one price`?"
    ) { $0.baseline = "one prize" },
    Spoilt(
      "strategies[0].pricing.kind: found `personel`, wanted a pricing part: `one_price`, `segment`"
        + " or `personal`; did you mean `personal`?"
    ) { $0.strategies[0].pricing = PartDraft(kind: "personel") },
    Spoilt(
      "strategies[0].pricing.strenght: found `strenght`, wanted a parameter of `personal`:"
        + " `strength`, `floor` or `cap`; did you mean `strength`?"
    ) {
      $0.strategies[0].pricing = PartDraft(kind: "personal", parameters: [("strenght", 1)])
    },
    Spoilt("strategies[0].pricing.cap: found 0.5, wanted a number from 1 to 5") {
      $0.strategies[0].pricing = PartDraft(kind: "personal", parameters: [("cap", 0.5)])
    },
    Spoilt(
      "strategies[0].nudges[0].kind: found `personal`, wanted a nudge part: `reminder` or"
        + " `social_proof`"
    ) { $0.strategies[0].nudges = [PartDraft(kind: "personal")] },
    Spoilt("strategies[0].nudges[1]: found `reminder` again, wanted each nudge once") {
      $0.strategies[0].nudges = [PartDraft(kind: "reminder"), PartDraft(kind: "reminder")]
    },
    Spoilt("strategies[0].transparency.level: found 5, wanted a whole number from 0 to 4") {
      $0.strategies[0].transparency = 5
    },
    Spoilt("strategies[0].control.level: found -1, wanted a whole number from 0 to 4") {
      $0.strategies[0].control = -1
    },
    Spoilt("strategies[0].messages.depth: found 2, wanted a number from 0 to 1") {
      $0.strategies[0].messages = 2
    },
    Spoilt(
      "strategies[0].data.collect[1]: found `brwsing`, wanted a data category: `purchases`,"
        + " `browsing`, `location`, `device`, `inferred`, `third_party`, `sensitive`,"
        + " `communications` or `biometric`; did you mean"
        + " `browsing`?"
    ) { $0.strategies[0].collect = ["purchases", "brwsing"] },
    Spoilt(
      "strategies[0].data.collect[1]: found `device` again, wanted each category once"
    ) { $0.strategies[0].collect = ["device", "device"] },
  ]

  // MARK: Correlations of traits

  /// Whether the extremes of the ranges break the matrix depends on which pairs are declared, so
  /// the matrix is tested with pairs of its own.
  @Test func knowsWhichCorrelationsHoldTogether() {
    func matrix(_ value: Double) -> CorrelationMatrix {
      CorrelationMatrix(count: 3, [(0, 1, value), (1, 2, value), (0, 2, -value)])
    }
    #expect(matrix(0.49).isPositiveDefinite)
    #expect(!matrix(0.5).isPositiveDefinite)
    #expect(!matrix(0.6).isPositiveDefinite)
    #expect(CorrelationMatrix(count: 2, [(0, 1, -0.999)]).isPositiveDefinite)
    #expect(!CorrelationMatrix(count: 2, [(0, 1, -1)]).isPositiveDefinite)
  }

  /// Values beyond their ranges, which are now too narrow for the pairs declared to break it.
  @Test func refusesCorrelationsThatCannotHoldTogether() {
    var set = ParameterSet(sector: .hospitality)
    var draft = Self.sound
    draft.parameters = [("trust.gain", 0.1), ("correlation.income.value", 0.9)]
    for pair in Parameter.traitCorrelations { set.set(pair.parameter.path, to: 0.9) }
    var check = ScenarioCheck(catalogue: TestCatalogue.all)
    check.checkCorrelations(set, draft.parameters, at: "parameters")
    let message =
      "found correlations of traits that cannot hold together, wanted a positive definite matrix:"
      + " bring some `correlation.` parameters nearer to 0"
    #expect(check.problems == [Problem("parameters.correlation.income.value", message)])
  }

  // MARK: Listing

  @Test func listsAllParametersOrThoseChanged() throws {
    let scenario = try Scenario(Self.sound, catalogue: TestCatalogue.all)
    #expect(parameters(in: scenario.listing()) == Registry.all.map(\.path))
    #expect(parameters(in: scenario.listing(everyParameter: false)).isEmpty)
    var draft = Self.sound
    draft.parameters = [("trust.gain", 0.06), ("sector.margin", 0.5)]
    let changed = try Scenario(draft, catalogue: TestCatalogue.all)
    #expect(
      Set(parameters(in: changed.listing(everyParameter: false))) == [
        "trust.gain", "sector.margin",
      ]
    )
  }

  private func parameters(in listing: ScenarioListing) -> [String] {
    guard case .mapping(let entries) = listing,
      case .mapping(let parameters)? = entries.first(where: { $0.key == "parameters" })?.value
    else { return [] }
    return parameters.map(\.key)
  }
}
