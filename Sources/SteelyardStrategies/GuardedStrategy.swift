import SteelyardEngine
import SteelyardModel

/// A strategy with types of one's own in it, held to an ethics policy: what it declares and offers
/// against the policy is taken back before anybody sees it.
struct GuardedStrategy: Strategy {
  let practice: Practice
  private let strategy: any Strategy
  private let forbids: Set<Ban>
  /// Whether all have to be asked the same; and whether prices were meant to differ.
  private let hasOnePrice, wouldDiffer: Bool

  init(_ strategy: any Strategy, forbidding forbids: Set<Ban>) {
    self.strategy = strategy
    self.forbids = forbids
    practice = strategy.practice.obeying(forbids)
    hasOnePrice = practice.hasOnePrice(under: forbids)
    wouldDiffer = strategy.practice.pricesDiffer
  }

  var reads: ObservationFields { strategy.reads }
  var cohortDimension: String? { strategy.cohortDimension }
  var initialKnowledge: [Double] { strategy.initialKnowledge }
  var evidenceCount: Int { strategy.evidenceCount }

  func decide(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into offers: inout OfferBatch
  ) {
    strategy.decide(observed, random: random, into: &offers)
    offers.withdraw { kind, isTrue in
      forbids.contains(.darkPatterns) && kind.isDark(isTruthful: isTrue)
        || forbids.contains(.falseClaims) && kind.isClaim && !isTrue
    }
    if hasOnePrice { offers.level(always: wouldDiffer) }
  }

  func priceChances(of rows: [Int], _ observed: borrowing Observation) -> [OfferChance] {
    strategy.priceChances(of: rows, observed).map { chance in
      if hasOnePrice, case .drawn = chance { .unknown(.constrained) } else { chance }
    }
  }

  func note(
    _ outcomes: borrowing Outcomes, of observed: borrowing Observation,
    into evidence: inout Numbers
  ) { strategy.note(outcomes, of: observed, into: &evidence) }

  func revise(
    _ knowledge: inout Numbers, by evidence: borrowing Numbers, _ facts: FirmFacts,
    random: borrowing StepRandom
  ) { strategy.revise(&knowledge, by: evidence, facts, random: random) }
}
