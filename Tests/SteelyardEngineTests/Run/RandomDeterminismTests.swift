import SteelyardModel
import SteelyardNumerics
import SteelyardStrategies
import SteelyardTestSupport
import Testing

@testable import SteelyardEngine

/// A hundred markets put together at random, each run twice: by one worker in batches of the usual
/// size, and in a random shape. Nothing that is left behind may differ by a bit.
///
/// A failure names its case; `FRESH_SEEDS=1` tries a hundred other markets.
@Suite struct RandomDeterminismTests {
  static let cases = 0..<100
  private static let seed = SampleSeed.of(20_000)

  /// Seeds far apart, so that no case draws what another draws.
  private func random(_ number: Int) -> RandomComposition {
    let seed = Self.seed &+ 1_000_003 &* UInt64(number)
    return RandomComposition(seed: Int(truncatingIfNeeded: seed))
  }

  /// Some cases have two or three blocks, which workers share out; the others go on longer.
  private func scenario(_ number: Int, _ random: inout RandomComposition) throws -> Scenario {
    let blocks = number.isMultiple(of: 8) ? 2 + number / 8 % 2 : 1
    let customers =
      blocks > 1
      ? summationBlock * (blocks - 1) + random.whole(in: 1...90) : random.whole(in: 20...200)
    return try Markets.scenario(
      blocks > 1
        ? random.scenario(customers: customers, steps: 2, strategies: 1, rivals: 1)
        : random.scenario(customers: customers, steps: random.whole(in: 2...5)))
  }

  @Test(arguments: cases) func noShapeChangesAnything(_ number: Int) throws {
    var random = random(number)
    let scenario = try scenario(number, &random)
    let shape = RunShape(&random)
    let prior = try MarketPrior(scenario.population, scenario.parameters)
    let plain = try MarketRuns(scenario, prior, .plain).outcomes()
    let other = try MarketRuns(scenario, prior, shape).outcomes()
    for (turn, (one, two)) in zip(plain, other).enumerated() {
      #expect(one.differences(from: two) == [], "case \(number), turn \(turn), \(shape)")
    }
  }

  /// The hundred hold whatever a shape could disturb.
  @Test func casesAreOfEveryKind() throws {
    var (markets, shapes) = ([Scenario](), [RunShape]())
    for number in Self.cases {
      var random = random(number)
      markets.append(try scenario(number, &random))
      shapes.append(RunShape(&random))
    }
    func all(_ family: PartDescriptor.Family) -> Set<String> {
      Set(Catalogue.builtIn.parts.filter { $0.family == family }.map(\.kind))
    }
    let specs = markets.flatMap { $0.strategies + $0.market.rivals.map(\.strategy) }
    #expect(Set(specs.map(\.pricing.kind)) == all(.pricing))
    #expect(Set(specs.flatMap { $0.nudges.map(\.kind) }) == all(.nudge))
    #expect(Set(markets.map(\.market.sector)) == Set(Sector.all))
    #expect(Set(markets.map(\.population.network.kind)) == Set(NetworkPlan.Kind.allCases))
    #expect(Set(markets.map(\.market.rivals.count)) == Set(0...Rival.most))
    #expect(Set(markets.map { Workers.blocks(of: $0.population.customers) }) == [1, 2, 3])
    #expect(Set(markets.map(\.assignment)) == Set(Assignment.allCases))
    #expect(specs.contains { $0.rollout != nil } && markets.contains { $0.study != nil })
    #expect(specs.contains { !$0.changes.isEmpty } && markets.contains { !$0.events.isEmpty })
    #expect(Set(shapes.map(\.workers)) == Set(1...7))
    #expect(shapes.contains { $0.batch < 8 } && shapes.contains { $0.batch > 4_000 })
    #expect(shapes.contains { $0.batch % 2 == 1 })
  }
}
