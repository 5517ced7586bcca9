import SteelyardBehaviour
import SteelyardNumerics
import SteelyardStrategies
import SteelyardTestSupport
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// What happens to a firm, with the sums of the step before made by hand.
@Suite struct FirmTests {
  /// The arm of a strategy of a small market under opt-in law, where nothing happens to the firm
  /// by itself unless parameters or sums say so.
  func arm(
    _ strategy: Int = 0, _ parameters: [(String, Double)] = [], seed: UInt64 = 11,
    events: [Event] = [], practice: @escaping @Sendable (inout StrategySpec) -> Void = { _ in }
  ) throws -> Arm {
    let quiet: [(String, Double)] =
      [
        ("breach.rate", 0.05), ("breach.discovery", 0), ("audit.rate_opt_in", 0),
        ("audit.complaints", 10), ("audit.detection", 1), ("press.complaints", 0),
        ("press.breach", 0),
      ] + CostItem.all.map { ($0.setUp.path, 0) }
    let given = quiet.filter { pair in !parameters.contains { $0.0 == pair.0 } } + parameters
    let twist = Twist(
      name: "firm", customers: 20, steps: 200,
      draft: { draft in
        draft.seed = seed
        draft.parameters = given.map { (path: $0.0, value: $0.1) }
      },
      market: { $0.regime = .optIn },
      strategy: { spec in
        spec.security = 0
        spec.transparency = 1
        practice(&spec)
      }, events: events)
    let scenario = try twist.scenario()
    return scenario.simulation([strategy], try Markets.population(scenario)).arm
  }

  /// Sums of a step in which every customer held so many categories and that share complained.
  func sums(
    held: Double = 0, complaints: Double = 0, spent: Double = 0, deceptive: Int = 0
  ) -> StepRecord {
    var record = StepRecord()
    record.active = 1_000
    record.held = Int(held * 1_000)
    record.complaints = Int(complaints * 1_000)
    record.spent = spent
    record.deceptive = deceptive
    return record
  }

  /// A breach is certain after it: the chance per category held is .05 / 3.
  var leaky: StepRecord { sums(held: 60) }
  var safe: StepRecord { sums() }

  // MARK: Set-up

  /// In the first step all that the strategy needs, then only what another one has more of.
  @Test func setUpIsChargedOnce() throws {
    let prices = [("setup.transparency", 0.5), ("setup.messages", 0.25), ("breach.rate", 0)]
    let plain = try arm(0, prices) { $0.transparency = 1 }
    let open = try arm(0, prices) {
      $0.transparency = 3
      $0.messages = 0.5
    }
    var firm = Firm(categories: 1)
    func charge(_ arm: Arm, _ step: Int) -> Double {
      firm.news(arm, step: step, last: safe).charge
    }
    #expect(abs(charge(plain, 0) - 4.2 * 0.5) < 1e-12)
    #expect(charge(plain, 1) == 0)
    #expect(abs(charge(open, 2) - 4.2 * (2 * 0.5 + 0.25)) < 1e-12)
    #expect(charge(plain, 3) == 0 && charge(open, 4) == 0)
  }

  // MARK: Breaches

  @Test func aFirmThatTellsIsKnownAtOnce() throws {
    let arm = try arm(0, [("breach.discovery", 1)]) { $0.repair.disclosure = .proactive }
    var firm = Firm(categories: 1)
    let news = firm.news(arm, step: 0, last: leaky)
    #expect(news.breach == arm.coefficients.breach.candour && firm.breaches == 1)
    #expect(news.charge == arm.breachCost)
    let after = firm.news(arm, step: 1, last: safe)
    #expect(after == .none && firm.breaches == 1 && firm.fines == 0)
  }

  /// What was kept quiet costs at once, and is known when others find it out; a firm that never
  /// meant to tell is fined for it.
  @Test(arguments: [StrategySpec.Repair.Disclosure.onDiscovery, .none])
  func quietBreachesAreFoundOut(_ disclosure: StrategySpec.Repair.Disclosure) throws {
    let arm = try arm(0, [("breach.discovery", 1)]) { $0.repair.disclosure = disclosure }
    var firm = Firm(categories: 1)
    let quiet = firm.news(arm, step: 0, last: leaky)
    #expect(quiet.breach == 0 && quiet.charge == arm.breachCost && firm.breaches == 0)
    let found = firm.news(arm, step: 1, last: sums(spent: 100))
    let fine = disclosure == .none ? 0.02 * 100 * 52 : 0
    #expect(found.breach == (disclosure == .none ? Float(1.3) : 1))
    #expect(firm.breaches == 1 && abs(firm.fines - fine) < 1e-9)
    #expect(abs(found.charge - fine / 20) < 1e-12)
    #expect(firm.news(arm, step: 2, last: safe) == .none, "found out once")
  }

  @Test func whatNobodyFindsOutStaysQuiet() throws {
    for disclosure in [StrategySpec.Repair.Disclosure.onDiscovery, .none] {
      let arm = try arm { $0.repair.disclosure = disclosure }
      var firm = Firm(categories: 1)
      for step in 0..<200 {
        let news = firm.news(arm, step: step, last: leaky)
        #expect(news.breach == 0 && news.charge == arm.breachCost)
      }
      #expect(firm.breaches == 0 && firm.fines == 0)
    }
  }

  @Test func whoHoldsNothingLosesNothing() throws {
    let arm = try arm { $0.repair.disclosure = .proactive }
    var firm = Firm(categories: 1)
    for step in 0..<200 {
      #expect(firm.news(arm, step: step, last: step % 2 == 0 ? safe : StepRecord()) == .none)
    }
  }

  /// A chance of .3 over 4,000 steps, within 5 standard errors: a false alarm once in 1,700,000
  /// seeds; a chance off by .054 is caught with 99 % power. Firms that share a replicate have
  /// the same luck.
  @Test func breachesHaveTheirChance() throws {
    let seed = SampleSeed.of(11)
    let arms = try [0, 3].map {
      try arm($0, seed: seed) { $0.repair.disclosure = .proactive }
    }
    let steps = 4_000
    let found = arms.map { arm in
      var firm = Firm(categories: 1)
      return (0..<steps).map { firm.news(arm, step: $0, last: sums(held: 18)).breach > 0 }
    }
    let share = Double(found[0].count { $0 }) / Double(steps)
    #expect((share - 0.3).magnitude < 5 * (0.3 * 0.7 / Double(steps)).squareRoot())
    #expect(found[0] == found[1])
  }

  // MARK: Internal audits

  /// n audits in every year, evenly spread, each with its cost and its share of the repair.
  @Test(arguments: [0.5, 1, 4, 7, 26, 52])
  func internalAuditsAreSpreadOverTheYear(_ audits: Double) throws {
    let arm = try arm { $0.audits = audits }
    var firm = Firm(categories: 1)
    var steps: [Int] = []
    var left = 1.0
    for step in 0..<104 {
      let news = firm.news(arm, step: step, last: safe)
      let held = Int((news.charge / arm.auditCost).rounded())
      #expect(abs(news.charge - Double(held) * arm.auditCost) < 1e-12)
      for _ in 0..<held {
        steps.append(step)
        left *= 0.7
      }
      #expect(abs(Double(news.bias) - left) < 1e-5)
      if step == 51 { #expect(steps.count == Int(audits)) }
    }
    #expect(steps.count == Int(2 * audits))
    let gaps = zip(steps, steps.dropFirst()).map { $1 - $0 }
    #expect((gaps.max() ?? 0) - (gaps.min() ?? 0) <= 1)
  }

  @Test func withoutAuditsTheBiasStays() throws {
    let arm = try arm()
    var firm = Firm(categories: 1)
    for step in 0..<104 { #expect(firm.news(arm, step: step, last: safe).bias == 1) }
  }

  // MARK: Repair

  /// Steps in which an apology or a promise is fresh.
  private func fresh(_ arm: Arm, breachAt breach: Int? = nil) -> [Int] {
    var firm = Firm(categories: 1)
    return (0..<40).filter {
      firm.news(arm, step: $0, last: $0 == breach ? leaky : safe).isRepairing
    }
  }

  @Test func wordsAreFreshForAWhile() throws {
    for kind in [Event.Kind.apology, .promise] {
      let arm = try arm(0, events: [Event(step: 5, kind: kind)])
      #expect(fresh(arm) == Array(5..<13), "eight steps")
      let short = try self.arm(0, [("repair.steps", 3)], events: [Event(step: 5, kind: kind)])
      #expect(fresh(short) == Array(5..<8))
    }
  }

  @Test func aSecondApologyStartsAnew() throws {
    let events = [Event(step: 5, kind: .apology), Event(step: 9, kind: .promise)]
    #expect(try fresh(arm(events: events)) == Array(5..<17))
  }

  @Test func whoIsSorrySaysSoWhenSomethingComesOut() throws {
    for kind in [Event.Kind.violation(severity: 0.5), .deception, .breach] {
      let events = [Event(step: 7, kind: kind)]
      #expect(try fresh(arm(events: events)).isEmpty, "nobody apologizes")
      #expect(try fresh(arm(events: events) { $0.repair.apologizes = true }) == Array(7..<15))
      #expect(try fresh(arm(events: events) { $0.repair.promises = true }) == Array(7..<15))
    }
    let open = try arm { spec in
      spec.repair.apologizes = true
      spec.repair.disclosure = .proactive
    }
    #expect(fresh(open, breachAt: 3) == Array(3..<11))
    let silent = try arm { $0.repair.apologizes = true }
    #expect(fresh(silent, breachAt: 3).isEmpty, "nobody knows what for")
  }

  @Test func aBrokenPromiseIsVoid() throws {
    for kind in [Event.Kind.violation(severity: 0.5), .deception, .breach] {
      let events = [Event(step: 5, kind: .promise), Event(step: 8, kind: kind)]
      #expect(try fresh(arm(events: events)) == Array(5..<8))
      let atOnce = [Event(step: 8, kind: kind), Event(step: 8, kind: .apology)]
      #expect(try fresh(arm(events: atOnce)) == Array(8..<16), "said after it happened")
    }
  }

  // MARK: The scenario's events

  @Test func eventsHappenAtTheirStepToTheirStrategies() throws {
    let events = [
      Event(step: 2, kind: .violation(severity: 0.5)),
      Event(step: 2, kind: .violation(severity: 0.25)), Event(step: 2, kind: .tellPersonal),
      Event(step: 4, kind: .deception), Event(step: 4, kind: .goodAct(quality: 0.75)),
      Event(step: 6, strategies: [1, 2], kind: .deception),
      Event(step: 8, strategies: [0], kind: .tellPersonal),
      Event(step: 9, kind: .costShock(share: 0.1)), Event(step: 9, kind: .price(5)),
      Event(step: 9, kind: .regime(.none)),
    ]
    let arm = try arm(events: events)
    var firm = Firm(categories: 1)
    var news = (0..<12).map { firm.news(arm, step: $0, last: safe) }
    var wanted = [News](repeating: .none, count: 12)
    (wanted[2].violation, wanted[2].tellsPersonal) = (0.5, true)
    (wanted[4].deception, wanted[4].goodAct) = (true, 0.75)
    wanted[8].tellsPersonal = true
    #expect(news == wanted)
    let other = try self.arm(1, events: events)
    firm = Firm(categories: 1)
    news = (0..<12).map { firm.news(other, step: $0, last: safe) }
    wanted[6].deception = true
    wanted[8].tellsPersonal = false
    #expect(news == wanted)
  }

  /// A breach of the scenario's is known at once, and costs what any breach costs.
  @Test func aScheduledBreachCostsOneBreach() throws {
    for (disclosure, manner) in [
      (StrategySpec.Repair.Disclosure.proactive, Float(0.8)), (.onDiscovery, 1), (.none, 1.3),
    ] {
      let arm = try arm(0, events: [Event(step: 3, kind: .breach)]) {
        $0.repair.disclosure = disclosure
      }
      var firm = Firm(categories: 1)
      let news = (0..<6).map { firm.news(arm, step: $0, last: safe) }
      #expect(news[3].breach == manner && news[3].charge == arm.breachCost)
      #expect(news.map(\.breach).count { $0 > 0 } == 1 && firm.breaches == 1)
      #expect(news.map(\.charge).reduce(0, +) == arm.breachCost)
    }
  }

  // MARK: Sales

  @Test func salesAddUpAndTheBestIsKnown() throws {
    let arm = try arm()
    var firm = Firm(categories: 3)
    #expect(firm.logShares.allSatisfy { abs($0 - Float(Elementary.log(1.0 / 3))) < 1e-6 })
    firm.sell(RangeCounts(sold: [1, 4, 2]))
    firm.sell(RangeCounts(sold: [0, 1, 7]))
    #expect(firm.sales == [1, 5, 9])
    #expect(firm.news(arm, step: 0, last: safe).bestSeller == 2)
    for (share, sold) in zip(firm.logShares, [1.0, 5, 9]) {
      #expect(abs(share - Float(Elementary.log((sold + 1) / 18))) < 1e-6)
    }
  }
}
