import SteelyardBehaviour
import Testing

@testable import SteelyardModel

@Suite struct CustomerSettingsTests {
  private func settings(
    rights: Rights = Rights(level: 4), _ changes: [(Parameter, Double)] = []
  ) -> CustomerSettings {
    var may = StrategySpec.Settings()
    may.data = true
    let set = numbers(changes)
    return CustomerSettings(set, settings: may, control: Control(set, rights: rights))
  }

  @Test func defaultsAreSticky() {
    let settings = settings()
    #expect(!settings.changes(literacy: 0, uniform: 1e-6))
    #expect(settings.changes(literacy: 1, uniform: 0.39))
    #expect(!settings.changes(literacy: 1, uniform: 0.41))
  }

  @Test func theEngagedRaiseAndTheWearyAndWorriedLower() {
    let settings = settings()
    #expect(settings.frequency(trust: 0.5, fatigue: 0) == 1)
    #expect(settings.depth(trust: 0.5, concern: -2) == 1)
    let byTrust = grid(0, 1, 8)
    #expect(isStrictlyRising(byTrust.map { settings.frequency(trust: $0, fatigue: 0.2) }))
    #expect(isStrictlyRising(byTrust.map { settings.depth(trust: $0, concern: 0.2) }))
    #expect(isRising(byTrust.map { -settings.frequency(trust: 0.5, fatigue: $0) }))
    #expect(isRising(grid(0, 3, 8).map { -settings.depth(trust: 0.5, concern: $0) }))
  }

  @Test func cornersStayInTheirRange() {
    let ends: [Parameter] = [
      .settingsEngaged, .settingsWeary, .settingsConcern, .settingsMost, .settingsUpkeep,
    ]
    for set in corners(of: ends) {
      var may = StrategySpec.Settings()
      may.data = true
      let found = CustomerSettings(
        set, settings: may, control: Control(set, rights: Rights(level: 3)))
      for trust in grid(0, 1, 4) {
        for x in grid(0, 1, 4) {
          #expect(0...found.most ~= found.frequency(trust: trust, fatigue: x))
          #expect(0...found.most ~= found.depth(trust: trust, concern: 4 * x - 1))
        }
      }
      #expect(0...1 ~= found.upkeep && 0...1 ~= found.error)
    }
  }

  /// Keeping up takes both control and trust.
  @Test func upkeepTakesControlAndTrust() {
    #expect(!settings().keepsUp(trust: 0, uniform: 1e-6))
    #expect(settings().keepsUp(trust: 1, uniform: 0.49))
    #expect(!settings(rights: []).keepsUp(trust: 1, uniform: 1e-6))
    let set = numbers()
    let closed = CustomerSettings(
      set, settings: .init(), control: Control(set, rights: Rights(level: 4)))
    #expect(closed.upkeep == 0)
  }
}

@Suite struct AdviceTests {
  private let signal: [Float] = [0, 0.25, 0.5, 1]

  private func advice(_ kind: StrategySpec.Advice.Kind, quality: Double = 1) -> Advice {
    var spec = StrategySpec.Advice()
    spec.kind = kind
    spec.quality = quality
    return Advice(numbers(), advice: spec, signal: signal)
  }

  @Test func personalAdviceNeedsData() {
    for data in UInt16(0)..<4 {
      let generic = advice(.generic).protection(data: data, vulnerability: 1)
      let personal = advice(.personal).protection(data: data, vulnerability: 1)
      #expect(data == 0 ? personal == generic : personal > generic)
      #expect(advice(.none).protection(data: data, vulnerability: 1) == 0)
      #expect(advice(.none).pull(data: data, vulnerability: 1) == 0)
    }
    #expect(isNear(advice(.personal).protection(data: 3, vulnerability: 1), 1.5, 1e-6))
    #expect(isNear(advice(.generic).pull(data: 0, vulnerability: 0.5), 0.06, 1e-6))
  }

  @Test func onlyTheVulnerableAreHelpedAndOnlyByGoodAdvice() {
    #expect(advice(.personal).protection(data: 3, vulnerability: 0) == 0)
    #expect(advice(.personal, quality: 0).protection(data: 3, vulnerability: 1) == 0)
  }
}

@Suite struct FraudCheckTests {
  private func check(_ strictness: Double) -> FraudCheck {
    FraudCheck(numbers(), strictness: strictness)
  }

  @Test func noChecksFlagNobodyAndSaveNothing() {
    #expect(!check(0).isUsed && check(0).chance(coverage: 0.05) == 0 && check(0).saved == 0)
  }

  /// The last frauds caught cost the most honest people.
  @Test func strictnessFlagsEverMoreAndSavesEverLess() {
    let steps = (0...10).map { Double($0) / 10 }
    let flags = steps.map { check($0).chance(coverage: 1) }
    let saved = steps.map { Float(check($0).saved) }
    #expect(isStrictlyRising(flags) && isStrictlyRising(saved))
    let (moreFlags, moreSaved) = (
      zip(flags, flags.dropFirst()).map { $1 - $0 }, zip(saved, saved.dropFirst()).map { $0 - $1 }
    )
    #expect(isRising(moreFlags) && isRising(moreSaved))
    #expect(isNear(flags[10], 0.05, 1e-7))
  }

  @Test func whoIsCoveredBadlyIsFlaggedMore() {
    let chances = [1, 0.5, 0.25, 0.05, 0.01].map { check(1).chance(coverage: $0) }
    #expect(isRising(chances) && chances.allSatisfy { 0...1 ~= $0 })
    #expect(chances[3] == chances[4])
  }
}
