import SteelyardNumerics
import SteelyardStrategies
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

private let everything = DataCategories([.purchases, .browsing, .location, .sensitive])
private let people = 300

/// Another strategy or another law comes into force: what becomes of the data held.
@Suite struct ConsentTurnTests {
  /// Two stages of one strategy over the same people, the second from step 5 on.
  private struct Turn {
    let arms: [Arm]
    let work = Work(block: people)
    var state: State { arms[0].state }

    init(
      from before: PrivacyRegime, to after: PrivacyRegime, collecting: [DataCategories],
      control: Int = 2
    ) throws {
      let scenario = try Twist(name: "turn", customers: people).scenario()
      let population = try Markets.sharedPopulation(scenario)
      let state = State(population, scenario.parameters)
      arms = zip([before, after], collecting).enumerated().reduce(into: []) { arms, stage in
        var spec = scenario.strategies[3]
        spec.collected = stage.element.1
        spec.control = control
        let setting = Setting(
          start: 5 * stage.offset, listPrice: 4.2, unitCost: 1, regime: stage.element.0)
        arms.append(
          Arm(
            scenario, population: population, stage: Stage(Composition(spec)), setting: setting,
            state: state, after: arms.last))
      }
    }

    /// Everybody is a customer who was asked and shared this.
    func hold(_ data: DataCategories) {
      for row in 0..<people {
        state.data[row] = data.bits
        state.flags[row] = State.Flag.active | State.Flag.asked
      }
    }

    /// Runs the phase of consent in a step; every second customer has a need when asked to.
    func pass(_ step: Int, needs: Bool) {
      work.begin(step)
      work.take(0..<people, of: 0..<people)
      for row in 0..<people {
        work.isActive[row] = true
        work.needs[row] = needs && row % 2 == 0
        work.optOutDraw[row] = 1
      }
      Phase.consent(step < 5 ? arms[0] : arms[1], work)
    }

    func isAsked(_ row: Int) -> Bool { state.flags[row] & State.Flag.asked != 0 }
  }

  // MARK: The law

  @Test func whatNowHasToBeAskedForIsDropped() throws {
    let turn = try Turn(from: .none, to: .optIn, collecting: [everything, everything])
    turn.hold(everything)
    for row in 0..<people { turn.state.estimate[row] = 99 }
    turn.pass(5, needs: false)
    let mean = Float(turn.arms[0].population.willingnessMean)
    for row in 0..<people {
      #expect(turn.state.data[row] == 0 && !turn.isAsked(row))
      #expect(turn.state.estimate[row] == mean, "the firm forgets what it made of them")
      #expect(turn.state.flags[row] & State.Flag.private == 0, "nobody took anything back")
    }
  }

  @Test func onlySpecialDataAreDroppedUnderSectoralLaw() throws {
    let turn = try Turn(from: .none, to: .sectoral, collecting: [everything, everything])
    turn.hold(everything)
    turn.pass(5, needs: false)
    let kept = DataCategories([.purchases, .browsing, .location]).bits
    for row in 0..<people { #expect(turn.state.data[row] == kept && !turn.isAsked(row)) }
  }

  /// At their next need everybody is asked: some agree and some do not, to all at once.
  @Test func everybodyIsAskedAnew() throws {
    let turn = try Turn(from: .none, to: .optIn, collecting: [everything, everything])
    turn.hold(everything)
    turn.pass(5, needs: true)
    var agreed = 0
    for row in 0..<people {
      #expect(turn.isAsked(row) == (row % 2 == 0))
      #expect(turn.work.requests[row] == (row % 2 == 0 ? 1 : 0))
      #expect(turn.state.data[row] == (turn.work.grants[row] > 0 ? everything.bits : 0))
      agreed += Int(turn.work.grants[row])
    }
    #expect(agreed > 15 && agreed < 135, "\(agreed) of 150")
  }

  @Test func dataThatHadToBeAskedForBeforeAreKept() throws {
    for (before, after) in [
      (PrivacyRegime.optIn, PrivacyRegime.optIn), (.optIn, .none), (.optIn, .sectoral),
      (.none, .optOut), (.optOut, .none),
    ] {
      let turn = try Turn(from: before, to: after, collecting: [everything, everything])
      turn.hold(everything)
      turn.pass(5, needs: false)
      for row in 0..<people {
        #expect(turn.state.data[row] == everything.bits && turn.isAsked(row), "\(before) \(after)")
      }
    }
  }

  /// A preference centre asks for everything whatever the law says.
  @Test func whoAlwaysAskedNeedNotAskAgain() throws {
    let turn = try Turn(from: .none, to: .optIn, collecting: [everything, everything], control: 3)
    turn.hold(everything)
    turn.pass(5, needs: false)
    for row in 0..<people {
      #expect(turn.state.data[row] == everything.bits && turn.isAsked(row))
    }
  }

  @Test func itHappensOnceAtItsStep() throws {
    let turn = try Turn(from: .none, to: .optIn, collecting: [everything, everything])
    turn.hold(everything)
    for step in [4, 6, 7] {
      turn.pass(step, needs: true)
      for row in 0..<people {
        #expect(turn.state.data[row] == everything.bits && turn.work.requests[row] == 0)
      }
    }
  }

  // MARK: The strategy

  @Test func whatIsNoLongerCollectedIsDeleted() throws {
    for law in [PrivacyRegime.none, .optIn] {
      let fewer = DataCategories([.browsing])
      let turn = try Turn(from: law, to: law, collecting: [everything, fewer])
      turn.hold(everything)
      turn.pass(5, needs: true)
      for row in 0..<people {
        #expect(turn.state.data[row] == fewer.bits && turn.isAsked(row))
        #expect(turn.work.requests[row] == 0, "nothing new to ask for")
      }
    }
  }

  @Test func newCategoriesAreTakenOrAskedFor() throws {
    let fewer = DataCategories([.purchases, .location])
    let taken = try Turn(from: .none, to: .none, collecting: [fewer, everything])
    taken.hold(fewer)
    taken.pass(5, needs: true)
    for row in 0..<people {
      #expect(taken.state.data[row] == (row % 2 == 0 ? everything.bits : fewer.bits))
      #expect(taken.work.requests[row] == 0, "no law asks for it")
    }
    let asked = try Turn(from: .optIn, to: .optIn, collecting: [fewer, everything])
    asked.hold(fewer)
    asked.pass(5, needs: true)
    for row in 0..<people {
      let isGranted = asked.work.grants[row] > 0
      #expect(asked.state.data[row] == (isGranted ? everything.bits : fewer.bits))
      #expect(asked.work.requests[row] == (row % 2 == 0 ? 1 : 0))
    }
  }

  // MARK: Those who took their data back

  /// Asked anew with the same luck, those who once took their data back start private: whoever
  /// of them agrees would have agreed anyway, and some do not.
  @Test func theyAreAskedAsEndowed() throws {
    func grants(_ flag: UInt8) throws -> [Bool] {
      let turn = try Turn(from: .none, to: .optIn, collecting: [everything, everything])
      turn.hold(everything)
      for row in 0..<people { turn.state.flags[row] |= flag }
      turn.pass(5, needs: true)
      return (0..<people).map { turn.work.grants[$0] > 0 }
    }
    let (plain, endowed) = (try grants(0), try grants(State.Flag.private))
    #expect(zip(plain, endowed).allSatisfy { $0 || !$1 })
    #expect(endowed.count { $0 } < plain.count { $0 } && endowed.contains(true))
  }

  @Test func whoTakesDataBackIsMarked() throws {
    let turn = try Turn(from: .optOut, to: .optOut, collecting: [everything, everything])
    turn.hold(everything)
    for row in 0..<people { turn.state.optOut[row] = row % 3 == 0 ? 1.5 : 0 }
    turn.pass(3, needs: false)
    for row in 0..<people {
      let isOut = row % 3 == 0
      #expect((turn.state.data[row] == 0) == isOut)
      #expect((turn.state.flags[row] & State.Flag.private != 0) == isOut)
    }
  }

  // MARK: A whole run

  /// Through the engine: a law that asks, from step 4 on, leaves only what was agreed to.
  @Test func aRunTurnsAtTheEventsStep() throws {
    let scenario = try Twist(
      name: "law", customers: 400, steps: 6, draft: { $0.parameters = [("sector.need_rate", 0.4)] },
      market: { $0.regime = .none },
      strategy: { $0.collected = everything }, events: [Event(step: 4, kind: .regime(.optIn))]
    ).scenario()
    var simulation = scenario.simulation([3], try Markets.sharedPopulation(scenario))
    let state = simulation.arm.state
    func holders() -> Int { state.data.values.count { $0 != 0 } }
    for _ in 0..<4 { simulation.advance() }
    let before = holders()
    simulation.advance()
    #expect(before > 150 && holders() < before / 2)
    for row in 0..<400 where state.flags[row] & State.Flag.needed == 0 {
      #expect(state.data[row] == 0)
    }
  }
}
