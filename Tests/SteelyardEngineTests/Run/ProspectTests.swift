import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// Who does not know the firm yet, how they come, and what they count as.
@Suite struct ProspectTests {
  private func scenario(_ parameters: [(String, Double)], steps: Int = 14) throws -> Scenario {
    try Twist(
      name: "prospects", customers: 400, steps: steps,
      draft: { draft in draft.parameters = parameters.map { (path: $0.0, value: $0.1) } },
      plan: { $0.prospects = 0.6 }
    ).scenario()
  }

  private func flagged(_ state: State, _ flag: UInt8) -> Int {
    state.flags.values.count { $0 & flag != 0 }
  }

  /// Without a rate of arrival they stay what they are, and the firm has no dealings with them.
  @Test func withoutTalkOrAdvertisingNobodyComes() throws {
    let scenario = try scenario([("arrival.rate", 0)])
    let simulation = scenario.simulation([3], try Markets.population(scenario))
    let state = simulation.arm.state
    let start = flagged(state, State.Flag.prospect)
    #expect(start > 180 && start == flagged(state, State.Flag.newcomer))
    let record = try simulation.finished()
    #expect(flagged(state, State.Flag.prospect) == start)
    #expect(record.trace.allSatisfy { $0.joined == 0 })
    for row in 0..<400 where state.flags[row] & State.Flag.prospect != 0 {
      let account = state.account
      #expect(state.flags[row] & State.Flag.active == 0 && account.activeSteps[row] == 0)
      #expect(account.offers[row] == 0 && account.needs[row] == 0 && state.data[row] == 0)
    }
  }

  /// Step by step, as many prospects are missing as joined; nobody becomes one again.
  @Test func whoJoinsIsNoProspectAnyMore() throws {
    let scenario = try scenario([("arrival.rate", 0.5), ("sector.need_rate", 0.5)])
    var simulation = scenario.simulation([3], try Markets.population(scenario))
    let state = simulation.arm.state
    var left = flagged(state, State.Flag.prospect)
    let newcomers = left
    var joined = 0
    for step in 0..<scenario.steps {
      simulation.advance()
      let now = flagged(state, State.Flag.prospect)
      joined += left - now
      #expect(now <= left, "step \(step)")
      left = now
    }
    #expect(joined > 40)
    #expect(flagged(state, State.Flag.newcomer) == newcomers)
    // The comparison of the last offers makes nobody a customer.
    let record = try simulation.finished()
    #expect(flagged(state, State.Flag.prospect) == left)
    #expect(record.trace.map(\.joined).reduce(0, +) == joined)
    #expect(record.all.active == record.trace.last?.active)
    #expect(record.all.active == flagged(state, State.Flag.active))
  }

  /// Of all phases only talk brings them in.
  @Test func onlyTalkBringsThemIn() throws {
    let scenario = try scenario([("arrival.rate", 0.5), ("sector.need_rate", 0.9)])
    let arm = scenario.simulation([3], try Markets.population(scenario)).arm
    let work = Work(block: 400)
    work.begin(0)
    work.take(0..<400, of: 0..<400)
    for phase in Phase.order {
      let before = flagged(arm.state, State.Flag.prospect)
      phase.run(arm, work)
      let came = before - flagged(arm.state, State.Flag.prospect)
      #expect(phase.name == "talk" ? came > 20 : came == 0, "\(phase.name): \(came)")
    }
  }

  /// Retention is the founders' alone, however many join.
  @Test func retentionCountsFoundersOnly() throws {
    let scenario = try scenario(
      [("arrival.rate", 0.5), ("sector.need_rate", 0.5), ("sector.yearly_retention", 0.3)])
    let simulation = scenario.simulation([3], try Markets.population(scenario))
    let state = simulation.arm.state
    let newcomers = flagged(state, State.Flag.newcomer)
    let record = try simulation.finished()
    let founders = (0..<400).filter { state.flags[$0] & State.Flag.newcomer == 0 }
    let retained = founders.count { state.flags[$0] & State.Flag.active != 0 }
    #expect(record.all.founders == 400 - newcomers && record.all.founders == founders.count)
    #expect(record.all.retained == retained && retained < founders.count)
    #expect(record.all.active > retained, "newcomers are active, and do not count")
    #expect(record.trace.last?.retained == retained)
    #expect(record.trace.allSatisfy { $0.retained <= founders.count && $0.retained <= $0.active })
    let cultures = record.cultures.map(\.retained).reduce(0, +)
    #expect(cultures == retained)
  }
}
