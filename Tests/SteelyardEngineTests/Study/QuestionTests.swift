import SteelyardBehaviour
import SteelyardTestSupport
import Testing

@testable import SteelyardEngine
@testable import SteelyardModel

/// What customers answer, by the mechanisms that they live by.
@Suite struct QuestionTests {
  private typealias M = Studies

  private func unfair(
    _ price: Double, _ reason: PriceReason = .exploit, _ against: Question.Against = .past,
    isExplained: Bool = false
  ) -> Question.Ask {
    .unfair(
      price: price, reference: 15, reason: reason, against: against, isExplained: isExplained)
  }

  private func shares(
    _ asks: [Question.Ask], step: Int = 0, seed: UInt64? = nil
  ) throws -> [Double] {
    let run = try M.run(M.answers(asks, step: step), customers: 2_000, seed: seed)
    return try run.record.measures.map { try #require($0) }
  }

  @Test func noPriceAtOrBelowTheReferenceIsUnfair() throws {
    #expect(try shares([unfair(15), unfair(10), unfair(0)]) == [0, 0, 0])
    #expect(try shares([unfair(1e9)])[0] > 0.99)
  }

  /// A shovel at 20 dollars for 15 after a storm and the other vignettes, within ten points of
  /// what was answered (KKT1986); the orders hold.
  @Test func vignettesAreAnsweredAsPublished() throws {
    let found = try shares([
      unfair(20, .exploit), unfair(20, .surcharge), unfair(20, .discount), unfair(20, .cost),
    ])
    for (share, published) in zip(found, [0.82, 0.71, 0.42, 0.21]) {
      #expect((share - published).magnitude < 0.1)
    }
    #expect(found == found.sorted(by: >))
  }

  @Test func friendsWeighMoreThanStrangersAndReasonsHelp() throws {
    let found = try shares(
      [
        unfair(17, .surcharge, .friend), unfair(17, .surcharge, .stranger),
        unfair(17, .surcharge), unfair(17, .surcharge, isExplained: true),
      ], seed: SampleSeed.of(11))
    #expect(found[0] > found[1])
    // An explanation takes a fifth away, within five standard errors: a false alarm once in
    // 1,700,000 seeds.
    #expect((found[3] / found[2] - 0.8).magnitude < 0.15)
  }

  @Test func stakesDecideWhoKeepsPrivacy() throws {
    func keep(_ stake: Double, _ owns: Bool = true) -> Question.Ask {
      .keepPrivate(category: .purchases, stake: stake, isEndowed: owns)
    }
    let found = try shares(
      [keep(0), keep(2), keep(1e9), keep(2, false), keep(0, false)], seed: SampleSeed.of(11))
    #expect(found[0] == 1 && found[2] == 0)
    #expect(found[1] > 0.3 && found[1] < 1 && found[3] < found[1])
    // Five standard errors: a false alarm once in 1,700,000 seeds.
    #expect((found[4] - 0.6).magnitude < 0.06)
  }

  @Test func sellersAskForMoreThanBuyersOffer() throws {
    var study = M.answers([
      .privacyPrice(category: .location, isEndowed: true),
      .privacyPrice(category: .location, isEndowed: false),
      .privacyPrice(category: .sensitive, isEndowed: true),
    ])
    for index in study.measures.indices { study.measures[index].statistic = .median }
    let run = try M.run(study, customers: 2_000)
    let found = run.record.measures.compactMap(\.self)
    #expect(found.count == 3 && found[0] > 5 * found[1] && found[1] > 0)
    #expect(3...7 ~= found[2] / found[0])
  }

  /// 74 % of all, shifted by three cultures' trust.
  @Test func mostSayThatTheyWorry() throws {
    let found = try shares([.worried])
    #expect((found[0] - 0.74).magnitude < 0.1)
  }

  @Test func answersAreGivenOnceAtTheirStep() throws {
    let early = try shares([.worried], step: 0)
    let late = try shares([.worried], step: 7)
    #expect(early[0] > 0 && late[0] > 0 && early != late)
    let never = try M.run(M.answers([.worried], step: 12))
    #expect(never.value == nil)
  }

  /// Whoever is asked, the answers of one customer to one question are drawn for it alone.
  @Test func questionsDoNotDisturbEachOther() throws {
    let alone = try shares([unfair(20)])
    let first = try shares([unfair(20), .worried, unfair(16)])
    #expect(alone[0] == first[0])
  }
}
