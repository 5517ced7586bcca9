import SteelyardModel
import Testing

@testable import SteelyardExperiments

@Suite struct StoryRunTests {
  private func story(
    _ choice: StoryRun.Choice, against other: Int? = 0, workers: Int = 1
  ) throws -> ExplainResult {
    try #require(stories([choice], against: other, workers: workers).first)
  }

  private func stories(
    _ choices: [StoryRun.Choice], against other: Int? = 0, workers: Int = 1
  ) throws -> [ExplainResult] {
    try StoryRun(
      ExperimentTests.scenario { $0.customers = 40 }, strategy: 1, against: other, choices
    ).run(workers: workers)
  }

  private func gain(_ result: ExplainResult) throws -> Double {
    let scored = result.stories.map { $0.trust.suffix(2).reduce(0, +) / 2 }
    try #require(scored.count == 2)
    return scored[0] - scored[1]
  }

  @Test func theStoryIsTheSameForAnyWorkers() throws {
    #expect(try story(.number(7)) == story(.number(7), workers: 3))
  }

  /// Who lost most lost no less than anybody else, and the median lies between.
  @Test func picksByTheRule() throws {
    let gains = try (0..<40).map { try gain(story(.number($0))) }
    func picked(_ pick: StoryRun.Pick) throws -> Double {
      try gain(story(.pick(pick, of: nil)))
    }
    let (lost, median, gained) = (try picked(.lost), try picked(.median), try picked(.gained))
    #expect(abs(lost - (gains.min() ?? 0)) < 1e-6)
    #expect(abs(gained - (gains.max() ?? 0)) < 1e-6)
    #expect(gains.count { $0 < median - 1e-6 } <= 19)
    #expect(gains.count { $0 > median + 1e-6 } <= 20)
  }

  /// Several stories at once are those that each would be alone, also where two are of one person.
  @Test func tellsSeveralAtOnce() throws {
    let choices: [StoryRun.Choice] = [
      .pick(.lost, of: nil), .number(7), .pick(.median, of: nil), .number(7),
    ]
    let together = try stories(choices)
    #expect(together == (try choices.map { try story($0) }))
    #expect(together[1] == together[3])
  }

  @Test func picksOnlyWhomTheFilterMeans() throws {
    let scenario = try ExperimentTests.scenario()
    let filter = try CustomerFilter("culture=jpn and age=old", in: scenario.population)
    let person = try story(.pick(.lost, of: filter)).person
    #expect(person.culture.code == "JPN")
    #expect(person.cohorts.map(\.cohort) == ["old"])
  }

  /// The same person and luck: where both firms do the same, the lives are the same.
  @Test func livesPartWhereStrategiesDo() throws {
    let scenario = try ExperimentTests.scenario { draft in
      draft.customers = 20
      var later = StrategyDraft(name: "later")
      later.changes = [ChangeDraft(step: 3, strategy: draft.strategies[1])]
      draft.strategies = [draft.strategies[0], later]
    }
    let partings = try (0..<20).compactMap {
      try StoryRun(scenario, strategy: 1, against: 0, [.number($0)]).run()[0].parting
    }
    #expect(partings.min() == 3)
    let alone = try StoryRun(scenario, strategy: 1, against: nil, [.number(3)]).run()[0]
    #expect(alone.parting == nil && alone.stories.count == 1)
  }

  /// One price is one price: the twin's prices are the same, and who they are is told.
  @Test func aTwinLivesInAnotherCohort() throws {
    let scenario = try ExperimentTests.scenario { draft in
      draft.customers = 40
      draft.correlations = [("age.old", "literacy", -1)]
    }
    let old = try CohortChoice("age=old", in: scenario.population)
    let run = StoryRun(
      scenario, strategy: 1, against: nil, [.pick(.median, of: nil)], flipping: old)
    #expect(run.runs == 3)
    let result = try #require(try run.run().first)
    let twin = try #require(result.twin)
    #expect(result.stories.count == 2 && result.stories.map(\.strategy) == ["covert", "covert"])
    #expect(
      result.person.cohorts.map(\.cohort) == ["young"] && twin.cohorts.map(\.cohort) == ["old"])
    let (literacy, other) = (result.person.traits[.literacy], twin.traits[.literacy])
    #expect(try #require(literacy) > #require(other))
    #expect(result.person.traits[.income] == twin.traits[.income])
    let alone = try StoryRun(scenario, strategy: 1, against: nil, [.number(result.person.number)])
      .run()[0]
    #expect(alone.stories[0] == result.stories[0], "the factual life is the same")
    #expect(throws: ExperimentError.self) {
      let someone = try StoryRun(
        scenario, strategy: 1, against: nil,
        [.pick(.median, of: try CustomerFilter("age=old", in: scenario.population))]
      ).run()[0].person.number
      _ = try StoryRun(scenario, strategy: 1, against: nil, [.number(someone)], flipping: old).run()
    }
  }

  @Test(arguments: ["culture=JPN", "age=old and culture=USA", "age", "age=older"])
  func aTwinIsInOneOtherCohort(_ text: String) throws {
    let plan = try ExperimentTests.scenario().population
    #expect(throws: CustomerFilter.Failure.self) { try CohortChoice(text, in: plan) }
  }

  @Test func stopsWhenAsked() throws {
    let run = StoryRun(try ExperimentTests.scenario(), strategy: 0, against: nil, [.number(0)])
    #expect(throws: ExperimentError.cancelled) { try run.run(isCancelled: { true }) }
  }

  @Test(arguments: [
    ("age=elderly", "found `elderly`, wanted a cohort of `age`"),
    ("culture=JPM", "did you mean `JPN`?"), ("agee=old", "did you mean `age`?"),
    ("", "wanted conditions such as"), ("age=", "wanted conditions such as"),
    ("age=old and", "wanted conditions such as"), ("age=old and age=young", "two things at once"),
  ])
  func saysWhatIsWrongWithAFilter(_ text: String, _ wanted: String) throws {
    let plan = try ExperimentTests.scenario().population
    do {
      _ = try CustomerFilter(text, in: plan)
      Issue.record("accepted \(text)")
    } catch {
      #expect(error.description.contains(wanted), "\(error.description)")
    }
  }

  @Test func namesMayHaveAnAndOfTheirOwn() throws {
    let plan = try ExperimentTests.scenario {
      $0.cohorts = [("age", [("young and free", 0.5), ("old", 0.5)])]
    }.population
    let filter = try CustomerFilter("age=young and free and culture=USA", in: plan)
    #expect(filter.text == "age young and free and culture United States")
  }

  @Test func nobodyIsAnError() throws {
    let scenario = try ExperimentTests.scenario { draft in
      draft.customers = 3
      draft.network.kind = .none
      draft.cohorts = [("age", [("young", 0.999), ("old", 0.001)])]
    }
    let filter = try CustomerFilter("age=old", in: scenario.population)
    #expect(throws: ExperimentError.nobody("age old")) {
      try StoryRun(scenario, strategy: 0, against: nil, [.pick(.lost, of: filter)]).run()
    }
  }
}
