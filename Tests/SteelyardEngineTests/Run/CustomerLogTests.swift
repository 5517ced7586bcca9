import SteelyardNumerics
import Synchronization
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// Panels and logs of decisions change nothing and tell the truth.
@Suite struct CustomerLogTests {
  private final class Taken: Sendable {
    let all = Mutex<([CustomerStep], [Decision])>(([], []))

    func log(_ customers: Int, _ panel: [Int], _ decisions: [Int]) -> CustomerLog {
      CustomerLog(customers: customers, panel: panel, decisions: decisions) { steps, offers in
        self.all.withLock {
          $0.0 += steps
          $0.1 += offers
        }
      }
    }

    var steps: [CustomerStep] { all.withLock { $0.0 } }
    var decisions: [Decision] { all.withLock { $0.1 } }
  }

  private func run(
    _ twist: Twist, _ positions: [Int], _ log: CustomerLog?, workers: Int = 1, batch: Int = 1_024
  ) throws -> [RunRecord] {
    let scenario = try twist.scenario()
    let simulation = Simulation(
      scenario, population: try Markets.population(scenario),
      strategies: positions.map(scenario.stages), positions: positions,
      rollout: twist.rollout, listPrice: 4.2, workers: workers, batch: batch, log: log)
    let records = simulation.runAll()
    return try #require(records)
  }

  @Test func changesNothingForAnyWorkersAndBatches() throws {
    let twist = Twist.everything
    let scenario = try twist.scenario()
    let count = scenario.population.customers
    let plain = try run(twist, twist.strategies, nil)
    let (one, two) = (Taken(), Taken())
    let everybody = Array(0..<count)
    let watched = try run(twist, twist.strategies, one.log(count, everybody, everybody))
    let other = try run(
      twist, twist.strategies, two.log(count, everybody, everybody), workers: 2, batch: 7)
    #expect(plain == watched && plain == other)
    #expect(one.steps == two.steps && one.decisions == two.decisions)
    #expect(one.steps.count == count * scenario.steps)
    for (step, next) in zip(one.steps, one.steps.dropFirst()) where step.step == next.step {
      #expect(step.customer < next.customer)
    }
  }

  /// The panel of everybody adds up to the record, and a part of it is a part of it.
  @Test func addsUp() throws {
    let twist = Twist(name: "two blocks", customers: 4_200, steps: 6)
    let (all, some) = (Taken(), Taken())
    let everybody = Array(0..<4_200)
    let record = try run(twist, [3], all.log(4_200, everybody, everybody))[0]
    let few = [0, 7, 4_095, 4_096, 4_199]
    _ = try run(twist, [3], some.log(4_200, few, []))
    #expect(some.decisions.isEmpty)
    #expect(some.steps == all.steps.filter { few.contains($0.customer) })
    for (step, counted) in record.trace.enumerated() {
      let rows = all.steps.filter { $0.step == step }
      #expect(rows.count { $0.buys } == counted.purchases)
      #expect(rows.count { $0.standing == .customer } == counted.active)
      #expect(rows.count { $0.complains } == counted.complaints)
      let trust = rows.reduce(Int64(0)) { $0 + Int64(FixedPoint.steps($1.trust)) }
      #expect(trust == counted.trust)
    }
    #expect(all.steps.count { $0.visits } == record.all.offers)
    #expect(all.decisions.count == record.all.offers)
    let surplus = all.steps.reduce(0) { $0 + $1.surplus }
    #expect(abs(surplus - record.all.surplus) < 1e-6 * max(1, abs(surplus)))
    for decision in all.decisions { #expect(decision.propensity == 1) }
  }

  @Test func smallerPanelsArePartOfLargerOnes() throws {
    let scenario = try Markets.scenario()
    let population = try Markets.population(scenario)
    let (small, large) = (population.panel(10), population.panel(50))
    #expect(small.count == 10 && Set(small).isSubset(of: large) && large == large.sorted())
    #expect(small != Array(0..<10))
    #expect(population.panel(population.count + 1) == Array(0..<population.count))
    #expect(population.panel(0) == [])
  }
}
