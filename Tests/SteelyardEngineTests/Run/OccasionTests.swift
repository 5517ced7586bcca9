import SteelyardStrategies
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// When, to whom and how often nudges and messages reach customers.
@Suite struct OccasionTests {
  private static let customers = 200

  /// What reached everybody in each step.
  private struct Week {
    /// Visitors who saw a nudge of the kind watched, and visitors.
    var seen, visits: [Bool]
    var messages: [UInt8]
    let kinds: Int
  }

  private struct Story {
    var weeks: [Week] = []
    let state: State

    /// How often something reached a customer in a window of steps.
    func total(_ customer: Int, _ steps: Range<Int>, _ what: (Week, Int) -> Int) -> Int {
      steps.reduce(0) { $0 + what(weeks[$1], customer) }
    }
  }

  private func live(
    steps: Int = 20, kind: NudgeKind = .scarcity, _ change: (inout StrategySpec) -> Void
  ) throws -> Story {
    var draft = Markets.draft(customers: Self.customers, steps: steps)
    draft.parameters = [("sector.need_rate", 0.8), ("sector.yearly_retention", 0.9)]
    let scenario = try Markets.scenario(draft)
    var spec = scenario.strategies[3]
    spec.nudges = []
    spec.messages = 0
    change(&spec)
    let simulation = Simulation(
      scenario, population: try Markets.sharedPopulation(scenario), strategy: Composition(spec),
      listPrice: 4.2)
    let (arm, work) = (simulation.arm, Work(block: Self.customers))
    var story = Story(state: arm.state)
    for step in 0..<steps {
      work.begin(step)
      Phase.runAll(
        [Stall(arms: [arm], work: work)], block: 0..<Self.customers, batch: 64)
      let (needs, isActive) = (work.needs.values, work.isActive.values)
      let shown = work.nudges[Int(kind.rawValue)].values
      let isShown = work.kinds.contains(Int(kind.rawValue))
      let visits = (0..<Self.customers).map { needs[$0] && isActive[$0] }
      story.weeks.append(
        Week(
          seen: (0..<Self.customers).map { isShown && visits[$0] && shown[$0] != 0 },
          visits: visits, messages: work.messages.values, kinds: work.kinds.count))
    }
    return story
  }

  private func nudge(
    _ kind: NudgeKind = .scarcity, _ change: (inout StrategySpec.Occasions) -> Void
  ) -> PartSpec {
    var part = PartSpec(PlainNudge.descriptor(of: kind))
    change(&part.occasions)
    return part
  }

  /// Never more often than the cap in any window, and as often as the cap and visits allow.
  @Test(arguments: [(1, 4), (2, 5), (3, 20), (255, 4)]) func nudgesAreCapped(
    _ times: Int, _ window: Int
  ) throws {
    let story = try live { spec in
      spec.nudges = [
        nudge {
          $0.atMost = times
          $0.within = window
        }
      ]
    }
    for customer in 0..<Self.customers {
      for start in stride(from: 0, to: 20, by: window) {
        let steps = start..<min(20, start + window)
        let seen = story.total(customer, steps) { $0.seen[$1] ? 1 : 0 }
        let visits = story.total(customer, steps) { $0.visits[$1] ? 1 : 0 }
        #expect(seen == min(times, visits))
      }
    }
  }

  @Test(arguments: [(4, 3), (1, 2), (30, 5)]) func messagesAreCapped(
    _ times: Int, _ window: Int
  ) throws {
    let story = try live { spec in
      spec.sendsPlain = true
      spec.messageFrequency = 3.5
      spec.messageOccasions.atMost = times
      spec.messageOccasions.within = window
    }
    var most = 0
    for customer in 0..<Self.customers {
      for start in stride(from: 0, to: 20, by: window) {
        let steps = start..<min(20, start + window)
        most = max(most, story.total(customer, steps) { Int($0.messages[$1]) })
      }
    }
    #expect(most == min(times, 4 * window), "reached, never exceeded")
  }

  @Test func nudgesKeepToTheirSteps() throws {
    let story = try live(steps: 14) { spec in
      spec.nudges = [nudge { ($0.from, $0.until, $0.every) = (3, 9, 2) }]
    }
    for (step, week) in story.weeks.enumerated() {
      let isDue = [3, 5, 7, 9].contains(step)
      #expect(week.seen.contains(true) == isDue && week.kinds == (isDue ? 1 : 0))
      #expect(!isDue || week.seen == week.visits)
    }
  }

  @Test func messagesKeepToTheirSteps() throws {
    let story = try live(steps: 9) { spec in
      spec.sendsPlain = true
      (spec.messageOccasions.from, spec.messageOccasions.every) = (2, 3)
    }
    for (step, week) in story.weeks.enumerated() {
      #expect(week.messages.contains { $0 > 0 } == [2, 5, 8].contains(step))
    }
  }

  @Test func plainMessagesNeedNoName() throws {
    let silent = try live(steps: 3) { $0.messageFrequency = 2 }
    #expect(silent.weeks.allSatisfy { $0.messages.allSatisfy { $0 == 0 } })
    let plain = try live(steps: 3) { spec in
      spec.messageFrequency = 2
      spec.sendsPlain = true
    }
    #expect(plain.weeks[0].messages.allSatisfy { $0 == 2 })
  }

  /// What was not seen neither wears out nor tires.
  @Test func onlyWhatReachesACustomerWearsOut() throws {
    let story = try live(steps: 6) { spec in
      spec.nudges = [nudge { ($0.atMost, $0.within) = (1, 100) }]
      spec.sendsPlain = true
      spec.messageOccasions.from = 100
    }
    for customer in 0..<Self.customers {
      #expect(story.state.fatigue[customer] == 0)
      let seen = story.total(customer, 0..<6) { $0.seen[$1] ? 1 : 0 }
      if seen == 0 { #expect(story.state.freshness[customer] == 1) }
    }
    let fresh = (0..<Self.customers).count { story.state.freshness[$0] == 1 }
    #expect(fresh > Self.customers / 2, "one nudge each, forgotten after some weeks")
  }

  /// Neutral occasions are none at all: the same bits as a strategy that says nothing of them.
  @Test func occasionsThatChangeNothingChangeNothing() throws {
    func hash(_ change: (inout StrategySpec) -> Void) throws -> UInt64 {
      try live(steps: 8) { spec in
        spec.nudges = [nudge { _ in }]
        spec.messages = 0.5
        change(&spec)
      }.state.hash
    }
    let plain = try hash { _ in }
    let neutral = try hash { spec in
      spec.nudges = [
        nudge {
          $0.until = 7
          $0.atMost = 255
        }
      ]
      spec.messageOccasions.until = 7
      spec.messageOccasions.lapse = 3
    }
    #expect(plain == neutral)
  }

  /// Where not everybody gets all messages, each costs what a planned one does: depth .5 x .004
  /// going rates.
  @Test func messagesAreChargedOneByOneWhereTheyAreCapped() throws {
    let story = try live(steps: 8) { spec in
      spec.messages = 0.5
      spec.messageFrequency = 2
      spec.messageOccasions.atMost = 3
    }
    let account = story.state.account
    func sum(_ counts: Column<UInt16>) -> Double { counts.values.reduce(0) { $0 + Double($1) } }
    let messages = story.weeks.reduce(0) { $0 + $1.messages.reduce(0) { $0 + Int($1) } }
    // Each step .002 security, .004 personal prices, .002 control and six categories of .001;
    // goods .38, a complaint .5.
    let other =
      4.2
      * (0.014 * sum(account.activeSteps) + 0.38 * sum(account.purchases)
        + 0.5 * sum(account.complaints))
    let cost = account.cost.values.reduce(0, +)
    #expect(messages > 100)
    #expect(abs(cost - other - 4.2 * 0.002 * Double(messages)) < 1e-6)
  }
}
