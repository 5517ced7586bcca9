import SteelyardModel
import Testing

@Suite struct EventTests {
  @Test func everyKindHasItsName() {
    let kinds: [Event.Kind] = [
      .breach, .tellPersonal, .violation(severity: 0.5), .deception, .apology, .promise,
      .goodAct(quality: 1), .press(tone: -0.5), .costShock(share: 0.2), .regime(.optIn),
      .price(5),
    ]
    #expect(kinds.map(\.name) == Event.Name.allCases)
  }

  @Test func namesAreThoseOfScenarios() {
    #expect(
      Event.Name.allCases.map(\.rawValue) == [
        "breach", "tell_personal", "violation", "deception", "apology", "promise", "good_act",
        "press", "cost_shock", "regime", "price",
      ])
    #expect(
      PrivacyRegime.allCases.map(\.rawValue) == [
        "culture", "opt_in", "opt_out", "sectoral", "none",
      ])
    #expect(Assignment.allCases.map(\.rawValue) == ["everyone", "random"])
  }

  @Test func eventsReachEverybodyUnlessTheySay() {
    #expect(Event(step: 2, kind: .breach).strategies == nil)
    #expect(Event(step: 2, strategies: [1], kind: .breach).strategies == [1])
  }
}
