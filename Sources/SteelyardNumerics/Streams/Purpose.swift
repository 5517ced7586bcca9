/// What a draw is for: the part of a stream's address that keeps two uses of randomness apart.
///
/// No draw is used twice: each use owns a purpose, or an index or a lane of one that it shares with
/// others. So adding or removing one mechanism never shifts the draws of another. The numbers are
/// given out in one place, by the engine.
public struct Purpose: Hashable, Sendable {
  /// The number of the purpose, 0...65535. It is part of every draw's key: never renumber.
  public let rawValue: UInt16

  /// Creates a purpose from its number.
  @inlinable
  @inline(__always)
  public init(_ rawValue: UInt16) { self.rawValue = rawValue }
}
