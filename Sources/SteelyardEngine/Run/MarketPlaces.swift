internal import SteelyardModel
internal import SteelyardNumerics

/// Who stands in the market: by seat - first the strategies compared, then the rivals - the stages
/// with all that their phases read.
struct MarketPlaces {
  private(set) var arms: [[Arm]] = []
  /// By firm, its seats.
  private(set) var seats: [Range<Int>] = []

  private let scenario: Scenario
  private let population: Population
  /// How many rivals there are.
  private let rivals: Int

  init(
    _ scenario: Scenario, population: Population, strategies: [[Stage]], positions: [Int],
    rivals: [[Stage]], listPrice: Double
  ) {
    self.scenario = scenario
    self.population = population
    self.rivals = rivals.count
    let assigned =
      strategies.count > 1
      ? Assigning.random(strategies.count, population: population) : nil
    let state = state(of: 0, strategies)
    for (member, stages) in strategies.enumerated() {
      let position = positions.indices.contains(member) ? positions[member] : member
      seat(
        stages, state, listPrice: listPrice, events: scenario.events(ofStrategy: position),
        assigned: assigned, member: member)
    }
    seats.append(arms.indices)
    for (index, stages) in rivals.enumerated() {
      let rival =
        scenario.market.rivals.indices.contains(index) ? scenario.market.rivals[index] : nil
      let other = self.state(
        of: index + 1, [stages], prospects: rival?.prospects, first: state)
      seat(
        stages, other, listPrice: rival?.listPrice ?? listPrice,
        events: scenario.events(ofRival: index), firm: index + 1)
      seats.append(arms.count - 1..<arms.count)
    }
  }

  /// The first step in which a firm is in the market.
  private static func opening(of stages: [Stage]) -> Int { stages[0].strategy.practice.entry.step }

  /// Everybody towards a firm at the start; nobody knows one that is still to come.
  private func state(
    of firm: Int, _ strategies: [[Stage]], prospects: Double? = nil, first: State? = nil
  ) -> State {
    let reads = strategies.joined().reduce(into: ObservationFields()) {
      $0.formUnion($1.strategy.reads)
      if $1.strategy.practice.culture.count > 0 { $0.insert(.locale) }
    }
    return State(
      population, scenario.parameters, categories: scenario.market.categories, reads: reads,
      practices: strategies.joined().map(\.strategy.practice),
      keepsArchive: strategies.joined().contains { $0.strategy.practice.handling.isRemembered },
      key: population.key.about(firm: UInt8(truncatingIfNeeded: firm)),
      prospects: Self.opening(of: strategies[0]) > 0 ? 1 : prospects, rivals: rivals,
      first: first,
      keepsVoices: strategies.joined().contains { $0.strategy.practice.keepsVoices })
  }

  private mutating func seat(
    _ stages: [Stage], _ state: State, listPrice: Double, events: [Event],
    assigned: Column<UInt8>? = nil, member: Int = 0, firm: Int = 0
  ) {
    let settings = Setting.all(of: scenario, events: events, listPrice: listPrice)
    arms.append(
      Setting.stages(stages, in: settings).reduce(into: []) { arms, turn in
        arms.append(
          Arm(
            scenario, population: population, stage: turn.0, setting: turn.1, state: state,
            events: events, assigned: assigned, member: member, after: arms.last, firm: firm,
            opens: Self.opening(of: stages)))
      })
  }
}
