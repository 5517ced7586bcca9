import SteelyardModel
import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine

/// What must hold of one to three firms in a market, whatever they do.
@Suite struct RivalTests {
  private static func run(
    _ twist: Twist, _ strategy: Int, workers: Int = 1, batch: Int = 256
  ) throws -> (record: RunRecord, states: [State]) {
    let scenario = try twist.scenario()
    let simulation = scenario.simulation(
      [strategy], try Markets.sharedPopulation(scenario), workers: workers, batch: batch)
    let states = simulation.firmArms.map(\.state)
    return (try simulation.finished(), states)
  }

  private static func purchases(_ record: RunRecord) -> [Int] {
    ([record] + record.rivals).map(\.all.purchases)
  }

  /// Firms that do the same sell alike: each a third, within five standard errors of chance.
  @Test func equalFirmsShareTheMarket() throws {
    let twist = Twist(
      name: "equal", customers: 3_000, steps: 12,
      market: {
        $0.rivals = ["first", "second"].map { Twist.rival("one_price", name: $0) }
      })
    let sold = Self.purchases(try Self.run(twist, 0).record)
    let all = Double(sold.reduce(0, +))
    #expect(all > 10_000)
    for part in sold {
      // Choices of one customer hang together by trust, hence a factor of two.
      let error = 2 * (all * (1.0 / 3) * (2.0 / 3)).squareRoot()
      #expect(abs(Double(part) - all / 3) < 5 * error, "\(sold)")
    }
  }

  /// Who stands on which side does not matter: swapping strategies swaps fortunes.
  @Test func swappingFirmsSwapsTheirFortunes() throws {
    func sold(_ own: Int, _ other: String) throws -> [Double] {
      let twist = Twist(
        name: "sides", customers: 3_000, steps: 12,
        market: { $0.rivals = [Twist.rival(other)] })
      let sold = Self.purchases(try Self.run(twist, own).record).map(Double.init)
      return sold.map { $0 / sold.reduce(0, +) }
    }
    let kinds = Markets.kinds
    let push = try #require(kinds.firstIndex(of: "covert_push"))
    let plain = try #require(kinds.firstIndex(of: "one_price"))
    let (left, right) = (try sold(push, "one_price"), try sold(plain, "covert_push"))
    #expect(abs(left[0] - 0.5) > 0.02, "they do not fare alike")
    #expect(abs(left[0] - right[1]) < 0.02)
  }

  /// A firm that nobody knows and nobody hears of is as good as none: not a bit is different.
  @Test(arguments: [3, 5]) func aFirmThatNobodyCanKnowIsNone(_ strategy: Int) throws {
    var twist = Twist(
      name: "nobody", customers: 500, steps: 16, draft: Twist.parameters([("arrival.rate", 0)]))
    let alone = try Self.run(twist, strategy)
    for entry in [0, 9] {
      twist.market = {
        $0.rivals = [
          Twist.rival("covert_push", enters: entry, prospects: 1),
          Twist.rival("open_book", name: "other", enters: 15),
        ]
      }
      let among = try Self.run(twist, strategy)
      #expect(among.states[0].hash == alone.states[0].hash)
      #expect(among.record.trace == alone.record.trace)
      #expect(among.record.ledger == alone.record.ledger)
      #expect(among.record.rivals.allSatisfy { $0.all.purchases == 0 && $0.all.spent == 0 })
    }
  }

  @Test func anEntrantStartsWithNobody() throws {
    let twist = Twist(
      name: "entrant", customers: 800, steps: 20, draft: Twist.parameters([("arrival.rate", 0.3)]),
      market: { $0.rivals = [Twist.rival("personal_price", enters: 8)] })
    let record = try Self.run(twist, 3).record
    let entrant = try #require(record.rivals.first)
    let waiting = entrant.trace.prefix(8)
    #expect(waiting.allSatisfy { $0.active == 0 && $0.purchases == 0 && $0.cost == 0 })
    #expect(waiting.allSatisfy { $0.trust == entrant.all.trustStart }, "nobody thinks anew of it")
    #expect(entrant.trace[8].purchases == 0, "nobody knows it in its first step")
    #expect(entrant.trace.suffix(4).allSatisfy { $0.active > 0 })
    #expect(entrant.all.founders == 0 && entrant.all.purchases > 0)
    #expect(
      entrant.ledger.reduce(0, +)
        == entrant.all.trust - Int64(entrant.scoredSteps) * entrant.all.trustStart)
  }

  /// The higher the cost of buying elsewhere than last time, the fewer do.
  @Test func switchingCostsKeepCustomersWhereTheyAre() throws {
    func switches(_ cost: Double, eased: Double = 0) throws -> Int {
      let twist = Twist(
        name: "switching", customers: 400, steps: 16,
        draft: Twist.parameters([("choice.switching_cost", cost)]),
        market: { $0.rivals = [Twist.rival("one_price") { $0.entry.easesSwitching = eased }] },
        strategy: { $0.entry.easesSwitching = eased })
      let scenario = try twist.scenario()
      var simulation = scenario.simulation([0], try Markets.sharedPopulation(scenario))
      let last = simulation.arm.state.last
      var (before, count) = (last.values, 0)
      while simulation.step < scenario.steps {
        simulation.advance()
        let now = last.values
        count += zip(before, now).count { $0 != 0 && $0 != $1 }
        before = now
      }
      return count
    }
    let found = try [0, 0.5, 1, 2, 3].map { try switches($0) }
    #expect(zip(found, found.dropFirst()).allSatisfy { $0 > $1 }, "\(found)")
    #expect(try switches(3, eased: 1) == found[0], "what is taken off whole is no cost")
  }

  @Test(arguments: [(1, 64), (2, 1_024), (3, 4_096)])
  func workersAndBatchesChangeNothing(_ workers: Int, _ batch: Int) throws {
    let twist = try #require(Twist.rivals.first { $0.name == "three firms, two blocks" })
    let plain = try Self.run(twist, 3)
    let other = try Self.run(twist, 3, workers: workers, batch: batch)
    #expect(other.states.map(\.hash) == plain.states.map(\.hash))
    #expect(other.record == plain.record)
  }

  /// A push at one firm never moves a choice between two others: who buys from it only because
  /// of the push would have bought elsewhere or nothing, and nobody else's choice changes.
  @Test func aPushMovesChoicesToItsFirmAlone() throws {
    let kinds = Markets.kinds
    let plain = try #require(kinds.firstIndex(of: "one_price"))
    func firstChoices(_ nudge: PartSpec?) throws -> [UInt8] {
      let twist = Twist(
        name: "push", customers: 2_000, steps: 1,
        market: {
          $0.rivals = [Twist.rival("one_price"), Twist.rival("one_price", name: "other")]
        }, strategy: { $0.nudges = [nudge].compactMap(\.self) })
      return try Self.run(twist, plain).states[0].last.values
    }
    let without = try firstChoices(nil)
    let with = try firstChoices(Twist.nudge("social_proof", 1))
    let moved = zip(without, with).filter { $0 != $1 }
    #expect(moved.count > 20)
    #expect(moved.allSatisfy { $1 == 1 })
  }

  /// Every purchase is from one firm: nobody buys twice for one need.
  @Test func oneNeedIsOnePurchaseAtMost() throws {
    let twist = try #require(Twist.rivals.first { $0.name.hasPrefix("three firms, switching") })
    let record = try Self.run(twist, 3).record
    for step in record.trace.indices {
      let sold = ([record] + record.rivals).map { $0.trace[step].purchases }.reduce(0, +)
      #expect(sold <= record.all.customers)
      #expect(sold > 0)
    }
  }
}
