import SteelyardBehaviour
import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// Consent and what is done without it.
@Suite struct DataUseTests {
  private func run(
    _ regime: PrivacyRegime, draft: [(String, Double)] = [],
    _ change: @escaping @Sendable (inout StrategySpec) -> Void
  ) throws -> Tally {
    let twist = Twist(
      name: "data", customers: 400, steps: 16,
      draft: Twist.parameters([("sector.need_rate", 0.5)] + draft),
      market: { $0.regime = regime },
      strategy: {
        $0.nudges = []
        $0.collected = DataCategories([.purchases, .location])
        change(&$0)
      })
    let scenario = try twist.scenario()
    let simulation = scenario.simulation([2], try Markets.sharedPopulation(scenario))
    return try simulation.finished().all
  }

  /// Where everything is asked for on a neutral screen nobody is steered, and nothing is done
  /// without consent.
  @Test func askingPlainlySteersNobody() throws {
    let tally = try run(.optIn) { $0.control = 4 }
    #expect(tally.data.consents > 100)
    #expect(tally.data.freeConsents == tally.data.consents)
    #expect(tally.data.uses > 0 && tally.data.overtUses == tally.data.uses)
    #expect(tally.data.unconsented == 0 && tally.data.held > 0)
  }

  /// A hidden refusal turns noes into yeses: everybody who says yes freely says so anyway.
  @Test func aHiddenRefusalSteers() throws {
    let hidden = try run(.optIn) {
      $0.control = 4
      $0.consent.hidesReject = true
    }
    #expect(hidden.data.freeConsents < hidden.data.consents)
    // 0.46 against 0.69 of location requests, a little more of purchase records.
    let quality = Double(hidden.data.freeConsents) / Double(hidden.data.consents)
    #expect(abs(quality - 0.69) < 0.06, "\(quality)")
  }

  /// A plain screen that comes back every step gets most to agree by luck some day: those are no
  /// free yeses, though nothing about the screen steers and asking again wears nobody.
  @Test func askingUntilTheyAgreeIsNotFree() throws {
    let nagged = try run(.optIn, draft: [("consent.repeat", 0)]) {
      $0.control = 4
      $0.consent.repeatEvery = 1
    }
    let quality = Double(nagged.data.freeConsents) / Double(nagged.data.consents)
    #expect(quality > 0.3 && quality < 0.85, "\(quality)")
  }

  /// Who leaves takes no data along: what is held of them is priced step by step as before, and
  /// is no use.
  @Test func leavingGivesNoPrivacyBack() throws {
    let twist = Twist(
      name: "leaving", customers: 400, steps: 30,
      draft: Twist.parameters([("sector.need_rate", 0.5)]),
      market: { $0.regime = .none },
      strategy: { $0.collected = DataCategories([.purchases, .location]) })
    let scenario = try twist.scenario()
    var simulation = scenario.simulation([3], try Markets.sharedPopulation(scenario))
    let state = simulation.arm.state
    func gone(_ row: Int) -> Bool { state.flags[row] & State.Flag.active == 0 }
    var found = 0
    for _ in 0..<30 {
      let before = (0..<400).map { (gone($0), state.account.data[$0]) }
      simulation.advance()
      for row in 0..<400 where before[row].0 && state.data[row] != 0 {
        let (was, now) = (before[row].1, state.account.data[row])
        let worth = Double(
          simulation.arm.coefficients.privacy.sensitivities[Int(state.data[row])])
        #expect(abs(now.held - was.held - worth) < 1e-6 && worth > 0)
        #expect(abs(now.unconsented - was.unconsented - worth) < 1e-6)
        #expect(now.uses == was.uses)
        found += 1
      }
    }
    #expect(found > 20, "\(found)")
  }

  /// Whose data are taken without asking has agreed to nothing: all that is held is priced.
  @Test func whatIsTakenWithoutAskingIsPriced() throws {
    let tally = try run(.none) { $0.control = 0 }
    #expect(tally.data.consents == 0)
    #expect(tally.data.uses > 0 && tally.data.overtUses == 0)
    #expect(tally.data.unconsented == tally.data.held && tally.data.held > 0)
  }

  /// By hand: prices, messages and service are three purposes; two of them were declared, so that
  /// two thirds of the uses have consent, and every category is priced.
  @Test func undeclaredPurposesAreWithoutConsent() throws {
    let tally = try run(.optIn) {
      $0.control = 4
      $0.messages = 1
      $0.handling.purposes = [.service, .messages]
    }
    #expect(tally.data.uses > 0 && 3 * tally.data.overtUses == 2 * tally.data.uses)
    #expect(tally.data.unconsented == tally.data.held)
  }

  /// What was taken back and kept is held without consent.
  @Test func keptDataAreWithoutConsent() throws {
    let leaving = [("consent.opt_out", 0.5), ("consent.opt_out_pace", 0.5)]
    let kept = try run(.optIn, draft: leaving) {
      $0.control = 3
      $0.handling.keepsWithdrawn = true
    }
    let dropped = try run(.optIn, draft: leaving) { $0.control = 3 }
    #expect(kept.data.overtUses < kept.data.uses && kept.data.unconsented > 0)
    #expect(dropped.data.overtUses == dropped.data.uses && dropped.data.unconsented == 0)
    #expect(kept.data.overtUses == dropped.data.overtUses)
  }
}
