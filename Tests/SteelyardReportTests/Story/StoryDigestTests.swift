import SteelyardReport
import Testing

@testable import SteelyardModel

/// Stories in short.
@Suite struct StoryDigestTests {
  private static func week(
    _ step: Int, from before: Double, by points: Double, leaves: Bool = false
  ) -> CustomerStory.Week {
    func feelings(_ trust: Double) -> CustomerStory.Feelings {
      CustomerStory.Feelings(
        trust: trust, ceiling: 1, fairness: 1, reactance: 0, reference: 4, isAware: false)
    }
    return CustomerStory.Week(
      step: step, standing: .customer,
      sight: CustomerStory.Sight(data: DataCategories([.purchases]), estimate: 5),
      offer: CustomerStory.Offer(price: 4, nudges: [], recommended: nil),
      choice: CustomerStory.Choice(paid: 4, surplus: 0.5, isSwayed: false, misses: false),
      events: leaves ? [.left] : [],
      moves: points == 0
        ? []
        : [CustomerStory.Move(cause: .price, points: points, inputs: [.init("p", 4, .money)])],
      before: feelings(before), after: feelings(before + points / 100))
  }

  /// Trust moves by as many points in each week.
  private static func story(_ name: String, _ moves: [Double], leaves: Int? = nil) -> CustomerStory
  {
    var (trust, weeks): (Double, [CustomerStory.Week]) = (0.5, [])
    for (step, points) in moves.enumerated() {
      weeks.append(week(step, from: trust, by: points, leaves: step == leaves))
      trust += points / 100
    }
    return CustomerStory(strategy: name, weeks: weeks)
  }

  private static func digest(_ stories: [CustomerStory]) -> StoryDigest {
    let person = CustomerStory.Person(
      number: 3,
      culture: CultureProfile(
        code: "TST", name: "Testland", group: "test", dimensions: [:], gini: 30, context: .low,
        consentDefault: "none", privacyLaw: ""), cohorts: [], traits: [:], friends: 2)
    return StoryDigest(
      "The one in the middle",
      of: ExplainResult(
        provenance: Provenance(
          version: "1", seed: 1, scenarioDigest: "", customers: 9, steps: 9, replicates: 1),
        person: person, choice: "By the rule.", stories: stories), currency: "EUR")
  }

  @Test func sumsAreThoseOfTheStory() throws {
    let stories = [
      Self.story("a", [0, -2, 0], leaves: 2), Self.story("b", [0, 1, 0]),
    ]
    let digest = Self.digest(stories)
    #expect(digest.number == 3 && digest.parting == 1 && digest.choice == "By the rule.")
    for (life, story) in zip(digest.lives, stories) {
      #expect(life.purchases == 3 && life.spent == 12 && life.surplus == 1.5)
      #expect(life.trust.count == 4 && life.trust[0] == 50)
      let (end, wanted) = (try #require(life.trust.last), try #require(story.trust.last))
      #expect(abs(end - 100 * wanted) < 1e-9)
    }
    #expect(digest.lives.map(\.left) == [2, nil])
    let moved: [Double?] = digest.lives.map { $0.moved["price_fairness"] }
    #expect(moved == [-2, 1])
  }

  /// Where they part, who leaves, and then the weeks that moved trust furthest under either.
  @Test func tellsTheWeeksThatTellMost() {
    let digest = Self.digest([
      Self.story("a", [0.1, 0.2, 3, 0, 5, 0.3, 6, 0, 0.4, 0.5], leaves: 7),
      Self.story("b", [0.1, 0.1, 3, 4, 5, 0.3, 6, 0, 0.4, 0.5]),
    ])
    #expect(digest.scenes.map(\.step) == [1, 2, 3, 4, 6, 7])
    let moves = digest.scenes[0].told.map(\.moves)
    #expect(moves == [["+0.20 unfair prices: p 4.00 EUR"], ["+0.10 unfair prices: p 4.00 EUR"]])
    #expect(digest.scenes[5].told[0].text.hasSuffix("Leaves for good."))
  }

  /// What the firm knows is said where it is first told, not again.
  @Test func saysWhatIsKnownOnce() {
    let scenes = Self.digest([Self.story("a", [1, 2, 3]), Self.story("b", [3, 2, 1])]).scenes
    #expect(scenes.count == 3)
    let said = scenes.map { $0.told[1].text.contains("purchase records") }
    #expect(said == [true, false, false])
  }

  @Test func quietLivesHaveNoScenes() {
    let quiet = Self.story("a", [0, 0])
    #expect(Self.digest([quiet, quiet]).scenes.isEmpty)
    #expect(Self.digest([quiet, quiet]).parting == nil)
  }
}
