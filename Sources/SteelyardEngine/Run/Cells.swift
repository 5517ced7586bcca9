internal import SteelyardModel
internal import SteelyardNumerics

/// Who of a firm's customers meets a strategy that is rolled out, step by step: seat 0 serves those
/// who do, seat 1 the others.
///
/// Written between steps, when no worker runs.
final class Cells: @unchecked Sendable {
  private let rollout: StrategySpec.Rollout
  /// By customer, the number below which the share has to stay for them to meet the other strategy.
  private let luck: Column<Float>
  /// By customer, the seat.
  let seats: Column<UInt8>
  /// Shares before and after the step in hand.
  private var (before, share) = (Float(0), Float(0))
  /// Customers by seat, in the step in hand and in every step so far.
  private(set) var people = [0, 0]
  private var history: [[Int]] = [[], []]
  /// Share of customers who meet the strategy in the step in hand.
  var shareInHand: Double { Double(share) }
  /// The first step of the roll-out.
  var start: Int { rollout.start }
  /// Who served the others in the step before; nil in the first.
  private(set) var origin: Arm?

  init(_ rollout: StrategySpec.Rollout, _ population: Population) {
    self.rollout = rollout
    luck = Column(population.count, filledWith: 0)
    seats = Column(population.count, filledWith: 1)
    for customer in 0..<population.count {
      let word = population.key.block(
        customer: UInt32(truncatingIfNeeded: customer), step: 0, purpose: .rollout, index: 0
      ).x0
      luck[customer] = Uniform.open(word)
    }
    settle()
  }

  /// Moves everybody whose time has come.
  ///
  /// - Parameter origin: who serves the others in the step before; nil in the first.
  func begin(_ step: Int, from origin: Arm?) {
    let next = Float(rollout.share(at: step))
    before = step == 0 ? next : share
    share = next
    self.origin = origin
    if share != before || step == 0 { settle() }
    for seat in 0..<2 { history[seat].append(people[seat]) }
  }

  /// What one cell was.
  func cell(_ seat: Int, _ trace: [StepRecord]) -> RolloutRecord.Cell {
    RolloutRecord.Cell(people: history[seat], trace: trace)
  }

  private func settle() {
    people = [0, 0]
    for customer in 0..<luck.count {
      // Uniform.open is below 1, so that a share of 1 is everybody.
      seats[customer] = luck[customer] < share ? 0 : 1
      people[Int(seats[customer])] += 1
    }
  }

  /// Who served a customer before, where they come to the strategy in this step.
  @inline(__always)
  func origin(of customer: Int) -> Arm? {
    luck[customer] >= before && luck[customer] < share ? origin : nil
  }
}

/// A firm in which a strategy is rolled out.
struct Rollout: Sendable {
  let cells: Cells
  /// The stages of the strategy, and of the one instead of it, as they are for all customers: what
  /// happens to the firm as a whole goes by its newest practice.
  let fronts: [[Arm]]

  init(_ cells: Cells, fronts: [[Arm]]) {
    self.cells = cells
    self.fronts = fronts
  }

  /// Who the firm is to the world at a step.
  func front(at step: Int) -> Arm {
    let stages = fronts[step < cells.start ? 1 : 0]
    return stages.last { $0.start <= step } ?? stages[0]
  }

  /// The sums of both cells, the strategy's first.
  static func merged(_ records: [StepRecord]) -> StepRecord {
    records.reduce(into: StepRecord()) { $0.merge($1) }
  }
}
