/// The Swift type behind a part or strategy that was added to a catalogue.
///
/// It travels with the spec, so that nobody has to look it up; two are equal when they are the
/// same type.
public struct Implementation: Sendable, Hashable {
  /// The name used in scenarios.
  public let kind: String
  public let type: any Any.Type
  /// What scenarios that name a strategy start from; nothing for a part. An array since strategies
  /// hold it.
  private let starts: [StrategySpec]

  /// - Parameter start: What scenarios that name a strategy start from; nil for a part.
  public init(kind: String, type: any Any.Type, start: StrategySpec? = nil) {
    self.kind = kind
    self.type = type
    starts = start.map { [$0] } ?? []
  }

  /// What scenarios that name the strategy start from; nil for a part.
  var start: StrategySpec? { starts.first }

  public static func == (a: Self, b: Self) -> Bool {
    a.kind == b.kind && ObjectIdentifier(a.type) == ObjectIdentifier(b.type)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(ObjectIdentifier(type))
  }
}
