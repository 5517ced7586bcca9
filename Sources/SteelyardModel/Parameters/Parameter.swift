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
    /// Evidence for the direction of the effect, by its id, but none behind its size.
    case direction(String)
    /// No evidence behind its size or direction.
    case designChoice

    /// Whether nothing is behind its size: then it belongs in every sensitivity analysis.
    public var isDesignChoice: Bool {
      if case .evidence = self { false } else { true }
    }

    /// The evidence id, `design choice`, or a dagger and the id that tells the direction only.
    public var label: String {
      switch self {
      case .evidence(let id): id
      case .direction(let id): "† \(id)"
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

extension Parameter {
  /// The value it would have if nothing were known but its plausible range: the middle.
  ///
  /// Not a default: findings are replayed with it to see what their own fit contributes.
  public var uninformed: Double {
    range.lowerBound + (range.upperBound - range.lowerBound) / 2
  }
}
