/// What a scenario asks and measures beyond the headline, and what it expects to find.
public struct Study: Sendable, Hashable {
  /// Id of the published finding that the study replays, or nil.
  public var finding: String?
  public var kind: Kind
  /// Where the published values stand; empty for a study of one's own.
  public var citation: String
  /// How well the published values have been checked.
  public var status: Status
  /// What agreement with the published values would mean.
  public var label: Label
  /// Registry paths of the parameters that were fitted to this finding.
  public var fitted: [String]
  /// Why the model misses the published values, if it does.
  public var explanation: String
  /// Variations of the market that are looked at beside it, in the order of the file.
  public var worlds: [World]
  /// What customers are asked, in the order of the file.
  public var questions: [Question]
  /// What is measured, in the order of the file.
  public var measures: [Measure]
  /// What is read off the measures.
  public var readings: [Reading]

  public init(
    finding: String? = nil, kind: Kind = .quantitative, citation: String = "",
    status: Status = .fromMemory, label: Label = .predicted, fitted: [String] = [],
    explanation: String = "", worlds: [World] = [], questions: [Question] = [],
    measures: [Measure] = [], readings: [Reading] = []
  ) {
    self.finding = finding
    self.kind = kind
    self.citation = citation
    self.status = status
    self.label = label
    self.fitted = fitted
    self.explanation = explanation
    self.worlds = worlds
    self.questions = questions
    self.measures = measures
    self.readings = readings
  }

  /// What the finding says. Raw values are the names used in scenarios.
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    /// A size, with a band around it.
    case quantitative
    /// A sign, or which of two is the larger.
    case ordering
  }

  /// How well published values have been checked. Raw values are the names used in scenarios.
  public enum Status: String, CaseIterable, Sendable, Hashable {
    /// Read in a source.
    case verified
    /// The sign was read, the number recalled.
    case mixed
    /// Not checked: shown, and never a gate.
    case fromMemory = "from memory"
  }

  /// What agreement would mean. Raw values are the names used in scenarios and reports.
  public enum Label: String, CaseIterable, Sendable, Hashable {
    /// A parameter is the number, or an identity yields it: shown, never counted.
    case input
    /// A parameter was fitted to it.
    case calibrated
    /// It follows from several mechanisms.
    case implied
    /// Nothing was fitted to it or near it.
    case predicted
  }
}
