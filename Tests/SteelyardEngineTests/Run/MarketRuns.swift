import Dispatch
import SteelyardModel
import SteelyardNumerics
import SteelyardStrategies
import SteelyardTestSupport
import Synchronization
import Testing

@testable import SteelyardEngine

/// What changes speed and must change nothing else.
struct RunShape: CustomStringConvertible {
  var workers = 1
  var batch = 1_024
  /// Workers who make the population.
  var makers = 1
  /// Whether arms run side by side, and in which order they begin.
  var isParallel = false
  var isReversed = false

  static let plain = RunShape()

  private init() {}

  init(_ random: inout RandomComposition) {
    workers = random.whole(in: 1...7)
    batch =
      random.chance(0.3)
      ? random.pick([1, 2, 3, 7, 333, 1_023, 4_095]) : random.whole(in: 1...summationBlock)
    makers = random.whole(in: 1...7)
    isParallel = random.chance(0.5)
    isReversed = random.chance(0.5)
  }

  var description: String {
    "\(workers) workers, batch \(batch), people made by \(makers)"
      + (isReversed ? ", last arm first" : "") + (isParallel ? ", arms side by side" : "")
  }
}

/// The runs of a scenario on one population, in some shape.
struct MarketRuns {
  private let scenario: Scenario
  private let shape: RunShape
  private let population: Population

  init(_ scenario: Scenario, _ prior: MarketPrior, _ shape: RunShape) throws {
    self.scenario = scenario
    self.shape = shape
    population = try Population(
      scenario.population, parameters: scenario.parameters,
      key: StreamKey(seed: scenario.seed, replicate: 0), prior: prior, workers: shape.makers)
  }

  /// Strategies that run together.
  private struct Turn {
    let positions: [Int]
    let specs: [StrategySpec]
    var rollout: StrategySpec.Rollout?
  }

  private var turns: [Turn] {
    let all = Array(scenario.strategies.indices)
    if scenario.assignment == .random {
      return [Turn(positions: all, specs: scenario.strategies)]
    }
    return all.map { position in
      let spec = scenario.strategies[position]
      guard let rollout = spec.rollout, !rollout.isEverybody else {
        return Turn(positions: [position], specs: [spec])
      }
      return Turn(
        positions: [position, position], specs: [spec, rollout.other], rollout: rollout)
    }
  }

  /// What every turn leaves behind, in the order of the scenario whatever the order of running.
  func outcomes() throws -> [Outcome] {
    let turns = turns
    let found = Mutex([Outcome?](repeating: nil, count: turns.count))
    @Sendable func run(_ place: Int) {
      let turn = shape.isReversed ? turns.count - 1 - place : place
      let outcome = outcome(of: turns[turn])
      found.withLock { $0[turn] = outcome }
    }
    if shape.isParallel {
      DispatchQueue.concurrentPerform(iterations: turns.count, execute: run)
    } else {
      for place in turns.indices { run(place) }
    }
    return try found.withLock { $0 }.map { try #require($0, "the run was finished") }
  }

  private func outcome(of turn: Turn) -> Outcome? {
    let taken = Mutex(([CustomerStep](), [Decision]()))
    let customers = population.count
    let log = CustomerLog(
      customers: customers, panel: Array(stride(from: 0, to: customers, by: 5)),
      decisions: Array(stride(from: 0, to: customers, by: 97))
    ) { steps, decisions in
      taken.withLock {
        $0.0 += steps
        $0.1 += decisions
      }
    }
    var simulation = Simulation(
      scenario, population: population, strategies: turn.specs.map(\.inTurn),
      positions: turn.positions, rollout: turn.rollout,
      rivals: scenario.market.rivals.map(\.strategy.inTurn), listPrice: scenario.publishedPrice,
      workers: shape.workers, batch: shape.batch, periods: 2, keepsCells: true, log: log)
    for _ in 0..<scenario.steps { simulation.advance() }
    let known = simulation.arms.indices.map { Array(simulation.known(of: $0)) }
    let states = simulation.firmArms.map(\.state)
    return simulation.runAll().map { records in
      let (steps, decisions) = taken.withLock { $0 }
      return Outcome(
        records: records, known: known, columns: states.map(\.columns), steps: steps,
        decisions: decisions)
    }
  }
}

/// Everything that the run of a market leaves behind.
struct Outcome: Sendable {
  let records: [RunRecord]
  /// By seat, what its strategy has learnt.
  let known: [[Double]]
  /// By firm and name.
  let columns: [[String: [UInt8]]]
  let steps: [CustomerStep]
  let decisions: [Decision]

  /// Names of what differs.
  func differences(from other: Outcome) -> [String] {
    let parts = [
      ("records", records == other.records), ("knowledge", known == other.known),
      ("panel", steps == other.steps), ("decisions", decisions == other.decisions),
    ]
    return parts.filter { !$0.1 }.map(\.0)
      + zip(columns, other.columns).enumerated().flatMap { firm, pair in
        pair.0.keys.sorted().filter { pair.0[$0] != pair.1[$0] }.map { "firm \(firm): \($0)" }
      }
  }
}

extension StrategySpec {
  /// The strategy and what it changes into.
  fileprivate var inTurn: [SteelyardEngine.Stage] {
    [SteelyardEngine.Stage(makeStrategy())]
      + changes.map { SteelyardEngine.Stage(from: $0.step, $0.spec.makeStrategy()) }
  }
}

extension Scenario {
  fileprivate var publishedPrice: Double {
    if case .fixed(let price) = market.listPrice { price } else { market.goingRate }
  }
}

/// A column of any kind.
private protocol RawColumn {
  var bytes: [UInt8] { get }
}

extension Column: RawColumn {
  fileprivate var bytes: [UInt8] {
    Array(UnsafeRawBufferPointer(start: base, count: count * MemoryLayout<Element>.stride))
  }
}

extension State {
  /// Every column that there is, by the name of its property.
  var columns: [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    func look(at value: Any, _ name: String) {
      if let column = value as? any RawColumn {
        found[name] = column.bytes
        return
      }
      for (index, child) in Mirror(reflecting: value).children.enumerated() {
        look(at: child.value, "\(name) \(child.label ?? "\(index)")")
      }
    }
    look(at: self, "state")
    return found
  }
}
