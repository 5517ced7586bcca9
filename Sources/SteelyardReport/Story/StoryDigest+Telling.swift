public import SteelyardModel

extension StoryDigest {
  /// How many steps a story in short tells at most.
  private static let most = 6

  /// A story in short: the sums, the course of trust, and the few weeks that tell most.
  ///
  /// Those are the week in which the two lives part, the weeks in which somebody leaves, and those in
  /// which trust moved furthest under either strategy.
  ///
  /// - Parameters:
  ///   - title: By what rule the customer was picked, in a few words.
  ///   - result: The whole story, under two strategies.
  ///   - currency: ISO 4217 code.
  /// - Complexity: O(steps x causes).
  public init(_ title: String, of result: ExplainResult, currency: String) {
    let words = StoryWords(currency: currency)
    self.init(
      title: title, choice: result.choice, person: words.text(result.person),
      number: result.person.number, parting: result.parting,
      lives: result.stories.map(Life.init), scenes: Self.scenes(result, words))
  }

  private static func scenes(_ result: ExplainResult, _ words: StoryWords) -> [Scene] {
    var known: [CustomerStory.Sight?] = result.stories.map { _ in nil }
    return telling(result).map { step in
      Scene(
        step: step,
        told: result.stories.indices.map { life in
          let week = result.stories[life].weeks[step]
          return Told(
            text: words.text(week, known: &known[life]), moves: week.moves.map(words.move))
        })
    }
  }

  /// The steps that tell most, in order.
  private static func telling(_ result: ExplainResult) -> [Int] {
    let count = result.stories.map(\.weeks.count).min() ?? 0
    let leaving = result.stories.compactMap { story in
      story.weeks.first { $0.events.contains(.left) }?.step
    }
    let named = ([result.parting].compactMap(\.self) + leaving).filter { $0 < count }
    let moved = (0..<count).map { step in
      result.stories.map { $0.weeks[step].moves.reduce(0) { $0 + $1.points.magnitude } }.max() ?? 0
    }
    let furthest = moved.indices.filter { moved[$0] > 0 }
      .sorted { (moved[$0], $1) > (moved[$1], $0) }
    return Set((named + furthest.filter { !named.contains($0) }).prefix(most)).sorted()
  }
}

extension StoryDigest.Life {
  fileprivate init(_ story: CustomerStory) {
    let start = story.weeks.first?.before.trust
    self.init(
      trust: ([start].compactMap(\.self) + story.trust).map { 100 * $0 },
      purchases: story.purchases, spent: story.spent, surplus: story.surplus,
      left: story.weeks.first { $0.events.contains(.left) }?.step,
      moved: Dictionary(
        story.moved.map { (Mechanism.ledger[$0.key.rawValue].id, $0.value) },
        uniquingKeysWith: { $1 }))
  }
}
