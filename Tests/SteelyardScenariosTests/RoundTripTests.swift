import SteelyardModel
import SteelyardTestSupport
import Testing

@testable import SteelyardScenarios

/// Whatever the language can say reads back from the listing as the same scenario.
@Suite struct RoundTripTests {
  /// A strategy of somebody's own that starts from nothing usual.
  private static let catalogue: StrategyCatalogue = {
    var start = StrategySpec(
      name: "own", pricing: TestCatalogue.all.composition("personal_price")!.spec.pricing,
      transparency: 3, control: 4, collected: DataCategories([.purchases, .browsing]),
      messages: 0.7)
    start.security = 0.9
    start.retention = 20
    start.sellsData = true
    start.audits = 4
    start.advice.kind = .generic
    start.entry.easesSwitching = 0.5
    start.pricing.constraint.caps.ratio = 2
    var spec = start
    spec.implementation = Implementation(kind: "own", type: RoundTripTests.self, start: start)
    let own = StrategyCatalogue.Composition(id: "own", meaning: "For tests", spec: spec)
    return StrategyCatalogue(
      parts: TestCatalogue.rules.parts, compositions: TestCatalogue.rules.compositions + [own])
  }()

  private let reader = ScenarioReader(catalogue: catalogue)

  private func read(_ text: String) throws -> Scenario {
    try reader.read(
      text:
        "steelyard: 1\nsteps: 20\npopulation: {customers: 100, cohorts: {age: {a: 0.5, b: 0.5}}}\n"
        + text, name: "test")
  }

  private func expectSame(_ scenario: Scenario, _ place: String = "") throws {
    let text = ScenarioText.yaml(of: scenario, everyParameter: false)
    #expect(try reader.read(text: text, name: "again") == scenario, "\(place)\n\(text)")
  }

  private func scenario(_ strategies: [StrategyDraft], rivals: [StrategyDraft] = []) throws
    -> Scenario
  {
    var draft = ScenarioDraft()
    draft.steps = 20
    draft.customers = 100
    draft.cohorts = [
      ("age", [("young", 0.4), ("old", 0.6)]), ("home", [("city", 0.7), ("country", 0.3)]),
    ]
    draft.strategies = strategies.enumerated().map { index, strategy in
      var strategy = strategy
      strategy.name = "s\(index)"
      return strategy
    }
    draft.market.rivals = rivals.enumerated().map { index, strategy in
      var rival = RivalDraft(name: "r\(index)")
      rival.strategy = strategy
      return rival
    }
    return try Scenario(draft, catalogue: Self.catalogue)
  }

  // MARK: At random

  @Test(arguments: 0..<40) func changesAndRivalsReadBack(_ seed: Int) throws {
    var random = RandomComposition(seed: seed, parts: Self.catalogue.parts)
    var strategy = random.draft()
    strategy.changes = [3, 4, 9].map { ChangeDraft(step: $0, strategy: random.pieces()) }
    if random.chance(0.5) {
      strategy.changes[1].strategy.kind = random.pick(["own", "personal_price", "one_price"])
    }
    strategy.budget = BudgetDraft(setUp: 1e9, running: 1e9, expertise: random.number(in: 0...1))
    var own = random.pieces()
    own.kind = "own"
    own.changes = [ChangeDraft(step: 2, strategy: random.pieces())]
    own.changes[0].strategy.kind = random.chance(0.3) ? "one_price" : nil
    var rival = random.draft()
    rival.changes = [ChangeDraft(step: 5, strategy: random.pieces())]
    try expectSame(scenario([strategy, own], rivals: [rival, own]), "seed \(seed)")
  }

  @Test(arguments: 0..<40) func optionsAndRollOutsReadBack(_ seed: Int) throws {
    var random = RandomComposition(seed: 1_000 + seed, parts: Self.catalogue.parts)
    var choosing = random.draft()
    choosing.affordable = AffordableDraft()
    choosing.affordable?.options = (0..<3).map { index in
      var option = random.pieces()
      option.name = "option \(index)"
      return option
    }
    var rolled = random.draft()
    rolled.rollout = RolloutDraft()
    rolled.rollout?.from = 2
    rolled.rollout?.share = random.number(in: 0...0.5)
    rolled.rollout?.holdout = random.number(in: 0...0.5)
    rolled.rollout?.insteadOf = random.draft()
    rolled.changes = [ChangeDraft(step: 7, strategy: random.pieces())]
    let scenario = try scenario([choosing, rolled])
    try expectSame(scenario, "seed \(seed)")
    #expect(scenario.strategies[0].affordable?.choices.count == 8)
  }

  // MARK: One by one

  /// A strategy takes back what its base is bound to.
  @Test func liftedConstraintsReadBack() throws {
    let scenario = try read(
      """
      strategies:
        - name: a
          pricing:
            kind: personal
            fairness: {notion: price, cohort: age, alpha: 0.5, seek_profit: true}
            caps: {range: 0.5, ratio: 2}
          changes:
            - {from: 2, pricing: {kind: personal, fairness: none}}
            - {from: 3, pricing: {kind: personal, caps: {range: none, ratio: 3}}}
            - {from: 4, pricing: {kind: personal, caps: none}}
            - {from: 5, kind: personal_price, pricing: {kind: personal, caps: {ratio: 4}}}
            - {from: 6, kind: personal_price}
      """)
    let found = scenario.strategies[0].changes.map(\.spec.pricing.constraint)
    #expect(found.allSatisfy { $0.fairness == nil })
    #expect(found.map(\.caps.range) == [0.5, nil, nil, nil, nil])
    #expect(found.map(\.caps.ratio) == [2, 3, nil, 4, nil])
    try expectSame(scenario)
  }

  /// What an option replaces with what is there anyway counts where another option has changed it.
  @Test func optionsReadBackTogether() throws {
    let scenario = try read(
      """
      strategies:
        - name: a
          data: {collect: [purchases]}
          nudges: [{kind: reminder, intensity: 0.5}]
          affordable:
            options:
              - name: safe
                data: {security: 0.9}
                nudges: [{kind: reminder, intensity: 2}]
                transparency: {reasons: true}
              - name: as ever
                data: {security: 0.5}
                nudges: [{kind: social_proof}]
                transparency: {notice: true}
      """)
    let both = try #require(scenario.strategies[0].affordable).choices[3]
    #expect(both.security == 0.5 && both.nudges[0]["intensity"] == 2)
    #expect(both.disclosures.contains([.reasons, .notice]))
    try expectSame(scenario)
  }

  /// Of a strategy of somebody's own, what a scenario says is listed though it be the default, and
  /// so is a change to another.
  @Test func whatReplacesAnOwnStrategyReadsBack() throws {
    let scenario = try read(
      """
      strategies:
        - name: a
          kind: own
          data: {security: 0.5, retention: 104, sell: false}
          governance: {audits: 0}
          advice: {kind: none}
          eases_switching: 0
          pricing: {kind: personal, caps: none}
          changes: [{from: 3, kind: one_price}, {from: 5, kind: own, data: {sell: false}}]
        - {name: b, changes: [{from: 3, kind: own}]}
      """)
    let own = scenario.strategies[0]
    #expect(own.security == 0.5 && !own.sellsData && own.pricing.constraint.caps.ratio == nil)
    #expect(own.changes.map(\.spec.implementation?.kind) == [nil, "own"])
    #expect(own.changes[1].spec.audits == 4 && !own.changes[1].spec.sellsData)
    try expectSame(scenario)
    let kinds = own.differences(from: scenario.strategies[1]).first { $0.path == ["kind"] }
    #expect(kinds?.first == .text("own") && kinds?.second == nil)
  }

  @Test func aDifferenceNamesWhenAFirmEnters() throws {
    let scenario = try read("strategies: [{name: a, enters: 4}, {name: b}]")
    let found = scenario.strategies[0].differences(from: scenario.strategies[1])
    #expect(found.map(\.path) == [["enters"]])
    #expect(found[0].first == .whole(4) && found[0].second == .whole(0))
  }

  // MARK: What options may read

  /// Options add up: what one collects its own rules may read, on top of what is collected anyway.
  @Test func optionsCollectWhatTheirRulesRead() throws {
    func problems(_ option: String, collect: String = "[browsing]") -> [String] {
      do {
        _ = try read(
          """
          strategies:
            - name: a
              data: {collect: \(collect)}
              affordable: {options: [{name: b, \(option)}]}
          """)
        return []
      } catch { return "\(error)".split(separator: "\n").map(String.init) }
    }
    let rule = "pricing: {kind: rule, price: last_price}"
    let found = problems(rule)
    #expect(found.count == 1 && found[0].contains("test:7:") && found[0].contains("purchases"))
    #expect(problems("\(rule), data: {collect: [purchases]}").isEmpty)
    #expect(problems(rule, collect: "[purchases]").isEmpty)
    #expect(
      problems("data: {collect: [location]}, messages: {audience: new}", collect: "[purchases]")
        .isEmpty)
  }
}
