import Foundation
import SteelyardReport
import Testing

@testable import SteelyardModel

/// A customer's story as text and as a document.
@Suite struct StoryTextTests {
  private typealias Week = CustomerStory.Week

  private static func feelings(_ trust: Double) -> CustomerStory.Feelings {
    CustomerStory.Feelings(
      trust: trust, ceiling: 1, fairness: 0.8, reactance: 0, reference: 4.2, isAware: false)
  }

  private static func quiet(_ step: Int, _ trust: Double) -> Week {
    Week(
      step: step, standing: .customer,
      sight: CustomerStory.Sight(data: DataCategories(bits: 0), estimate: 5), offer: nil,
      choice: nil, events: [], moves: [], before: feelings(trust), after: feelings(trust))
  }

  private static func visit(_ step: Int, _ price: Double, buys: Bool) -> Week {
    Week(
      step: step, standing: .customer,
      sight: CustomerStory.Sight(data: DataCategories([.purchases]), estimate: 5.1),
      offer: CustomerStory.Offer(
        price: price,
        nudges: [CustomerStory.Nudge(kind: .socialProof, intensity: 1.5, isTruthful: false)],
        recommended: nil),
      choice: CustomerStory.Choice(
        paid: buys ? price : nil, surplus: buys ? -0.25 : 0, isSwayed: buys, misses: false),
      events: buys ? [.heardPrice(4), .left] : [.messages(2, answered: 1)],
      moves: [
        CustomerStory.Move(
          cause: .price, points: -1.25,
          inputs: [.init("p", price, .money), .init("P", 0.05, .share), .init("s", 0.4, .share)])
      ], before: feelings(0.5), after: feelings(0.4875))
  }

  private static let person = CustomerStory.Person(
    number: 17,
    culture: CultureProfile(
      code: "TST", name: "Testland", group: "test", dimensions: [:], gini: 30, context: .low,
      consentDefault: "none", privacyLaw: ""),
    cohorts: [.init(dimension: "age", cohort: "65+")], traits: [.trustPropensity: 0.5], friends: 1)

  private static func result(_ names: [String] = ["one", "other"]) -> ExplainResult {
    let lives = [
      [quiet(0, 0.5), visit(1, 4.62, buys: true), quiet(2, 0.4875)],
      [quiet(0, 0.5), visit(1, 4.2, buys: false), quiet(2, 0.4875)],
    ]
    return ExplainResult(
      provenance: Provenance(
        version: "1", seed: 1, scenarioDigest: "", customers: 20, steps: 3, replicates: 1),
      person: person, choice: "As asked.",
      stories: zip(names, lives).map { CustomerStory(strategy: $0, weeks: $1) })
  }

  private func text(_ result: ExplainResult) -> String {
    StoryText.text(result, of: makeScenario(["one", "other"]))
  }

  @Test func tellsWhatHappened() {
    let text = text(Self.result()).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for part in [
      "Customer 17; culture Testland, age 65+; 1 friend.", "They part in week 2.",
      "Week 1: nothing to tell.", "Week 3: nothing to tell.",
      "The firm has purchase records and thinks they would pay up to 5.10 EUR. The firm asks"
        + " 4.62 EUR with untrue social proof (1.50). Buys, at a loss of 0.25 EUR, and would not"
        + " have without the push. Hears that a friend paid 4.00 EUR the week before. Leaves for"
        + " good.",
      "Gets 2 messages and answers 1.", "trust 50.0 → 48.8",
      "−1.25 unfair prices: p 4.62 EUR, P 0.050, s 0.40", "leaves week 2 no",
      "unfair prices: T ← T − loss·s·T", "fairness.vignette_gap 0.33 (KKT1986)",
    ] {
      #expect(text.contains(part), "\(part)\n\(text)")
    }
  }

  /// A second life in another cohort goes by the cohorts, and says what else would be other.
  @Test func tellsOfATwin() throws {
    var result = Self.result(["one", "one"])
    result.twin = CustomerStory.Person(
      number: 17, culture: Self.person.culture,
      cohorts: [.init(dimension: "age", cohort: "under 30")],
      traits: [.trustPropensity: 0.75], friends: 1)
    let text = text(result).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("under one, and had they been age under 30"))
    #expect(text.contains("Had they been age under 30: trust propensity 0.50 → 0.75."))
    #expect(text.contains("age 65+ age under 30 trust at the start"))
    let document = try StoryJSON.encode(result, of: makeScenario(["one", "other"]))
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
    let twin = try #require(object["twin"] as? [String: Any])
    #expect(twin["cohorts"] as? [String: String] == ["age": "under 30"])
  }

  /// What the firm has is said once, as long as it stays the same.
  @Test func saysWhatIsKnownOnce() {
    let weeks = (0..<3).map { Self.visit($0, 4.2, buys: false) }
    let story = CustomerStory(strategy: "one", weeks: weeks)
    let result = ExplainResult(
      provenance: Self.result().provenance, person: Self.person, choice: "",
      stories: [story])
    #expect(text(result).components(separatedBy: "purchase records").count == 2)
  }

  @Test func namesCannotCommandATerminal() {
    let text = text(Self.result(["\u{1B}[31mred", "other"]))
    #expect(!text.contains("\u{1B}"))
  }

  @Test func documentHasEverything() throws {
    let document = try StoryJSON.encode(Self.result(), of: makeScenario(["one", "other"]))
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "steelyard.story/1")
    #expect(object["parting"] as? Int == 1 && object["twin"] == nil)
    let stories = try #require(object["stories"] as? [[String: Any]])
    let weeks = try #require(stories[0]["weeks"] as? [[String: Any]])
    #expect(weeks.count == 3 && weeks[0]["offer"] is NSNull)
    let choice = try #require(weeks[1]["choice"] as? [String: Any])
    #expect(choice["paid"] as? Double == 4.62 && choice["swayed"] as? Bool == true)
    let causes = try #require(object["causes"] as? [String: [String: Any]])
    #expect(Set(causes.keys) == ["price_fairness"])
  }

  /// Every cause has an equation, and what it names is in the registry.
  @Test func everyCauseIsExplained() throws {
    for cause in Mechanism.Entry.allCases {
      let week = Self.visit(0, 4, buys: false)
      let moved = Week(
        step: 0, standing: week.standing, sight: week.sight, offer: nil, choice: nil, events: [],
        moves: [CustomerStory.Move(cause: cause, points: 1, inputs: [])], before: week.before,
        after: week.after)
      let result = ExplainResult(
        provenance: Self.result().provenance, person: Self.person, choice: "",
        stories: [CustomerStory(strategy: "one", weeks: [moved])])
      let document = try StoryJSON.encode(result, of: makeScenario(["one"]))
      #expect(document.contains("T ←"))
      #expect(document.contains("\"path\""), "\(cause)")
    }
  }
}
