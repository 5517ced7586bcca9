internal import SteelyardBehaviour
public import SteelyardModel
internal import SteelyardNumerics

/// Follows one customer through the phases of every step and takes down what happens to them.
///
/// Every witness's customer gets a batch of their own, in which the trust ledger holds their moves alone; since
/// results do not depend on batches, the run is the same to the bit with a witness and without.
/// Only the worker that has the customer's block in hand writes, and steps do not overlap.
public final class Witness: @unchecked Sendable {
  /// Row in the population.
  public let customer: Int
  /// By step so far.
  public private(set) var weeks: [CustomerStory.Week] = []
  private var start = Start()
  private var moved = [Int64](repeating: 0, count: Mechanism.Entry.allCases.count)
  private var ledger: [Int64] = []

  /// What has to be known of the beginning of a step at its end.
  struct Start {
    var standing = CustomerStory.Standing.customer
    var data: UInt16 = 0
    var feelings: CustomerStory.Feelings?
    /// As the phases have them: price fairness is judged by what was felt before.
    var trust: Float = 0
    var reference: Float = 1
    var flags: UInt8 = 0
  }

  /// - Parameter customer: row in the population.
  public init(customer: Int) { self.customer = customer }

  /// A batch with the customer's own cut out.
  func parts(of rows: Range<Int>) -> [Range<Int>] {
    guard rows.contains(customer) else { return [rows] }
    return [rows.lowerBound..<customer, customer..<customer + 1, customer + 1..<rows.upperBound]
      .filter { !$0.isEmpty }
  }

  /// Whether the batch in hand is the customer's own, who meets this arm.
  func watches(_ arm: Arm, _ work: Work) -> Bool {
    work.rows == customer..<customer + 1 && arm.meets(customer)
  }

  /// Looks before the phases of a pass.
  ///
  /// - Parameter isFirst: whether the step begins.
  func begin(_ arm: Arm, _ work: Work, isFirst: Bool) {
    guard watches(arm, work) else { return }
    if isFirst {
      let flags = arm.state.flags[customer]
      start = Start(
        standing: flags & State.Flag.prospect != 0
          ? .prospect : flags & State.Flag.active != 0 ? .customer : .left,
        data: arm.state.data[customer], feelings: feelings(arm), trust: arm.state.trust[customer],
        reference: arm.state.reference[customer], flags: flags)
      moved = moved.map { _ in 0 }
    }
    ledger = work.ledger.values
  }

  /// Looks after the phases of a pass.
  ///
  /// - Parameter isLast: whether the step ends.
  func end(_ arm: Arm, _ work: Work, isLast: Bool) {
    guard watches(arm, work) else { return }
    for entry in moved.indices { moved[entry] += work.ledger[entry] - ledger[entry] }
    guard isLast, let before = start.feelings else { return }
    weeks.append(
      CustomerStory.Week(
        step: work.step, standing: start.standing, sight: sight(arm, work), offer: offer(arm, work),
        choice: choice(arm, work), events: happenings(arm, work), moves: moves(arm, work),
        before: before, after: feelings(arm)))
  }

  private func moves(_ arm: Arm, _ work: Work) -> [CustomerStory.Move] {
    Mechanism.Entry.allCases.filter { moved[$0.rawValue] != 0 }.map { cause in
      CustomerStory.Move(
        cause: cause, points: 100 * FixedPoint.value(moved[cause.rawValue], over: 1),
        inputs: Inputs(arm, work, start, customer).of(cause))
    }
  }
}

// What is read off the state and the scratch.
extension Witness {
  private func feelings(_ arm: Arm) -> CustomerStory.Feelings {
    let state = arm.state
    return CustomerStory.Feelings(
      trust: Double(state.trust[customer]), ceiling: Double(state.ceiling[customer]),
      fairness: Double(state.fairness[customer]), reactance: Double(state.reactance[customer]),
      reference: Double(state.reference[customer]) * arm.goingMoney,
      isAware: state.flags[customer] & State.Flag.aware != 0)
  }

  /// As the firm had it when it decided: where the customer stood at its desk.
  private func sight(_ arm: Arm, _ work: Work) -> CustomerStory.Sight {
    let (desk, own) = (work.desk, customer - work.block.lowerBound)
    let row = (0..<desk.count).first { Int(desk.order[$0]) == own }
    return CustomerStory.Sight(
      data: DataCategories(bits: row.map { desk.data[$0] } ?? 0),
      estimate: row.map { arm.moneyPerPrice * Double(desk.willingness[$0]) } ?? 0)
  }

  private func offer(_ arm: Arm, _ work: Work) -> CustomerStory.Offer? {
    guard work.visits > 0 else { return nil }
    let nudges = work.kinds.compactMap { kind -> CustomerStory.Nudge? in
      let shown = work.nudges[kind][0]
      guard shown != 0 else { return nil }
      return CustomerStory.Nudge(
        kind: NudgeKind.allCases[kind], intensity: Double(abs(shown)), isTruthful: shown > 0)
    }
    let recommended = work.recommended[0]
    return CustomerStory.Offer(
      price: arm.moneyPerPrice * Double(work.price[0]), nudges: nudges,
      recommended: recommended == State.nothing || arm.coefficients.range.categories < 2
        ? nil : Int(recommended))
  }

  private func choice(_ arm: Arm, _ work: Work) -> CustomerStory.Choice? {
    guard work.visits > 0 else { return nil }
    let buys = work.buys[0]
    let loss = work.harm[0] > 0 ? arm.outcomeLoss : 0
    return CustomerStory.Choice(
      paid: buys ? arm.moneyPerPrice * Double(work.price[0]) : nil,
      surplus: buys ? Double(work.surplus[0]) - loss : 0, isSwayed: work.swayed[0],
      misses: work.misses[0])
  }

  private func happenings(_ arm: Arm, _ work: Work) -> [CustomerStory.Happening] {
    var found: [CustomerStory.Happening] = []
    func add(_ happens: Bool, _ happening: @autoclosure () -> CustomerStory.Happening) {
      if happens { found.append(happening()) }
    }
    let lost = start.data & ~arm.state.data[customer]
    let isAware = start.flags & State.Flag.aware != 0
    add(
      work.requests[0] > 0,
      .asked(requests: Int(work.requests[0]), granted: Int(work.grants[0])))
    add(lost != 0, .tookBack(DataCategories(bits: lost)))
    add(work.messages[0] > 0, .messages(Int(work.messages[0]), answered: Int(work.clicks[0])))
    add(work.unsubscribes[0], .unsubscribed)
    add(work.notices[0], .noticedData)
    add(work.rejected[0], .turnedDown)
    add(work.flagged[0], .suspected)
    add(work.detects[0], .sawThrough)
    add(work.harm[0] > 0, .badOutcome)
    add(work.learnt[0].isFinite, .heardPrice(arm.moneyPerPrice * Double(work.learnt[0])))
    add(work.opinion[0] >= 0, .heardOpinion(Double(work.opinion[0])))
    add(work.learnsPersonal[0] && !isAware, .learnedPersonal)
    add(work.complains[0], .complained)
    add(work.joins[0], .joined)
    add(work.leaves[0], .left)
    return found
  }
}
