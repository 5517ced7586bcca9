/// A few customers' lives in short, for a report: each under a strategy and, with the same luck,
/// under another.
public struct PeopleResult: Sendable, Hashable {
  /// Names of the two strategies.
  public let strategy, other: String
  public let people: [StoryDigest]

  public init(strategy: String, other: String, people: [StoryDigest]) {
    self.strategy = strategy
    self.other = other
    self.people = people
  }
}

/// One customer's life in short.
public struct StoryDigest: Sendable, Hashable {
  /// By what rule the customer was picked, in a few words: `The one who lost most`.
  public let title: String
  /// The same whole, and who it is, in sentences.
  public let choice, person: String
  /// Row in the population, from 0 on.
  public let number: Int
  /// The first step in which the two lives differ; nil where they never do.
  public let parting: Int?
  /// Under the strategy, then under the other one.
  public let lives: [Life]
  /// Steps that tell most, in order.
  public let scenes: [Scene]

  public init(
    title: String, choice: String, person: String, number: Int, parting: Int?, lives: [Life],
    scenes: [Scene]
  ) {
    self.title = title
    self.choice = choice
    self.person = person
    self.number = number
    self.parting = parting
    self.lives = lives
    self.scenes = scenes
  }

  /// What came of it under one strategy.
  public struct Life: Sendable, Hashable {
    /// Trust before the first step and after each step, in points of 100.
    public let trust: [Double]
    public let purchases: Int
    /// In currency units.
    public let spent, surplus: Double
    /// The step in which the customer left; nil for one who stayed.
    public let left: Int?
    /// Points of trust that each cause moved, by mechanism id.
    public let moved: [String: Double]

    public init(
      trust: [Double], purchases: Int, spent: Double, surplus: Double, left: Int?,
      moved: [String: Double]
    ) {
      self.trust = trust
      self.purchases = purchases
      self.spent = spent
      self.surplus = surplus
      self.left = left
      self.moved = moved
    }
  }

  /// A step as it was lived under both strategies.
  public struct Scene: Sendable, Hashable {
    /// From 0 on.
    public let step: Int
    /// In the order of the lives.
    public let told: [Told]

    public init(step: Int, told: [Told]) {
      self.step = step
      self.told = told
    }
  }

  /// A step in words.
  public struct Told: Sendable, Hashable {
    public let text: String
    /// Every cause that moved trust, with the numbers put in.
    public let moves: [String]

    public init(text: String, moves: [String]) {
      self.text = text
      self.moves = moves
    }
  }
}
