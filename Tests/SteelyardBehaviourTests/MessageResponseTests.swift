import SteelyardBehaviour
import SteelyardModel
import SteelyardNumerics
import Testing

@Suite struct MessageResponseTests {
  private func response(
    control level: Int = 0, _ changes: [(Parameter, Double)] = []
  ) -> MessageResponse {
    let set = numbers(changes)
    return MessageResponse(set, control: Control(set, rights: Rights(level: level)))
  }

  private func click(
    _ response: MessageResponse, light: Float = 0, depth: Float = 0, match: Float = 0,
    pulls: Float = 0, fatigue: Float = 0
  ) -> Double {
    Double(
      response.clickChance(
        light: light, depth: depth, match: match, pulls: pulls, fatigue: fatigue))
  }

  /// A name in the subject line: opens +20 % from 9.05 to 10.80 %, unsubscriptions -17 %
  /// (SAHNI2018).
  @Test func aNameDoesWhatWasPublished() {
    let response = response()
    #expect((click(response) - 0.0905).magnitude < 0.0005)
    #expect((click(response, light: 1) - 0.1080).magnitude < 0.0005)
    let plain = response.unsubscribeChance(light: 0, pulls: 0, fatigue: 0)
    let named = response.unsubscribeChance(light: 1, pulls: 0, fatigue: 0)
    #expect(isNear(named / plain, 0.83, 0.002))
  }

  /// Clicks with all that a marketplace knows against none: 2.5 to 5, published 4 (SUN2024), over
  /// customers of usual and unusual taste.
  @Test func perfectFitIsAMarketplacesCeiling() {
    let tastes = grid(0, 1, 20)
    let matched = tastes.map { click(response(), depth: 1, match: $0) }
    let ratio = matched.reduce(0, +) / Double(tastes.count) / click(response())
    #expect(2.5...5 ~= ratio)
  }

  /// A plain opt-out against a buried one: clicks on personal messages about double, on others
  /// stay (TUCKER2014).
  @Test func controlDoublesClicksOnPersonalMessagesOnly() {
    let (buried, free) = (response(control: 1), response(control: 2))
    let ratio = click(free, depth: 1) / click(buried, depth: 1)
    #expect((ratio - 2).magnitude < 0.2)
    for light in grid(0, 1, 4) {
      #expect(click(free, light: light) == click(buried, light: light))
    }
    let byLevel = (0...4).map { Float(click(response(control: $0), depth: 0.7, match: 0.4)) }
    #expect(isStrictlyRising(byLevel))
  }

  @Test func logOddsAreTheSum() {
    let response = response(control: 2)
    let chance = click(response, light: 0.5, depth: 0.8, match: 0.6, pulls: -0.3, fatigue: 0.4)
    let wanted = -2.31 + 0.197 * 0.5 + 2.8 * 0.6 + 1.3 * 0.6 * 0.8 - 0.3 - 0.4
    #expect((Elementary.logit(chance) - wanted).magnitude < 1e-5)
    let leaves = response.unsubscribeChance(light: 0.5, pulls: -0.3, fatigue: 0.4)
    let other = -6 - 0.187 * 0.5 + 0.3 + 2 * 0.4
    #expect((Elementary.logit(Double(leaves)) - other).magnitude < 1e-5)
  }

  @Test func fatigueAndPullsWorkAgainstEachOther() {
    let response = response(control: 2)
    let steps = grid(0, 1, 20)
    #expect(isStrictlyRising(steps.map { Float(-click(response, fatigue: $0)) }))
    #expect(isStrictlyRising(steps.map { Float(click(response, pulls: $0)) }))
    #expect(isStrictlyRising(steps.map { Float(click(response, match: $0)) }))
    let leaving = { (pulls: Float, fatigue: Float) in
      response.unsubscribeChance(light: 0, pulls: pulls, fatigue: fatigue)
    }
    #expect(isStrictlyRising(steps.map { leaving(0, $0) }))
    #expect(isStrictlyRising(steps.map { -leaving($0, 0) }))
  }

  @Test func zerosMoveNothing() {
    let off = response(
      control: 4,
      [
        (.messageLight, 0), (.messageLightUnsubscribe, 0), (.messageFit, 0),
        (.messageControl, 0), (.fatigueClick, 0), (.fatigueUnsubscribe, 0),
      ])
    #expect(click(off, light: 1, depth: 1, match: 1, fatigue: 1) == click(off))
    let leaves = off.unsubscribeChance(light: 1, pulls: 0, fatigue: 1)
    #expect(leaves == off.unsubscribeChance(light: 0, pulls: 0, fatigue: 0))
  }

  @Test func cornersAreChances() {
    let ends: [Parameter] = [
      .messageClick, .messageLight, .messageFit, .messageControl, .messageUnsubscribe,
      .messageLightUnsubscribe, .fatigueClick, .fatigueUnsubscribe,
    ]
    for set in corners(of: ends) {
      let response = MessageResponse(set, control: Control(set, rights: Rights(level: 4)))
      for pulls in [-54, 0, 0.5] as [Float] {
        for fatigue in [0, 1] as [Float] {
          let opens = response.clickChance(
            light: 1, depth: 1, match: 1.5, pulls: pulls, fatigue: fatigue)
          #expect(0...1 ~= opens)
          let leaves = response.unsubscribeChance(light: 1, pulls: pulls, fatigue: fatigue)
          #expect(0...1 ~= leaves)
        }
      }
    }
  }
}
