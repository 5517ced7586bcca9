internal import SteelyardModel
internal import SteelyardNumerics

/// The run in stretches of steps, at every seat.
struct Periods {
  /// Steps of the run by the end of each stretch.
  private let ends: [Int]
  /// By seat; sums since the first step.
  private var totals: [[PeriodSums]]
  /// By seat.
  private(set) var records: [[PeriodRecord]]

  /// - Parameter most: into how many stretches the run is cut at most; 0 for none at all.
  init(_ most: Int, of steps: Int, seats: Int) {
    ends = PeriodRecord.ends(of: steps, periods: most)
    totals = Array(repeating: [], count: seats)
    records = Array(repeating: [], count: seats)
  }

  /// Takes down a stretch where one ends. The run's last ends after its last offers are compared.
  ///
  /// - Parameters:
  ///   - steps: of the run by now.
  ///   - arms: whose customers, by seat.
  /// - Complexity: O(customers x cohort dimensions) where a stretch ends.
  mutating func note(_ steps: Int, _ arms: [Arm], by workers: Workers) {
    guard ends.contains(steps), records.first?.last?.end != steps else { return }
    for (seat, arm) in arms.enumerated() {
      let now = Self.sums(arm, by: workers)
      let before = totals[seat].isEmpty ? now.map { _ in PeriodSums() } : totals[seat]
      let added = zip(now, before).map { $0.since($1) }
      records[seat].append(Self.record(added, end: steps, arm.population.plan))
      totals[seat] = now
    }
  }

  /// Sums since the first step: of all, by culture, and by cohort of each dimension in turn. Blocks
  /// are summed apart and merged in order.
  private static func sums(_ arm: Arm, by workers: Workers) -> [PeriodSums] {
    let (population, plan) = (arm.population, arm.population.plan)
    // Each block's sums are kept together: workers that write to the same place wait for each other.
    let blocks = workers.map(Workers.blocks(of: population.count)) { block in
      let rows = Workers.rows(ofBlock: block, of: population.count)
      var sums = sums(rows, arm, groups: 1) { _ in 0 }
      if plan.cultures.count == 1 {
        sums.append(sums[0])
      } else {
        sums += Self.sums(rows, arm, groups: plan.cultures.count) { Int(population.cultures[$0]) }
      }
      for (dimension, cohorts) in plan.cohorts.enumerated() {
        let column = population.cohorts[dimension]
        sums += Self.sums(rows, arm, groups: cohorts.cohorts.count) { Int(column[$0]) }
      }
      return sums
    }
    let groups = 1 + plan.cultures.count + plan.cohorts.reduce(0) { $0 + $1.cohorts.count }
    return (0..<groups).map { group in
      blocks.reduce(into: PeriodSums()) { $0.merge($1[group]) }
    }
  }

  /// One block's sums by group.
  @inline(__always)
  private static func sums(
    _ rows: Range<Int>, _ arm: Arm, groups: Int, group: (Int) -> Int
  ) -> [PeriodSums] {
    var sums = [PeriodSums](repeating: PeriodSums(), count: groups)
    sums.withUnsafeMutableBufferPointer { sums in
      for customer in rows where arm.meets(customer) {
        sums[group(customer)].merge(Self.sums(of: customer, arm))
      }
    }
    return sums
  }

  private static func sums(of customer: Int, _ arm: Arm) -> PeriodSums {
    let account = arm.state.account
    var sums = PeriodSums()
    sums.customers = 1
    sums.needs = Int(account.needs[customer])
    sums.offers = Int(account.offers[customer])
    sums.purchases = Int(account.purchases[customer])
    sums.envyLatent = Int(account.envyLatent[customer])
    sums.autonomyLost = Int(account.autonomyLost[customer])
    sums.offeredPrice = account.offered[customer]
    sums.spent = account.spent[customer]
    sums.cost = account.cost[customer]
    sums.surplus = account.surplus[customer]
    return sums
  }

  private static func record(
    _ sums: [PeriodSums], end: Int, _ plan: PopulationPlan
  ) -> PeriodRecord {
    var rest = sums[...]
    func next(_ count: Int) -> [PeriodSums] {
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    return PeriodRecord(
      end: end, all: next(1)[0], cultures: next(plan.cultures.count),
      cohorts: plan.cohorts.map { next($0.cohorts.count) })
  }
}
