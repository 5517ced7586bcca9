import SteelyardModel
import SteelyardNumerics
import SteelyardStrategies
import Synchronization
import Testing

@testable import SteelyardExperiments

@Suite struct ExperimentTests {
  static func scenario(_ change: (inout ScenarioDraft) -> Void = { _ in }) throws -> Scenario {
    var draft = ScenarioDraft()
    draft.name = "test"
    draft.customers = 200
    draft.steps = 6
    draft.replicates = 4
    draft.cultures = [("USA", 0.5), ("JPN", 0.5)]
    draft.cohorts = [("age", [("young", 0.5), ("old", 0.5)])]
    draft.strategies = [
      StrategyDraft(name: "one price"), StrategyDraft(name: "covert", kind: "covert_push"),
    ]
    change(&draft)
    return try Scenario(draft, catalogue: Catalogue.builtIn)
  }

  @Test(arguments: [2, 3, 7]) func workersChangeNothing(_ workers: Int) throws {
    let experiment = Experiment(try Self.scenario())
    #expect(try experiment.run(workers: workers) == experiment.run())
  }

  @Test func memoryChangesNothing() throws {
    let scenario = try Self.scenario()
    let plan = try MemoryPlan(scenario, workers: 4, available: (64 << 20) + 150_000)
    #expect(plan.replicatesAtOnce < 4)
    let tight = try Experiment(scenario).run(workers: 4, memory: (64 << 20) + 150_000)
    #expect(tight == (try Experiment(scenario).run()))
  }

  /// Flipping cohorts in runs of their own adds metrics and changes no other.
  @Test func twinsAreAskedFor() throws {
    let scenario = try Self.scenario { draft in
      draft.customers = 700
      draft.replicates = 2
      draft.correlations = [("age.old", "income", -1)]
      draft.strategies[1] = StrategyDraft(name: "personal", kind: "personal_price")
    }
    let plain = try Experiment(scenario).run()
    let asked = try Experiment(scenario.counterfactual(true)).run(workers: 2)
    let ids = Metric.ofTwins.map(\.id)
    for (one, other) in zip(plain.strategies, asked.strategies) {
      for (id, estimate) in other.metrics {
        if ids.contains(id) {
          #expect(one.metrics[id]?.mean == nil && estimate.mean != nil && estimate.n == 120)
        } else {
          #expect(one.metrics[id] == estimate, "\(id)")
        }
      }
    }
    #expect(asked.strategies[0].metrics["counterfactual_price_gap"]?.mean == 0)
    #expect(try #require(asked.strategies[1].metrics["counterfactual_price_gap"]?.mean) > 0)
    #expect(plain.provenance.scenarioDigest != asked.provenance.scenarioDigest)
  }

  @Test func seedsChangeResults() throws {
    let one = try Experiment(try Self.scenario()).run()
    let other = try Experiment(try Self.scenario { $0.seed = 2 }).run()
    #expect(one.strategies != other.strategies)
  }

  /// A replicate more leaves the others as they were.
  @Test func replicatesAreIndependentOfTheirNumber() throws {
    let few = try Experiment(try Self.scenario { $0.replicates = 2 }).run()
    let many = try Experiment(try Self.scenario { $0.replicates = 3 }).run()
    for (one, other) in zip(few.strategies, many.strategies) {
      #expect(one.replicates["profit"] == other.replicates["profit"].map { Array($0.prefix(2)) })
    }
  }

  /// A strategy does not change what another one finds: arms meet the same people.
  @Test func armsDoNotDisturbEachOther() throws {
    let alone = try Experiment(try Self.scenario { $0.strategies.removeLast() }).run()
    let both = try Experiment(try Self.scenario()).run()
    #expect(alone.strategies[0].replicates == both.strategies[0].replicates)
  }

  @Test func progressCountsEveryRun() throws {
    let seen = Mutex<[Experiment.Progress]>([])
    _ = try Experiment(try Self.scenario()).run(
      workers: 2,
      progress: { progress in
        seen.withLock { $0.append(progress) }
      })
    let all = seen.withLock { $0 }
    #expect(all.map(\.done).sorted() == Array(1...8))
    #expect(all.allSatisfy { $0.total == 8 })
  }

  @Test func cancellingStopsEverything() throws {
    let experiment = Experiment(try Self.scenario())
    #expect(throws: ExperimentError.cancelled) {
      try experiment.run(workers: 2, isCancelled: { true })
    }
  }

  /// One price at the optimal list price earns more than at prices around it.
  @Test func optimalListPriceIsTheSameInAllReplicates() throws {
    let result = try Experiment(try Self.scenario { $0.customers = 3_000 }).run()
    let prices = try #require(result.strategies[0].replicates["offered_price"]).compactMap(\.self)
    #expect(prices.count == 4)
    for price in prices { #expect(abs(price - 4.2) < 0.3 && abs(price - prices[0]) < 1e-6) }
  }
}

@Suite struct MemoryPlanTests {
  @Test func refusesWhatCannotFit() throws {
    let scenario = try ExperimentTests.scenario { $0.customers = 1_000_000_000 }
    let gib = 1 << 30
    let error = #expect(throws: ExperimentError.self) {
      try Experiment(scenario).run(workers: 2, memory: 16 * gib)
    }
    #expect(
      error?.description
        == "this run needs about 340.0 GiB of memory, and 16.0 GiB are there; ask for fewer"
        + " customers")
  }

  @Test func sharesOutWorkers() throws {
    let scenario = try ExperimentTests.scenario()
    let plan = try MemoryPlan(scenario, workers: 9, available: 1 << 40)
    #expect(plan.replicatesAtOnce == 4 && plan.workersEach == 2)
    let alone = try MemoryPlan(
      try ExperimentTests.scenario { $0.replicates = 1 }, workers: 3, available: 1 << 40)
    #expect(alone.replicatesAtOnce == 1 && alone.workersEach == 3)
  }

  @Test func memoryOfMachineIsPlausible() {
    #expect(MemoryPlan.memoryAvailable > 128 << 20)
  }

  private static let meminfo = "MemTotal:  8000 kB\nMemFree:  10 kB\nMemAvailable:    1000 kB\n"

  /// Nine tenths of the least; what cannot be read does not count.
  @Test(
    arguments: [
      (2_000_000, nil, nil, 1_800_000), (2_000_000, meminfo, nil, 921_600),
      (2_000_000, meminfo, "max\n", 921_600), (2_000_000, meminfo, "500000\n", 450_000),
      (400_000, meminfo, "500000\n", 360_000), (2_000_000, "nonsense", "", 1_800_000),
      (2_000_000, "MemAvailable:", "99999999999999999999\n", 1_800_000),
    ] as [(Int, String?, String?, Int)])
  func takesTheLeastOfWhatThereIs(
    _ physical: Int, _ meminfo: String?, _ limit: String?, _ expected: Int
  ) {
    let found = MemoryPlan.memoryAvailable(physical: physical, meminfo: meminfo, limit: limit)
    #expect(found == expected)
  }

  /// 100,000 customers, one cohort dimension, 64 friends: 293 bytes and 864 for the network each.
  @Test func scaleFreeNetworksTakeHalfAsMuchAgain() throws {
    let scenario = try ExperimentTests.scenario {
      $0.customers = 100_000
      $0.network.kind = .scaleFree
      $0.network.friends = 64
      $0.replicates = 1
    }
    // Trust of two cultures beside each step's record; each of six stretches has sums of all, of two
    // cultures and of two cohorts.
    let records =
      2 * 6
      * (MemoryLayout<StepRecord>.stride + 64 + 2 * 8 + 5 * MemoryLayout<PeriodSums>.stride)
    let exact = (64 << 20) + records + 100_000 * (293 + 864)
    #expect(try MemoryPlan(scenario, workers: 1, available: exact).replicatesAtOnce == 1)
    #expect(throws: ExperimentError.self) {
      try MemoryPlan(scenario, workers: 1, available: exact - 1)
    }
  }

  @Test func namesTheLargerTerm() throws {
    let long = try ExperimentTests.scenario {
      $0.steps = 1_000
      $0.replicates = 1_000
    }
    let error = #expect(throws: ExperimentError.self) {
      try MemoryPlan(long, workers: 1, available: 100 << 20)
    }
    #expect(
      error?.description.hasSuffix("; ask for fewer replicates, strategies or steps") == true)
  }
}

@Suite struct ScenarioDigestTests {
  /// The standard's own examples (FIPS 180-4), and lengths around the padding's edges.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000),
      "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
  ])
  func matchesTheStandard(_ text: String, _ digest: String) {
    #expect(SHA256.hex(of: text) == digest)
    for portion in [1, 3, 64, 100] {
      var hash = SHA256()
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: portion) {
        hash.add(Array(bytes[start..<min(bytes.count, start + portion)]))
      }
      #expect(hash.hex == digest, "in portions of \(portion)")
    }
  }

  @Test func textsCannotForgeTheCanonicalText() {
    let forged = ScenarioDigest.text(of: .list([.text("a\",\"b")]))
    #expect(forged == #"["a\",\"b"]"#)
    #expect(forged != ScenarioDigest.text(of: .list([.text("a"), .text("b")])))
    #expect(ScenarioDigest.text(of: .text("\\\"")) == #""\\\"""#)
    #expect(ScenarioDigest.text(of: .text("\"\u{301}")).utf8.count == 6, "escaped by scalar")
    let key = ScenarioDigest.text(of: .mapping([.init("a\":1,\"b", .whole(2))]))
    #expect(key == #"{"a\":1,\"b":2}"#)
  }

  @Test func namesWhatAScenarioMeans() throws {
    let one = ScenarioDigest.hex(of: try ExperimentTests.scenario())
    let same = ScenarioDigest.hex(
      of: try ExperimentTests.scenario { $0.parameters = [("trust.gain", 0.05)] })
    let other = ScenarioDigest.hex(
      of: try ExperimentTests.scenario { $0.parameters = [("trust.gain", 0.06)] })
    #expect(one == same, "a default written out means the same")
    #expect(one != other)
  }
}
