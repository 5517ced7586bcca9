public import SteelyardModel

/// How well a firm does what works on customers' data, given what it knows.
///
///     quality = 1 - l max(0, needed - known) / needed
///
/// with expertise known and needed 0...1 and l what is lost where nothing is known. The quality is
/// the share of records that are right; it multiplies the precision of every signal that the firm
/// has of willingness to pay and of taste. 1, and no effect, where the firm knows enough. Direction
/// and size are design choices.
public struct Expertise: Sendable {
  /// l, 0...1.
  public let loss: Double

  public init(_ parameters: ParameterSet) { loss = parameters[.expertiseLoss] }

  /// Share of records that are right, 0...1.
  public func quality(known: Double, needed: Double) -> Double {
    needed > known ? 1 - loss * (needed - known) / needed : 1
  }
}
