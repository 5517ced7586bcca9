import SteelyardTestSupport
import Testing

@testable import SteelyardModel

/// Rules as parts of scenarios: what they may read there.
@Suite struct ScenarioRuleTests {
  private func draft(
    _ price: PartDraft.Value, collect: [String] = []
  ) -> ScenarioDraft {
    var draft = ScenarioDraft()
    var strategy = StrategyDraft(name: "own")
    strategy.pricing = PartDraft(kind: "rule", parameters: [("price", price)])
    strategy.collect = collect
    draft.strategies = [strategy]
    return draft
  }

  private func problems(_ draft: ScenarioDraft) -> [Problem] {
    do {
      _ = try Scenario(draft, catalogue: TestCatalogue.rules)
      return []
    } catch {
      return error.problems
    }
  }

  private func scenario(_ draft: ScenarioDraft) throws -> Scenario {
    try Scenario(draft, catalogue: TestCatalogue.rules)
  }

  @Test func aRuleIsCarriedToTheStrategy() throws {
    let spec = try scenario(draft(.text("list_price*2"))).strategies[0]
    #expect(spec.pricing.rule("price")?.text == "list_price * 2")
    #expect(spec.pricing["price"] == 0)
    #expect(!spec.pricing.isPersonal)
    let personal = try scenario(draft(.text("willingness"), collect: ["inferred"])).strategies[0]
    #expect(personal.pricing.isPersonal)
  }

  @Test func aNumberIsARule() throws {
    let spec = try scenario(draft(4.5)).strategies[0]
    #expect(spec.pricing.rule("price")?.text == "4.5")
  }

  @Test(
    arguments: [
      ("0.9 * willingness", [], "willingness", 6, "a data category"),
      ("list_price + last_price", ["inferred"], "last_price", 13, "`purchases`"),
      ("list_price * (1 + clicks)", ["purchases"], "clicks", 18, "`browsing`"),
      (
        "list_price * by(locale, {USA: 1, else: 2})", ["browsing"], "locale", 16,
        "`device` or `location`"
      ),
      ("list_price * by(segment, {low: 1, else: 2})", [], "segment", 16, "a data category"),
    ] as [(String, [String], String, Int, String)])
  func whatIsNotCollectedIsNotRead(
    _ text: String, _ collect: [String], _ field: String, _ place: Int, _ wanted: String
  ) {
    #expect(
      problems(draft(.text(text), collect: collect)) == [
        Problem(
          "strategies[0].pricing.price",
          "found `\(field)`, wanted \(wanted) in `data.collect`, which it takes", place: place)
      ])
  }

  @Test(arguments: [
    ("0.9 * willingness", ["browsing"]), ("last_price", ["purchases"]),
    ("list_price * by(locale, {USA: 1, else: 2})", ["location"]),
  ])
  func whatIsCollectedIsRead(_ text: String, _ collect: [String]) {
    #expect(problems(draft(.text(text), collect: collect)).isEmpty)
  }

  /// What a change stops collecting, a rule that stays may not read.
  @Test func changesAreHeldToTheRulesThatStay() {
    var draft = draft(.text("last_price"), collect: ["purchases"])
    var change = StrategyDraft(name: "")
    change.collect = []
    draft.strategies[0].changes = [ChangeDraft(step: 3, strategy: change)]
    #expect(
      problems(draft).map(\.description) == [
        "strategies[0].changes[0].data.collect: too little for a rule: found `last_price`, wanted"
          + " `purchases` in `data.collect`, which it takes"
      ])
  }

  @Test func aRuleIsNeededWhereAPartIsNothingWithoutIt() {
    var draft = draft(1)
    draft.strategies[0].pricing = PartDraft(kind: "rule")
    #expect(
      problems(draft).map(\.description) == [
        "strategies[0].pricing.price: this key is missing"
      ])
  }

  @Test func nudgesTakeNumbersOrRules() throws {
    var draft = draft(1, collect: ["purchases"])
    draft.strategies[0].nudges = [
      PartDraft(
        kind: "reminder",
        parameters: [
          ("intensity", .text("min(2, steps_since_purchase / 8)")),
          ("when", .text("purchases >= 1")),
        ])
    ]
    let nudge = try scenario(draft).strategies[0].nudges[0]
    #expect(nudge.rule("intensity")?.text == "min(2, steps_since_purchase / 8)")
    #expect(nudge.rule("when")?.text == "purchases >= 1")
    draft.strategies[0].nudges?[0].parameters = [("intensity", 1.5), ("when", 1)]
    let plain = try scenario(draft).strategies[0].nudges[0]
    #expect(plain["intensity"] == 1.5 && plain.rule("intensity") == nil)
    #expect(plain.rule("when")?.text == "true")
  }

  @Test func numbersAloneStayNumbers() {
    var draft = draft(1)
    draft.strategies[0].pricing = PartDraft(
      kind: "segment", parameters: [("spread", .text("step / 100"))])
    #expect(
      problems(draft).map(\.description) == [
        "strategies[0].pricing.spread: found `step / 100`, wanted a number, `true` or `false`"
      ])
  }

  /// A study's world has cultures and a sector of its own.
  @Test func namesStandForWhatIsThere() throws {
    var draft = draft(.text("list_price * by(locale, {JPN: 1, else: 2})"), collect: ["device"])
    draft.cultures = [("JPN", 0.5), ("USA", 0.5)]
    var market = MarketDraft()
    market.sector = "retail"
    var study = StudyDraft()
    var world = WorldDraft(name: "abroad")
    world.market = market
    world.cultures = [("USA", 0.3), ("JPN", 0.7)]
    study.worlds = [world]
    draft.study = study
    let here = try scenario(draft)
    #expect(here.strategies[0].pricing.rule("price")?.setting.cultures == ["JPN", "USA"])
    let there = here.inWorld(0).strategies[0].pricing.rule("price")
    #expect(there?.setting == Rule.Setting(cultures: ["USA", "JPN"], sector: "retail"))
  }

  /// Rivals, those held out of a roll-out and what a firm may choose act too.
  @Test func namesStandForWhatIsThereWhoeverActs() throws {
    let price = PartDraft.Value.text("list_price * by(locale, {JPN: 1, else: 2})")
    let own = draft(price, collect: ["device"]).strategies[0]
    var draft = draft(1)
    draft.cultures = [("JPN", 0.5), ("USA", 0.5)]
    var rival = RivalDraft(name: "rival")
    rival.strategy = own
    rival.strategy.changes = [ChangeDraft(step: 3, strategy: own)]
    draft.market.rivals = [rival]
    draft.strategies[0].affordable = AffordableDraft()
    draft.strategies[0].affordable?.options = [own]
    var worlds = [WorldDraft(name: "same rivals"), WorldDraft(name: "own rivals")]
    for index in worlds.indices {
      worlds[index].market.sector = "retail"
      worlds[index].cultures = [("USA", 0.3), ("JPN", 0.7)]
    }
    worlds[1].market.rivals = [rival]
    draft.study = StudyDraft()
    draft.study?.worlds = worlds
    let scenario = try scenario(draft)
    func settings(_ scenario: Scenario) -> [Rule.Setting?] {
      let rival = scenario.market.rivals[0].strategy
      let chosen = scenario.strategies[0].affordable?.choices[1]
      let acting = [rival, rival.changes[0].spec, chosen].compactMap(\.self)
      return acting.map { $0.pricing.rule("price")?.setting }
    }
    let here = Rule.Setting(cultures: ["JPN", "USA"])
    let there = Rule.Setting(cultures: ["USA", "JPN"], sector: "retail")
    #expect(settings(scenario) == [here, here, here])
    #expect(settings(scenario.inWorld(0)) == [there, there, there])
    #expect(settings(scenario.inWorld(1)) == [there, there, there])
  }

  @Test func namesStandForWhatIsThereBeforeARollOut() throws {
    let price = PartDraft.Value.text("list_price * by(sector, {retail: 1, else: 2})")
    var draft = draft(1)
    draft.market.sector = "retail"
    draft.strategies[0].rollout = RolloutDraft()
    draft.strategies[0].rollout?.insteadOf = self.draft(price).strategies[0]
    var world = WorldDraft(name: "abroad")
    world.market.sector = "finance"
    draft.study = StudyDraft()
    draft.study?.worlds = [world]
    let scenario = try scenario(draft)
    let sectors = [scenario, scenario.inWorld(0)].map {
      $0.strategies[0].rollout?.other.pricing.rule("price")?.setting.sector
    }
    #expect(sectors == ["retail", "finance"])
  }

  /// What is wrong with anybody's rule is said where it stands.
  @Test func everybodysRulesAreChecked() {
    let own = draft(.text("last_price"), collect: []).strategies[0]
    var draft = draft(1)
    var rival = RivalDraft(name: "rival")
    rival.strategy = own
    draft.market.rivals = [rival]
    draft.strategies[0].affordable = AffordableDraft()
    draft.strategies[0].affordable?.options = [own]
    draft.strategies.append(StrategyDraft(name: "rolled"))
    draft.strategies[1].rollout = RolloutDraft()
    draft.strategies[1].rollout?.insteadOf = own
    let places = problems(draft).filter { $0.place == 0 }.map(\.path)
    #expect(
      places == [
        "market.rivals[0].strategy.pricing.price",
        "strategies[0].affordable.options[0].pricing.price",
        "strategies[1].rollout.instead_of.pricing.price",
      ])
  }
}

extension Problem {
  fileprivate var description: String { "\(path): \(message)" }
}
