/// One number of a study, worked out from its measures, and where it is expected to lie.
public struct Reading: Sendable, Hashable {
  /// One line for a person.
  public let what: String
  /// Arithmetic over the names of measures.
  public let value: Formula
  /// What the publication says, or nil.
  public let published: Double?
  public let target: Target
  /// Whether the value is what the scenario or one parameter sets, or follows from an identity:
  /// shown, never counted.
  public let isInput: Bool

  public init(
    what: String, value: Formula, published: Double? = nil, target: Target, isInput: Bool = false
  ) {
    self.isInput = isInput
    self.what = what
    self.value = value
    self.published = published
    self.target = target
  }

  /// Where the value is expected to lie.
  public enum Target: Sendable, Hashable {
    /// Met when the value is in the band.
    case band(ClosedRange<Double>)
    /// Met when the whole 95 % interval is above.
    case above(Double)
    /// Met when the whole 95 % interval is below.
    case below(Double)
  }
}
