public import SteelyardModel

/// What a friend's price does once it is found out.
///
/// When both bought in the previous step, a customer learns a friend's price with a small
/// chance (`peers.discovery`, times shopping effort), at most one friend's a step, whoever it
/// is. It pulls the reference price from either side, more than time does (HAWS_BEARDEN2006,
/// XIA2004), and a lower one is judged like an exploiting rise. Friends of one's own culture weigh more, the more so in collectivist
/// cultures (BOLTON2010): 1 + k (1 - IDV/100) inside, 1 - k (1 - IDV/100) outside.
public struct PeerComparison: Sendable {
  /// Chance per friend and step in which both bought, 0...1.
  public let discovery: Float
  /// Share of the way that the reference moves per discovery at weight 1, 0...1.
  public let pull: Float
  /// Severity for trust of a friend's lower price surely judged unfair, 0...1.
  public let severity: Float
  /// Factor on the odds of unfairness against another customer's price, at least 1: the least
  /// fair of all comparisons (HAWS_BEARDEN2006).
  public let judgement: Float
  private let extra: Double

  public init(_ parameters: ParameterSet) {
    discovery = Float(parameters[.peerDiscovery])
    pull = Float(parameters[.peerWeight])
    judgement = Float(parameters[.peerJudgement])
    severity = Float(parameters[.peerSeverity])
    extra = parameters[.peerInGroup]
  }

  /// Weights of friends inside and outside one's culture, 0...2.
  public func weights(of culture: CultureProfile) -> (inside: Float, outside: Float) {
    let shared = extra * min(1, max(0, 1 - culture.score(.individualism) / 100))
    return (Float(1 + shared), Float(1 - shared))
  }

  /// The reference price after a friend's price was learnt, in going rates.
  @inlinable @inline(__always)
  public func updated(_ reference: Float, learning price: Float, weight: Float) -> Float {
    max(ReferencePrice.lowest, reference + min(1, pull * weight) * (price - reference))
  }
}
