import Foundation
import SteelyardModel
import SteelyardNumerics
import SteelyardScenarios
import SteelyardStrategies
import Testing

@testable import SteelyardEngine

/// Every shipped scenario, lived through for ten years by a few hundred people: no state of
/// theirs may end at a bound and stay there.
@Suite struct DegenerationTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Scenarios")

  /// The scenarios for people, by file name.
  static let files: [String] = {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { $0.hasSuffix(".yaml") }.sorted()
  }()

  private static let years = 10
  private static let customers = 400

  private static func scenario(_ file: String) throws -> Scenario {
    try ScenarioReader(catalogue: Catalogue.builtIn).read(
      path: folder.appending(path: file).path,
      overrides: ScenarioOverrides(steps: 52 * years, replicates: 1, customers: customers))
  }

  @Test func everySectorHasAScenario() throws {
    let sectors = try Self.files.map { try Self.scenario($0).market.sector.id }
    #expect(Set(sectors) == Set(Sector.all.map(\.id)))
  }

  /// Customers never come back for good, so their number falls: but an honest firm still has some
  /// after ten years, and one that deceives after three. Trust is neither at a bound nor at rest.
  @Test(arguments: files) func tenYearsLeaveNobodyStuck(_ file: String) throws {
    let scenario = try Self.scenario(file)
    let population = try Population(
      scenario.population, parameters: scenario.parameters,
      key: StreamKey(seed: scenario.seed, replicate: 0))
    let listPrice = Self.listPrice(scenario, population)
    for (position, spec) in scenario.strategies.enumerated() {
      var simulation = Simulation(
        scenario, population: population, strategies: [Self.stages(of: spec)],
        positions: [position], listPrice: listPrice)
      let early = simulation.standing(at: 52 * 3)
      let before = simulation.standing(at: 52 * (Self.years - 1))
      let after = simulation.standing(at: 52 * Self.years)
      #expect(!early.active.isEmpty, "\(file), \(spec.name)")
      #expect(!after.active.isEmpty || spec.deceives, "\(file), \(spec.name)")
      for standing in [early, before, after] where !standing.active.isEmpty {
        #expect((0.02...0.98).contains(standing.meanTrust), "\(file), \(spec.name)")
        #expect(standing.atBounds < 0.95, "\(file), \(spec.name)")
      }
      guard before.active.count >= 10 else { continue }
      #expect(before.moved(to: after) > 0.25, "\(file), \(spec.name)")
    }
  }

  private static func stages(of spec: StrategySpec) -> [Stage] {
    [Stage(Composition(spec))] + spec.changes.map { Stage(from: $0.step, Composition($0.spec)) }
  }

  private static func listPrice(_ scenario: Scenario, _ population: Population) -> Double {
    switch scenario.market.listPrice {
    case .fixed(let price): price
    case .optimal: OptimalPrice.find(scenario.market, scenario.parameters, population)
    }
  }
}

extension StrategySpec {
  /// Whether it shows false claims or dark patterns.
  fileprivate var deceives: Bool {
    nudges.contains { part in
      NudgeKind(rawName: part.kind)?.isDark(isTruthful: part["truthful"] >= 0.5) ?? false
    }
  }
}

extension Simulation {
  /// How things stand once so many steps are completed.
  fileprivate mutating func standing(at step: Int) -> Standing {
    while self.step < step { advance() }
    return Standing(arm.state)
  }
}

/// Trust of all customers, and who is one.
private struct Standing {
  let trust: [Float]
  /// Positions of the firm's customers.
  let active: [Int]

  init(_ state: State) {
    trust = state.trust.values
    let flags = state.flags.values
    active = flags.indices.filter { flags[$0] & State.Flag.active != 0 }
  }

  /// Of the firm's customers.
  var meanTrust: Double {
    active.reduce(0) { $0 + Double(trust[$1]) } / Double(active.count)
  }

  /// Share of the firm's customers whose trust is within .01 of 0 or 1.
  var atBounds: Double {
    let stuck = active.filter { trust[$0] < 0.01 || trust[$0] > 0.99 }
    return Double(stuck.count) / Double(active.count)
  }

  /// Share of the firm's customers whose trust is another a year later.
  func moved(to later: Standing) -> Double {
    let moved = active.filter { abs(trust[$0] - later.trust[$0]) > 0.001 }
    return Double(moved.count) / Double(active.count)
  }
}
