import SteelyardModel
import Synchronization

@testable import SteelyardEngine

/// A strategy that keeps the prices and the nudges it offers, step by step.
final class WatchedStrategy: Strategy {
  private let strategy: any Strategy
  private let offers = Mutex<[Int: [Float]]>([:])

  init(_ strategy: any Strategy) { self.strategy = strategy }

  /// All prices of a step, in the order of the desk; of several blocks, those that came first.
  func prices(_ step: Int) -> [Float] { offers.withLock { $0[step] ?? [] } }

  var practice: Practice { strategy.practice }
  var reads: ObservationFields { strategy.reads }
  var cohortDimension: String? { strategy.cohortDimension }
  var initialKnowledge: [Double] { strategy.initialKnowledge }
  var evidenceCount: Int { strategy.evidenceCount }

  func decide(
    _ observed: borrowing Observation, random: borrowing StrategyRandom,
    into batch: inout OfferBatch
  ) {
    strategy.decide(observed, random: random, into: &batch)
    let step = observed.step
    var prices: [Float] = []
    for row in 0..<batch.count { prices.append(batch.price(row)) }
    offers.withLock { $0[step, default: []] += prices }
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
