/// What one customer lived through under one strategy, step by step.
///
/// The strategy never sees it: it is taken down beside the run, which stays the same to the bit.
public struct CustomerStory: Sendable, Hashable {
  /// Name of the strategy.
  public let strategy: String
  /// By step, from 0 on.
  public let weeks: [Week]

  public init(strategy: String, weeks: [Week]) {
    self.strategy = strategy
    self.weeks = weeks
  }

  /// Trust after each step, 0...1.
  public var trust: [Double] { weeks.map(\.after.trust) }

  /// Everything spent, in currency units.
  public var spent: Double { weeks.reduce(0) { $0 + ($1.choice?.paid ?? 0) } }

  /// How often something was bought.
  public var purchases: Int { weeks.count { $0.choice?.paid != nil } }

  /// Surplus of all purchases, in currency units.
  public var surplus: Double { weeks.reduce(0) { $0 + ($1.choice?.surplus ?? 0) } }

  /// Points of trust, 0...100, that each cause moved over all steps; causes that moved nothing are
  /// absent.
  public var moved: [Mechanism.Entry: Double] {
    weeks.flatMap(\.moves).reduce(into: [:]) { $0[$1.cause, default: 0] += $1.points }
  }

  /// Who it is: drawn before any strategy was there, and the same under all of them.
  public struct Person: Sendable, Hashable {
    /// Row in the population, from 0 on.
    public let number: Int
    public let culture: CultureProfile
    /// Dimension and cohort, in the scenario's order.
    public let cohorts: [Membership]
    /// In the model's units, see ``Trait``.
    public let traits: [Trait: Double]
    /// How many friends.
    public let friends: Int

    public struct Membership: Sendable, Hashable {
      public let dimension, cohort: String

      public init(dimension: String, cohort: String) {
        self.dimension = dimension
        self.cohort = cohort
      }
    }

    public init(
      number: Int, culture: CultureProfile, cohorts: [Membership], traits: [Trait: Double],
      friends: Int
    ) {
      self.number = number
      self.culture = culture
      self.cohorts = cohorts
      self.traits = traits
      self.friends = friends
    }
  }

  /// One step of a customer's life with a firm.
  public struct Week: Sendable, Hashable {
    /// From 0 on.
    public let step: Int
    public let standing: Standing
    /// What the firm had of the customer when it decided.
    public let sight: Sight
    /// What the customer was shown; nil without a visit.
    public let offer: Offer?
    /// What the customer did with it; nil without a visit.
    public let choice: Choice?
    /// What else happened, in the order in which it did.
    public let events: [Happening]
    /// Causes that moved trust, in the order of the ledger.
    public let moves: [Move]
    public let before, after: Feelings

    public init(
      step: Int, standing: Standing, sight: Sight, offer: Offer?, choice: Choice?,
      events: [Happening], moves: [Move], before: Feelings, after: Feelings
    ) {
      self.step = step
      self.standing = standing
      self.sight = sight
      self.offer = offer
      self.choice = choice
      self.events = events
      self.moves = moves
      self.before = before
      self.after = after
    }
  }

  /// What somebody is to the firm at the start of a step.
  public enum Standing: String, Sendable, Hashable {
    case prospect, customer, left
  }

  /// What a firm has of a customer.
  public struct Sight: Sendable, Hashable {
    /// Data in use.
    public let data: DataCategories
    /// What it thinks the customer would pay, in currency units.
    public let estimate: Double

    public init(data: DataCategories, estimate: Double) {
      self.data = data
      self.estimate = estimate
    }
  }

  /// What a visitor is shown.
  public struct Offer: Sendable, Hashable {
    /// In currency units.
    public let price: Double
    public let nudges: [Nudge]
    /// Position of the category put forward; nil where none is.
    public let recommended: Int?

    public init(price: Double, nudges: [Nudge], recommended: Int?) {
      self.price = price
      self.nudges = nudges
      self.recommended = recommended
    }
  }

  /// A nudge as it is shown.
  public struct Nudge: Sendable, Hashable {
    public let kind: NudgeKind
    /// 0...2.
    public let intensity: Double
    public let isTruthful: Bool

    public init(kind: NudgeKind, intensity: Double, isTruthful: Bool) {
      self.kind = kind
      self.intensity = intensity
      self.isTruthful = isTruthful
    }
  }

  /// What a visitor does.
  public struct Choice: Sendable, Hashable {
    /// In currency units; nil where nothing was bought of this firm.
    public let paid: Double?
    /// Surplus of the purchase, in currency units; 0 without one.
    public let surplus: Double
    /// Whether it would have been another one had nobody pushed.
    public let isSwayed: Bool
    /// Whether the purchase missed what was promised.
    public let misses: Bool

    public init(paid: Double?, surplus: Double, isSwayed: Bool, misses: Bool) {
      self.paid = paid
      self.surplus = surplus
      self.isSwayed = isSwayed
      self.misses = misses
    }
  }

  /// Something that happens to a customer beside the purchase.
  public enum Happening: Sendable, Hashable {
    /// Requests for data answered, and how many were granted.
    case asked(requests: Int, granted: Int)
    /// Data no longer in use since the step began.
    case tookBack(DataCategories)
    /// Personal messages received, and how many were answered.
    case messages(Int, answered: Int)
    case unsubscribed
    /// A message gave away that private data are used.
    case noticedData
    /// An application was turned down.
    case turnedDown
    /// Taken for a fraud while honest.
    case suspected
    /// A false claim was seen through.
    case sawThrough
    case badOutcome
    /// What a friend paid in the step before, in currency units.
    case heardPrice(Double)
    /// What friends who dealt with the firm think of it, 0...1.
    case heardOpinion(Double)
    case learnedPersonal
    case complained
    case joined
    case left
  }

  /// What one cause did to trust.
  public struct Move: Sendable, Hashable {
    public let cause: Mechanism.Entry
    /// Points of 100.
    public let points: Double
    /// What went into the equation, by its symbol.
    public let inputs: [Input]

    public init(cause: Mechanism.Entry, points: Double, inputs: [Input]) {
      self.cause = cause
      self.points = points
      self.inputs = inputs
    }
  }

  /// A number that went into an equation.
  public struct Input: Sendable, Hashable {
    public let name: String
    public let value: Double
    public let unit: Unit

    public enum Unit: String, Sendable, Hashable {
      case number, money, share
    }

    public init(_ name: String, _ value: Double, _ unit: Unit = .number) {
      self.name = name
      self.value = value
      self.unit = unit
    }
  }

  /// What a customer feels towards the firm.
  public struct Feelings: Sendable, Hashable {
    /// 0...1.
    public let trust, ceiling, fairness, reactance: Double
    /// The price that feels normal, in currency units.
    public let reference: Double
    /// Knows that prices are personal.
    public let isAware: Bool

    public init(
      trust: Double, ceiling: Double, fairness: Double, reactance: Double, reference: Double,
      isAware: Bool
    ) {
      self.trust = trust
      self.ceiling = ceiling
      self.fairness = fairness
      self.reactance = reactance
      self.reference = reference
      self.isAware = isAware
    }
  }
}

/// The same customer's life under one or two strategies, with the same luck.
public struct ExplainResult: Sendable, Hashable {
  public let provenance: Provenance
  public let person: CustomerStory.Person
  /// Why this customer is shown, in a sentence.
  public let choice: String
  /// The strategy explained, and the one beside it if there is one.
  public let stories: [CustomerStory]
  /// Who they would have been in the cohort in which the second story is lived; nil where it is lived
  /// by the same person under another strategy.
  public var twin: CustomerStory.Person?

  public init(
    provenance: Provenance, person: CustomerStory.Person, choice: String,
    stories: [CustomerStory]
  ) {
    self.provenance = provenance
    self.person = person
    self.choice = choice
    self.stories = stories
  }

  /// First step in which the two lives differ in anything; nil where they never do or there is
  /// only one.
  public var parting: Int? {
    guard stories.count == 2 else { return nil }
    return zip(stories[0].weeks, stories[1].weeks).first { $0 != $1 }?.0.step
  }
}
