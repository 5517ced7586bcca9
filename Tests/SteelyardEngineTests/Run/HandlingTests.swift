import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

@testable import SteelyardEngine
@testable import SteelyardStrategies

/// What handling data otherwise does to a market.
@Suite struct HandlingTests {
  private struct Result {
    let record: RunRecord
    let state: State
    let arm: Arm
  }

  /// Strategy 5 collects everything and asks for it; a change of it in a market of 400.
  private func run(
    steps: Int = 12, regime: PrivacyRegime = .none,
    _ parameters: [(path: String, value: Double)] = [],
    _ change: (inout StrategySpec) -> Void = { _ in }
  ) throws -> Result {
    var draft = Markets.draft(customers: 400, steps: steps)
    draft.parameters = parameters
    draft.market.regime = regime
    let scenario = try Markets.scenario(draft)
    var spec = scenario.strategies[5]
    change(&spec)
    let simulation = Simulation(
      scenario, population: try Markets.sharedPopulation(scenario), strategy: Composition(spec),
      listPrice: 4.2)
    let (state, arm) = (simulation.arm.state, simulation.arm)
    return Result(record: try simulation.finished(), state: state, arm: arm)
  }

  /// Whatever is done or not, without needs, breaches and use nothing changes but the bill.
  @Test func everyPracticeChangesSomething() throws {
    let plain = try run()
    let changes: [(String, (inout StrategySpec) -> Void)] = [
      ("purposes", { $0.handling.purposes = .service }),
      ("cookies", { $0.handling.usesCookies = true }),
      ("devices", { $0.handling.followsDevices = true }),
      ("pseudonyms", { $0.handling.identity = .pseudonymous }),
      ("noise", { $0.handling.privacy.isOn = true }),
      ("federated", { $0.handling.isFederated = true }),
      ("balance", { $0.handling.balance = 1 }),
      ("local", { $0.handling.isLocal = true }),
      ("silos", { $0.handling.silos = 1 }),
      ("localized", { $0.culture.isLocalized = true }),
      ("disclosure", { $0.culture.adaptsDisclosure = true }),
      ("vendor", { $0.vendor.kind = .platform }),
    ]
    for (name, change) in changes {
      #expect(try run([("purpose.discovery", 0.1)], change).record != plain.record, "\(name)")
    }
  }

  // MARK: Differential privacy

  /// Noise explains nothing: it makes estimates vary more and leaves more open, so that prices go
  /// by them less.
  @Test func noiseIsNotTakenForKnowledge() throws {
    let plain = try run(steps: 1).arm.facts(at: 0, last: LastStep())
    let noisy = try run(steps: 1) {
      $0.handling.privacy.isOn = true
      $0.handling.privacy.epsilon = 0.5
    }.arm.facts(at: 0, last: LastStep())
    #expect(plain.noiseDeviation == 0 && plain.estimateDeviation == plain.explainedDeviation)
    #expect(noisy.explainedDeviation == plain.explainedDeviation && noisy.noiseDeviation > 0)
    #expect(noisy.estimateDeviation > plain.estimateDeviation)
    let (open, closed) = (WillingnessPrice.scales(noisy), WillingnessPrice.scales(plain))
    #expect(open.known > closed.known && open.unknown == closed.unknown)
  }

  @Test func theBudgetIsKept() throws {
    let needs: [(path: String, value: Double)] = [("sector.need_rate", 0.5)]
    let kept = try run(steps: 30, needs) { spec in
      spec.handling.privacy.isOn = true
      spec.handling.privacy.budget = 3
    }
    let releases = kept.state.archive.releases.values
    #expect(releases.allSatisfy { $0 <= 3 } && releases.contains(3))
    #expect(kept.record.trace.allSatisfy { $0.overspent == 0 })
    let broken = try run(steps: 30, needs) { spec in
      spec.handling.privacy.isOn = true
      spec.handling.privacy.budget = 3
      spec.handling.privacy.overspends = true
    }
    #expect(broken.state.archive.releases.values.contains { $0 > 3 })
    #expect(broken.record.trace.contains { $0.overspent > 0 })
    // Once the budget is spent data grow old although customers deal with the firm.
    func age(_ result: Result) -> Int { result.state.age.values.reduce(0) { $0 + Int($1) } }
    #expect(age(kept) > 2 * age(broken))
  }

  /// Less epsilon is more noise: estimates lie further from those without any.
  @Test func lessEpsilonIsMoreNoise() throws {
    let plain = try run(steps: 4).state.estimate.values
    func distance(_ epsilon: Double) throws -> Double {
      let noisy = try run(steps: 4) { spec in
        spec.handling.privacy.isOn = true
        spec.handling.privacy.epsilon = epsilon
        spec.handling.privacy.budget = 1_000
      }.state.estimate.values
      return zip(noisy, plain).reduce(0) { $0 + Double(abs($1.0 - $1.1)) }
    }
    let distances = try [100, 10, 1, 0.1].map(distance)
    #expect(zip(distances, distances.dropFirst()).allSatisfy { $0 < $1 })
  }

  // MARK: Data taken back

  @Test func whatIsTakenBackIsKeptUnlessItCanBeErased() throws {
    let leaving: [(path: String, value: Double)] = [
      ("consent.opt_out", 0.5), ("consent.opt_out_pace", 0.5), ("sector.need_rate", 0.5),
    ]
    func kept(_ change: (inout StrategySpec) -> Void) throws -> Int {
      let found = try run(leaving) { spec in
        spec.handling.keepsWithdrawn = true
        change(&spec)
      }
      return found.state.archive.withdrawn.values.count { $0 != 0 }
    }
    #expect(try kept { _ in } > 0)
    #expect(try kept { $0.rights.insert(.deletion) } == 0)
    #expect(try kept { $0.retention = 1 } < kept { _ in }, "retention ends it")
  }

  /// Data that nobody uses can still be lost.
  @Test func keptDataWeighInABreach() throws {
    let arm = try run { $0.handling.keepsWithdrawn = true }.arm
    arm.state.data[0] = 0
    arm.state.archive.withdrawn[0] = DataCategory.sensitive.bit
    #expect(Phase.burden(arm, 0) == arm.coefficients.creepiness.burden[Int(arm.state.held(0))])
    arm.state.archive.withdrawn[0] = 0
    #expect(Phase.burden(arm, 0) < 0)
  }

  // MARK: Cultures

  /// Nobody's culture is guessed but from device or place.
  @Test func cultureIsSeenByDeviceOrPlaceOnly() throws {
    let arm = try run { $0.culture.isLocalized = true }.arm
    var seen: Set<Bool> = []
    for customer in 0..<400 {
      arm.state.data[customer] = DataCategory.purchases.bit | DataCategory.inferred.bit
      #expect(arm.guess(of: customer) == .none)
      arm.state.data[customer] = DataCategory.device.bit
      seen.insert(arm.guess(of: customer) == .right)
    }
    #expect(seen.contains(true))
    let plain = try run().arm
    #expect(plain.guess(of: 0) == .none && plain.state.locales == nil)
  }

  // MARK: Offences

  private func offences(
    _ regime: PrivacyRegime, overspent: Int = 0, _ change: (inout StrategySpec) -> Void
  ) throws -> Int {
    var step = StepRecord()
    step.overspent = overspent
    return try run(steps: 1, regime: regime) { spec in
      spec.rights = Rights(level: 2)
      change(&spec)
    }.arm.offences(step)
  }

  @Test func usesBeyondPurposesOffendWhereThereIsALaw() throws {
    for regime in [PrivacyRegime.optIn, .optOut, .sectoral] {
      #expect(try offences(regime) { $0.handling.purposes = .service } == 1)
    }
    #expect(try offences(.none) { $0.handling.purposes = .service } == 0)
    #expect(try offences(.optIn) { _ in } == 0)
  }

  @Test func followingTakesValidConsentUnderOptIn() throws {
    #expect(try offences(.optIn) { $0.handling.usesCookies = true } == 1)
    #expect(try offences(.optOut) { $0.handling.usesCookies = true } == 0)
    #expect(
      try offences(.optIn) { spec in
        spec.handling.followsDevices = true
        spec.consent.isUnticked = true
      } == 0)
    #expect(
      try offences(.optIn) { spec in
        spec.handling.usesCookies = true
        spec.rights.insert(.granular)
      } == 0)
  }

  @Test func brokenPromisesOffendUnderAnyLaw() throws {
    #expect(try offences(.none, overspent: 1) { _ in } == 1)
  }

  @Test func keepingWhatWasTakenBackOffends() throws {
    #expect(try offences(.optIn) { $0.handling.keepsWithdrawn = true } == 1)
    #expect(try offences(.optOut) { $0.handling.keepsWithdrawn = true } == 1)
    #expect(try offences(.sectoral) { $0.handling.keepsWithdrawn = true } == 0)
    #expect(
      try offences(.optIn) { spec in
        spec.handling.keepsWithdrawn = true
        spec.rights.insert(.deletion)
      } == 0)
  }

  @Test func dataAbroadFollowTheLawOfThePlace() throws {
    #expect(try offences(.optIn) { $0.storesAbroad = true } == 1)
    #expect(try offences(.sectoral) { $0.storesAbroad = true } == 1, "it collects sensitive data")
    #expect(try offences(.optOut) { $0.storesAbroad = true } == 0)
    #expect(
      try offences(.optIn) { spec in
        spec.storesAbroad = true
        spec.handling.identity = .anonymous
      } == 0)
    #expect(try offences(.optIn) { $0.vendor.kind = .platform } == 1, "the vendor keeps them")
    #expect(
      try offences(.optIn) { spec in
        spec.vendor.kind = .platform
        spec.handling.isLocal = true
      } == 0)
    #expect(
      try offences(.optIn) { spec in
        spec.vendor.kind = .platform
        spec.disclosures = []
      } == 2, "and gets them without a word")
  }
}
