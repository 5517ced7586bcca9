import Foundation
import SteelyardBehaviour
import SteelyardModel
import Testing

@Suite struct WordOfMouthTests {
  private func word(_ changes: [(Parameter, Double)] = []) -> WordOfMouth {
    WordOfMouth(numbers(changes))
  }

  /// Friends of that trust each, talking.
  private func talk(_ trusts: [Float], negative: Float = 2) -> WordOfMouth.Talk {
    var talk = WordOfMouth.Talk()
    for trust in trusts { talk.add(trust, negative: negative) }
    return talk
  }

  /// r v q, as it stands behind a chance 1 - exp(-r v q).
  private func force(_ chance: Float) -> Double { -log1p(-Double(chance)) }

  /// Slope of the logarithm of the force between two chances over the logarithm of a ratio.
  private func slope(_ low: Float, _ high: Float, over ratio: Double) -> Double {
    log(force(high) / force(low)) / log(ratio)
  }

  // MARK: What friends say

  @Test func thoseWhoDistrustWeighMore() {
    for negative in [1, 2, 4] as [Float] {
      let heard = talk([0.2, 0.9, 0.7], negative: negative)
      let wanted = (Double(negative) * 0.2 + 0.9 + 0.7) / (Double(negative) + 2)
      #expect(isNear(heard.opinion, wanted, 1e-6) && heard.friends == 3)
    }
  }

  @Test func oneHalfIsNoDistrust() {
    #expect(isNear(talk([0.5, 1]).opinion, 0.75, 1e-6))
    #expect(isNear(talk([Float(0.5).nextDown, 1]).opinion, 2.0 / 3, 1e-6))
  }

  @Test func equalFriendsAgree() {
    for trust in grid(0, 1, 20) {
      for count in [1, 2, 9] {
        let heard = talk(Array(repeating: trust, count: count), negative: 4)
        #expect(isNear(heard.opinion, Double(trust), 1e-6))
      }
    }
  }

  /// Who has nothing to tell changes nothing, to the bit.
  @Test func thoseWithNothingToTellAddNothing() {
    for trusts in [[], [0.2], [0.9, 0.4, 0.7]] as [[Float]] {
      #expect(talk([-1] + trusts.flatMap { [$0, -1] }, negative: 3) == talk(trusts, negative: 3))
    }
  }

  @Test func nobodyHasNoOpinion() {
    let silence = WordOfMouth.Talk()
    #expect(silence.friends == 0 && silence.opinion == 0.5)
    #expect(silence == talk([]))
  }

  @Test func opinionStaysAmongOpinions() {
    for other in grid(0, 1, 20) {
      let heard = talk([0.3, other], negative: 4).opinion
      #expect(heard >= min(0.3, other) - 1e-6 && heard <= max(0.3, other) + 1e-6)
    }
  }

  // MARK: Who comes

  /// The elasticities of YOU2015 come back as slopes: .236 in the number who talk, .417 in what
  /// they think.
  @Test func elasticitiesAreThePublishedOnes() {
    let word = word([(.arrivalRate, 0.2)])
    for (few, many) in [(1, 2), (2, 4), (4, 16), (1, 64)] {
      let low = word.joining(talk(Array(repeating: 0.5, count: few)), weight: 1)
      let high = word.joining(talk(Array(repeating: 0.5, count: many)), weight: 1)
      let found = slope(low, high, over: Double(many) / Double(few))
      #expect((found - 0.236).magnitude < 2e-4, "\(few) to \(many)")
    }
    for (bad, good) in [(0.25, 0.5), (0.3, 0.9), (0.5, 1), (0.1, 0.8)] as [(Float, Float)] {
      let low = word.joining(talk([bad, bad]), weight: 1)
      let high = word.joining(talk([good, good]), weight: 1)
      let found = slope(low, high, over: Double(good) / Double(bad))
      #expect((found - 0.417).magnitude < 2e-4, "\(bad) to \(good)")
    }
  }

  /// Where words count twice, so do the elasticities.
  @Test func cultureMultipliesTheElasticities() {
    let word = word([(.arrivalRate, 0.2)])
    for weight in [0.1, 0.5, 2] as [Float] {
      let volume = slope(
        word.joining(talk([0.5, 0.5]), weight: weight),
        word.joining(talk(Array(repeating: 0.5, count: 32)), weight: weight), over: 16)
      #expect((volume - 0.236 * Double(weight)).magnitude < 3e-4)
      let valence = slope(
        word.joining(talk([0.1, 0.1]), weight: weight),
        word.joining(talk([1, 1]), weight: weight), over: 10)
      #expect((valence - 0.417 * Double(weight)).magnitude < 3e-4)
    }
  }

  /// At the usual number of friends of middling trust the rate is the declared one.
  @Test func theUsualTalkBringsTheDeclaredRate() {
    for rate in [0.01, 0.05, 0.5] {
      for weight in [0.1, 1, 1.6] as [Float] {
        let chance = word([(.arrivalRate, rate)]).joining(talk([0.5, 0.5]), weight: weight)
        #expect(isNear(chance, 1 - exp(-rate), 2e-7))
      }
    }
  }

  /// Where nobody talks, half a friend of middling trust stands for advertising.
  @Test func whereNobodyTalksAdvertisingIsLeft() {
    let found = word().joining(WordOfMouth.Talk(), weight: 1)
    #expect(isNear(found, 1 - exp(-0.05 * pow(0.25, 0.236)), 2e-7))
    #expect(found < word().joining(talk([0.5]), weight: 1))
  }

  @Test func moreFriendsAndBetterWordsBringMore() {
    let word = word()
    let byFriends = (1...30).map {
      word.joining(talk(Array(repeating: 0.7, count: $0)), weight: 1)
    }
    #expect(isStrictlyRising(byFriends))
    #expect(isStrictlyRising(grid(0.01, 1, 40).map { word.joining(talk([$0, $0]), weight: 1) }))
    let floor = [0, 0.005, 0.01].map { (trust: Float) in word.joining(talk([trust]), weight: 1) }
    #expect(Set(floor).count == 1, "below .01 it gets no worse")
  }

  @Test func withoutARateNobodyComes() {
    let none = word([(.arrivalRate, 0)])
    #expect(none.joining(WordOfMouth.Talk(), weight: 1) == 0)
    #expect(none.joining(talk([1, 1, 1, 1]), weight: 1.6) == 0)
    let deaf = word([(.wordVolume, 0), (.wordValence, 0)])
    #expect(
      deaf.joining(talk([0.1]), weight: 1) == deaf.joining(talk([1, 1, 1, 1]), weight: 1))
  }

  // MARK: Culture

  @Test func wordsCountMoreWhereUncertaintyIsAvoided() {
    let word = word()
    for standing in [-2, -0.5, 0, 1, 2.5] {
      let found = word.weight(of: culture(.uncertaintyAvoidance, standardized: standing))
      #expect(isNear(found, 1 + 0.2 * standing, 1e-6))
    }
    #expect(word.weight(of: culture(.powerDistance, standardized: 2)) == 1)
    let steep = self.word([(.wordUncertainty, 0.5)])
    #expect(steep.weight(of: culture(.uncertaintyAvoidance, standardized: -4)) == 0.1)
    for profile in CultureCatalogue.all { #expect(steep.weight(of: profile) >= 0.1) }
  }

  // MARK: What it does to customers' trust

  @Test func hearingMovesAShareOfTheWay() {
    let word = word([(.wordTrust, 0.1)])
    for trust in grid(0, 1, 10) {
      let found = word.heard(trust, talk([0.8, 0.6]), weight: 1.5)
      #expect(isNear(found, Double(trust) + 0.15 * (0.7 - Double(trust)), 1e-6))
    }
  }

  @Test func silenceAndAgreementMoveNothing() {
    for trust in grid(0, 1, 20) {
      #expect(word().heard(trust, WordOfMouth.Talk(), weight: 1) == trust)
      #expect(word([(.wordTrust, 0)]).heard(trust, talk([1]), weight: 1) == trust)
      #expect(isNear(word().heard(trust, talk([trust]), weight: 1), Double(trust), 1e-7))
    }
  }

  /// However much words count, nobody goes past what friends think.
  @Test func neverPastTheFriends() {
    let word = word([(.wordTrust, 0.2)])
    #expect(isNear(word.heard(0.1, talk([0.9]), weight: 50), 0.9, 1e-6))
  }

  @Test func cornersAreChances() {
    let ends: [Parameter] = [
      .arrivalRate, .wordVolume, .wordValence, .wordUsual, .wordNegative, .wordUncertainty,
      .wordTrust,
    ]
    for set in corners(of: ends) {
      let word = WordOfMouth(set)
      for weight in [0.1, 2.5] as [Float] {
        for trusts in [[], [0], [1], Array(repeating: 1, count: 500)] as [[Float]] {
          let heard = talk(trusts, negative: word.negative)
          #expect(0...1 ~= word.joining(heard, weight: weight))
          for trust in [0, 1] as [Float] {
            #expect(-1e-6...(1 + 1e-6) ~= word.heard(trust, heard, weight: weight))
          }
        }
      }
    }
  }
}
