internal import SteelyardModel
internal import SteelyardNumerics

/// The run in stretches of steps, at every seat.
struct Periods {
  /// Steps of the run by the end of each stretch.
  private let ends: [Int]
  /// By seat; sums since the first step.
  private var totals: [Grouped<PeriodSums>?]
  /// By seat.
  private(set) var records: [[PeriodRecord]]

  /// - Parameter most: into how many stretches the run is cut at most; 0 for none at all.
  init(_ most: Int, of steps: Int, seats: Int) {
    ends = PeriodRecord.ends(of: steps, periods: most)
    totals = Array(repeating: nil, count: seats)
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
      let added = totals[seat].map { now.zip($0) { $0.since($1) } } ?? now
      records[seat].append(
        PeriodRecord(
          end: steps, all: added.all, cultures: added.cultures, cohorts: added.cohorts))
      totals[seat] = now
    }
  }

  /// Sums since the first step. Blocks are summed apart and merged in order.
  private static func sums(_ arm: Arm, by workers: Workers) -> Grouped<PeriodSums> {
    let population = arm.population
    // Each block's sums are kept together: workers that write to the same place wait for each other.
    let blocks = workers.map(Workers.blocks(of: population.count)) { block in
      let rows = Workers.rows(ofBlock: block, of: population.count)
      return population.grouped { sums(rows, arm, groups: $0, group: $1) }
    }
    return blocks.dropFirst().reduce(blocks[0]) { sums, block in
      sums.zip(block) { sum, added in
        var sum = sum
        sum.merge(added)
        return sum
      }
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
}
