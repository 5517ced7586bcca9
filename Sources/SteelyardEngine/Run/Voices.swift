internal import SteelyardBehaviour
internal import SteelyardModel

/// What customers remember of what they said to one firm, learnt from it and wait for.
///
/// Empty where no strategy asks, teaches, promises or reviews: most runs pay nothing for it.
final class Voices: Sendable {
  let isOpen: Bool
  /// What hurt most since the customer last answered, and what they named when they did, as
  /// ``Feedback/Kind``.
  let grievance, told: Column<UInt8>
  /// How often a firm's word of being ethical was found wanting.
  let doubts: Column<UInt8>
  /// What was learnt of personalization, 0...1.
  let learnt: Column<Float>
  /// Trust lost in the last step before a complaint began to wait, 0...1.
  let lost: Column<Float>
  /// Bits of ``Standing``.
  let standing: Column<UInt16>

  init(_ count: Int, isOpen: Bool) {
    self.isOpen = isOpen
    let size = isOpen ? count : 0
    grievance = Column(size, filledWith: 0)
    told = Column(size, filledWith: 0)
    doubts = Column(size, filledWith: 0)
    learnt = Column(size, filledWith: 0)
    lost = Column(size, filledWith: 0)
    standing = Column(size, filledWith: 0)
  }
}

/// Where a customer's cases stand, one bit each; those of a ``Case`` are moved by its number.
enum Standing {
  /// Filed in the step in hand.
  static let filed: UInt16 = 1
  /// Waiting in the queue.
  static let waiting: UInt16 = 1 << 3
  /// Decided for the customer at the start of the step in hand.
  static let granted: UInt16 = 1 << 6
  /// Let in for good, and turned down for good, by a person.
  static let admitted: UInt16 = 1 << 9
  static let refused: UInt16 = 1 << 10
  /// Cleared of suspicion for good.
  static let cleared: UInt16 = 1 << 11

  /// The bit of any case.
  static func any(_ bit: UInt16) -> UInt16 { bit | bit << 1 | bit << 2 }
}

/// What people review, in the order in which the cases of one customer and step are filed.
enum Case: UInt16, CaseIterable {
  /// An application turned down.
  case rejection
  /// A suspicion of fraud.
  case suspicion
  case complaint
}

/// The cases that wait for one firm's reviewers.
///
/// Between steps only, so that nothing waits for a worker: new cases join in the order of
/// customers, the longest waiting are decided first.
struct ReviewDesk {
  private var queue: [(customer: Int, matter: Case)] = []
  /// Capacity left over because a case is whole, below 1.
  private var credit = 0.0
  /// Whose cases were decided at the start of the step before.
  private var decided: [Int] = []
  /// Complaints decided about so far, rightly or not.
  private(set) var answered = 0

  /// How many wait.
  var count: Int { queue.count }

  /// Clears what was decided for anybody in the step before: all desks of a firm do, before any
  /// decides, since customers of a roll-out go from one to the other.
  mutating func clear(_ arm: Arm) {
    let standing = arm.state.voices.standing
    for customer in decided { standing[customer] &= ~Standing.any(Standing.granted) }
    decided = []
  }

  /// Decides as many cases as there is capacity for. Who left the firm waits no more.
  mutating func decide(_ arm: Arm, step: Int) {
    let standing = arm.state.voices.standing
    credit += arm.coefficients.review.capacity * Double(arm.people)
    var left = Int(credit)
    credit -= Double(left)
    var taken = 0
    while left > 0 && taken < queue.count {
      let (customer, matter) = queue[taken]
      taken += 1
      standing[customer] &= ~(Standing.waiting << matter.rawValue)
      guard arm.state.flags[customer] & State.Flag.active != 0 else { continue }
      left -= 1
      settle(matter, of: customer, arm, step)
    }
    queue.removeFirst(taken)
  }

  private mutating func settle(_ matter: Case, of customer: Int, _ arm: Arm, _ step: Int) {
    let standing = arm.state.voices.standing
    let isRight = arm.decidesRightly(customer, step: step)
    switch matter {
    case .rejection:
      let isWorthy =
        arm.population.vulnerability[customer] <= arm.coefficients.outcome.cut
      let isLetIn = isWorthy == isRight
      standing[customer] |= isLetIn ? Standing.admitted : Standing.refused
      guard isLetIn else { return }
    case .suspicion:
      guard isRight else { return }
      standing[customer] |= Standing.cleared
    case .complaint:
      answered += 1
      guard isRight else { return }
    }
    standing[customer] |= Standing.granted << matter.rawValue
    decided.append(customer)
  }

  /// Takes in what was filed in a step.
  mutating func collect(_ arm: Arm) {
    // Where nobody reviews, nothing is filed.
    guard arm.coefficients.review.isOpen else { return }
    let standing = arm.state.voices.standing
    let filed = Standing.any(Standing.filed)
    for customer in 0..<standing.count
    where standing[customer] & filed != 0 && arm.meets(customer) {
      for matter in Case.allCases
      where standing[customer] & (Standing.filed << matter.rawValue) != 0 {
        queue.append((customer, matter))
        standing[customer] |= Standing.waiting << matter.rawValue
      }
      standing[customer] &= ~filed
    }
  }
}
