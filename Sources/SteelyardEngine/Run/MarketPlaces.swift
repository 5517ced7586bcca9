internal import SteelyardModel
internal import SteelyardNumerics

/// Who stands in the market: by seat - first the strategies compared, then the rivals - the stages
/// with all that their phases read.
struct MarketPlaces {
  private(set) var arms: [[Arm]] = []
  /// By firm, its seats.
  private(set) var seats: [Range<Int>] = []

  /// Where the first strategy is rolled out: who has come to it, and both as they are for all
  /// customers of the firm.
  let cells: Cells?
  private(set) var fronts: [[Arm]] = []

  private let scenario: Scenario
  private let population: Population
  /// How many rivals there are.
  private let rivals: Int

  init(
    _ scenario: Scenario, population: Population, strategies: [[Stage]], positions: [Int],
    rollout: StrategySpec.Rollout?, rivals: [[Stage]], listPrice: Double
  ) {
    self.scenario = scenario
    self.population = population
    self.rivals = rivals.count
    cells = rollout.map { Cells($0, population) }
    let shares =
      strategies.count > 1 && cells == nil
      ? Assigning.random(strategies.count, population: population) : nil
    let assigned = cells?.seats ?? shares
    let state = state(of: 0, strategies)
    for (member, stages) in strategies.enumerated() {
      let position = positions.indices.contains(member) ? positions[member] : member
      seat(
        stages, state, listPrice: listPrice, events: scenario.events(ofStrategy: position),
        assigned: assigned, member: member, companions: strategies.count)
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
    assigned: Column<UInt8>? = nil, member: Int = 0, companions: Int = 1, firm: Int = 0
  ) {
    let settings = Setting.all(of: scenario, events: events, listPrice: listPrice)
    let turns = Setting.stages(stages, in: settings)
    let opening = Self.opening(of: stages)
    func all(_ assigned: Column<UInt8>?, _ cells: Cells?) -> [Arm] {
      turns.reduce(into: []) { arms, turn in
        arms.append(
          Arm(
            scenario, population: population, stage: turn.0, setting: turn.1, state: state,
            events: events, assigned: assigned, member: member, companions: companions,
            cells: cells,
            after: arms.last,
            firm: firm, opens: opening))
      }
    }
    arms.append(all(assigned, cells))
    if cells != nil && firm == 0 { fronts.append(all(nil, nil)) }
  }
}
