import SteelyardModel
import SteelyardStrategies
import Testing

@testable import SteelyardExperiments

@Suite struct StoppingTests {
  private static func experiment(replicates: Int) throws -> Experiment {
    Experiment(
      try ExperimentTests.scenario {
        ($0.replicates, $0.customers, $0.steps) = (replicates, 60, 3)
        $0.market.listPrice = .fixed(4)
      })
  }

  @Test func looksAreFixedBeforehand() {
    let rule = { StoppingRule([("trust", 1)], most: $0) }
    #expect(rule(200).schedule(from: 10) == [10, 15, 23, 35, 53, 80, 120, 180, 200])
    #expect(rule(12).schedule(from: 2) == [5, 8, 12])
    #expect(rule(20).schedule(from: 20) == [20])
  }

  @Test func givesUpAtTheMost() throws {
    let rule = StoppingRule([("trust", 1e-9)], most: 12)
    let result = try Self.experiment(replicates: 4).run(workers: 2, until: rule)
    let stopping = try #require(result.stopping)
    #expect(!stopping.isReached && stopping.replicates == 12 && stopping.schedule == [5, 8, 12])
    #expect(result.provenance.replicates == 12 && result.inference?.looks == 3)
  }

  /// Nobody is screened here, however often it is repeated.
  @Test func doesNotWaitForWhatNobodyHas() throws {
    let rule = StoppingRule([("approval", 0.01), ("trust", 1e-9)], most: 12)
    let result = try Self.experiment(replicates: 4).run(until: rule)
    #expect(result.stopping?.isReached == false && result.provenance.replicates == 5)
  }

  /// What would not fit in the end is refused before anything is run.
  @Test func knowsBeforehandWhatItMayNeed() throws {
    let experiment = try Self.experiment(replicates: 4)
    let rule = StoppingRule([("trust", 1e9)], most: 10_000)
    #expect(throws: ExperimentError.self) {
      try experiment.run(
        memory: (64 << 20) + 1_000_000, until: rule, progress: { _ in Issue.record("it ran") })
    }
  }

  @Test func stopsAsSoonAsAllAreReached() throws {
    let wide = StoppingRule([("trust", 1e9), ("profit", 1e9)], most: 12)
    let result = try Self.experiment(replicates: 4).run(until: wide)
    #expect(result.stopping?.isReached == true && result.provenance.replicates == 5)
    let never = StoppingRule([("trust", 1e9), ("profit", 1e-9)], most: 8)
    let both = try Self.experiment(replicates: 4).run(until: never)
    #expect(both.stopping?.targets.map(\.isReached) == [true, false])
    #expect(both.provenance.replicates == 8)
  }

  @Test func stopsInBetween() throws {
    let experiment = try Self.experiment(replicates: 4)
    let first = try experiment.run(until: StoppingRule([("trust", 1e9)], most: 40))
    let width = try #require(first.stopping?.targets[0].found)
    let rule = StoppingRule([("trust", width / 1.5)], most: 40)
    let result = try experiment.run(workers: 3, until: rule)
    #expect(result.stopping?.isReached == true)
    #expect((6..<40).contains(result.provenance.replicates))
    #expect(result == (try experiment.run(until: rule)), "workers change nothing")
  }

  /// Added replicates are those that a run with as many has; only intervals are wider.
  @Test func replicatesAreThoseOfARunWithAsMany() throws {
    let rule = StoppingRule([("trust", 1e-9)], most: 8)
    let grown = try Self.experiment(replicates: 4).run(until: rule)
    let plain = try Self.experiment(replicates: 8).run()
    #expect(grown.provenance == plain.provenance)
    for (one, other) in zip(grown.strategies, plain.strategies) {
      #expect(one.replicates == other.replicates && one.trace == other.trace)
      let (wide, narrow) = (one.metrics["trust"]?.halfWidth, other.metrics["trust"]?.halfWidth)
      #expect((wide ?? 0) > (narrow ?? .infinity))
    }
  }

  /// Nobody is asked for a fine before the first breach: an interval of no width is no reason to
  /// stop until many replicates are alike.
  @Test func whatHasNotHappenedYetIsNotKnown() throws {
    let rule = StoppingRule([("autonomy_loss", 0.001)], most: 70)
    let result = try Self.experiment(replicates: 4).run(workers: 2, until: rule)
    let stopping = try #require(result.stopping)
    #expect(result.strategies.contains { $0.metrics["autonomy_loss"]?.halfWidth == 0 })
    #expect(stopping.replicates >= StoppingRule.fewestAlike)
    let few = StoppingRule([("price_gap", 1e9)], most: 12)
    let early = try Self.experiment(replicates: 4).run(until: few).stopping
    #expect(early?.isReached == false && early?.targets[0].found == nil)
  }

  @Test func whatIsUndefinedIsNeverReached() throws {
    let rule = StoppingRule([("share", 1e9)], most: 8)
    let result = try Self.experiment(replicates: 4).run(until: rule)
    #expect(result.stopping?.isReached == false && result.stopping?.targets[0].found == nil)
  }
}
