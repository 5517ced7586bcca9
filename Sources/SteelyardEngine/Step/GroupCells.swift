internal import SteelyardBehaviour
internal import SteelyardModel
internal import SteelyardNumerics

/// Sums of a step by culture and cohort, read off the scratch once a block is done; whether they
/// are taken changes nothing else.
struct GroupCells: Sendable {
  let groups: CellGroups

  init(_ plan: PopulationPlan) { groups = CellGroups(plan) }

  /// Adds the block in hand, customer by customer in the order of rows.
  ///
  /// - Parameter cells: one for each group.
  /// - Complexity: O(rows x dimensions).
  func add(_ stall: Stall, _ arm: Arm, to cells: UnsafeMutablePointer<CellRecord>) {
    let (work, population) = (stall.work, arm.population)
    for row in 0..<work.rows.count {
      let customer = work.rows.lowerBound + row
      guard arm.meets(customer) else { continue }
      let cell = stall.isOpen ? cell(arm, work, row) : idle(arm, customer)
      cells[0].merge(cell)
      cells[CellGroups.firstCulture + Int(population.cultures[customer])].merge(cell)
      for (dimension, first) in groups.dimensions.enumerated() {
        cells[first + Int(population.cohorts[dimension][customer])].merge(cell)
      }
    }
  }

  /// One customer of a firm that is not in the market yet.
  private func idle(_ arm: Arm, _ customer: Int) -> CellRecord {
    var cell = CellRecord()
    cell.customers = 1
    cell.trust = Int64(FixedPoint.steps(arm.state.trust[customer]))
    return cell
  }

  private func cell(_ arm: Arm, _ work: Work, _ row: Int) -> CellRecord {
    let customer = work.rows.lowerBound + row
    let flags = arm.state.flags[customer]
    var cell = idle(arm, customer)
    cell.active = flags & State.Flag.active != 0 ? 1 : 0
    cell.needs = work.needs[row] && Phase.knows(flags, joins: work.joins[row]) ? 1 : 0
    cell.cost = work.serving[row] + work.news.charge
    guard work.needs[row] && work.isActive[row] else { return cell }
    let price = arm.moneyPerPrice * Double(work.price[row])
    cell.offers = 1
    cell.offered = price
    cell.swayed = work.swayed[row] ? 1 : 0
    guard work.buys[row] else { return cell }
    cell.purchases = 1
    cell.spent = price
    cell.cost += arm.unitCost
    cell.surplus = Double(work.surplus[row]) - (work.harm[row] > 0 ? arm.outcomeLoss : 0)
    return cell
  }
}

/// The cells of one step, block by block: each block's worker writes its own, and they are merged in
/// the order of blocks.
final class CellTable: Sendable {
  private let cells: Column<CellRecord>
  private let blocks, seats, groups: Int

  init(blocks: Int, seats: Int, groups: Int) {
    self.blocks = blocks
    self.seats = seats
    self.groups = groups
    cells = Column(blocks * seats * groups, filledWith: CellRecord())
  }

  /// Takes a block that is done.
  func fill(_ block: Int, _ rows: Range<Int>, _ stall: Stall, by book: GroupCells) {
    stall.work.take(rows, of: rows)
    for (seat, arm) in stall.arms.enumerated() {
      stall.work.serve(arm.member)
      book.add(stall, arm, to: cells.base + (block * seats + seat) * groups)
    }
  }

  /// The step's sums by group.
  func sums(seat: Int) -> [CellRecord] {
    var sums = [CellRecord](repeating: CellRecord(), count: groups)
    for block in 0..<blocks {
      for group in 0..<groups { sums[group].merge(cells[(block * seats + seat) * groups + group]) }
    }
    return sums
  }
}

extension CellRecord {
  /// Both cells of a firm that rolls out a strategy.
  static func + (left: CellRecord, right: CellRecord) -> CellRecord {
    var sum = left
    sum.merge(right)
    return sum
  }
}
