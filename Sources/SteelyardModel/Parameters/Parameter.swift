/// A number of the model, declared once: help, validation, lists and sweeps all read it.
public struct Parameter: Sendable, Hashable {
  /// Dotted name, for example `trust.gain`.
  public let path: String
  /// Unit, or `1` for a pure number.
  public let unit: String
  /// The value used unless a sector or a scenario gives another.
  public let defaultValue: Double
  /// What a scenario may set; also the range that a sweep covers.
  public let range: ClosedRange<Double>
  /// One line for a person.
  public let meaning: String
  /// Where the default comes from.
  public let source: Source

  /// Where a default comes from.
  public enum Source: Sendable, Hashable {
    /// A published finding, by its id in the evidence catalogue.
    case evidence(String)
    /// No evidence behind its size: it belongs in every sensitivity analysis.
    case designChoice

    /// `design choice`, or the evidence id.
    public var label: String {
      switch self {
      case .evidence(let id): id
      case .designChoice: "design choice"
      }
    }
  }

  /// Declares a parameter.
  public init(
    _ path: String, _ defaultValue: Double, in range: ClosedRange<Double>, unit: String = "1",
    _ source: Source, _ meaning: String
  ) {
    self.path = path
    self.unit = unit
    self.defaultValue = defaultValue
    self.range = range
    self.meaning = meaning
    self.source = source
  }
}
