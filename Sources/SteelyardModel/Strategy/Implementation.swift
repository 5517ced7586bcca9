/// The Swift type behind a part or strategy that was added to a catalogue.
///
/// It travels with the spec, so that nobody has to look it up; two are equal when they are the
/// same type.
public struct Implementation: Sendable, Hashable {
  /// The name used in scenarios.
  public let kind: String
  public let type: any Any.Type

  public init(kind: String, type: any Any.Type) {
    self.kind = kind
    self.type = type
  }

  public static func == (a: Self, b: Self) -> Bool {
    a.kind == b.kind && ObjectIdentifier(a.type) == ObjectIdentifier(b.type)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(ObjectIdentifier(type))
  }
}
