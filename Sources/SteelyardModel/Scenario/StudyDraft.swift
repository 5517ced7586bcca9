/// A study as somebody wrote it.
public struct StudyDraft: Sendable {
  /// Id of the published finding that is replayed; nil for a study of one's own.
  public var finding: String?
  public var kind = Study.Kind.quantitative
  public var citation = ""
  public var status = Study.Status.fromMemory
  public var label = Study.Label.predicted
  /// Registry paths.
  public var fitted: [String] = []
  public var explanation = ""
  public var worlds: [WorldDraft] = []
  public var questions: [QuestionDraft] = []
  public var measures: [MeasureDraft] = []
  public var readings: [ReadingDraft] = []

  public init() {}
}

/// A variation of the market as somebody wrote it: what is given replaces the scenario's.
public struct WorldDraft: Sendable {
  public var name: String
  public var market = MarketDraft()
  /// Culture code and share; nil means the scenario's.
  public var cultures: [(code: String, share: Double)]?
  /// Registry path and value, over the scenario's.
  public var parameters: [(path: String, value: Double)] = []

  public init(name: String) { self.name = name }
}

/// A question as somebody wrote it; nil is what was left out.
public struct QuestionDraft: Sendable {
  public var name: String
  public var step = 0
  public var ask: Question.Name?
  /// In currency units.
  public var price: Double?
  public var reference: Double?
  public var reason: PriceReason?
  public var against: Question.Against?
  public var isExplained: Bool?
  public var category: DataCategory?
  /// In currency units.
  public var stake: Double?
  public var isEndowed: Bool?

  public init(name: String, ask: Question.Name? = nil) {
    self.name = name
    self.ask = ask
  }
}

/// A measure as somebody wrote it; nil is what was left out.
public struct MeasureDraft: Sendable {
  public var name: String
  /// The name of a variable or of a question.
  public var of: String
  public var per: Measure.Per?
  /// The name of a variable.
  public var with: String?
  public var statistic: Measure.Statistic?
  /// The name of a strategy; nil means the first.
  public var strategy: String?
  /// The name of a world; nil means the scenario as it stands.
  public var world: String?
  /// First and last step; nil means all steps.
  public var steps: (first: Int, last: Int)?
  /// The code of a culture; nil means all.
  public var culture: String?
  /// A cohort as `dimension.cohort`; nil means all.
  public var cohort: String?

  public init(name: String, of: String) {
    self.name = name
    self.of = of
  }
}

/// A reading as somebody wrote it; nil is what was left out.
public struct ReadingDraft: Sendable {
  public var what: String
  /// A formula over the names of measures.
  public var value: String
  public var published: Double?
  /// Whether the value is set rather than found; nil means no.
  public var isInput: Bool?
  public var band: (low: Double, high: Double)?
  public var above: Double?
  public var below: Double?

  public init(what: String, value: String) {
    self.what = what
    self.value = value
  }
}
