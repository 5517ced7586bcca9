public import SteelyardModel

/// The price felt as normal, and how gains and losses against it weigh.
///
/// A price above the reference weighs lambda times one as far below it (BROWN2024; sign in
/// HARDIE1993); the reference moves a fixed share towards every price seen (MAZUMDAR2005).
public struct ReferencePrice: Sendable {
  /// Share of the way moved per exposure: 1 - `reference.memory`.
  public let pull: Float
  /// Logit per going rate (`reference.weight`).
  public let weight: Float
  /// Lambda - 1 (`reference.loss_aversion`).
  public let extraLoss: Float

  public init(_ parameters: ParameterSet) {
    pull = Float(1 - parameters[.referenceMemory])
    weight = Float(parameters[.referenceWeight])
    extraLoss = Float(parameters[.lossAversion] - 1)
  }

  /// Utility of a gain or loss, logit: `w (r - p)`, times lambda when negative.
  ///
  /// - Parameters:
  ///   - price: p, in going rates.
  ///   - reference: r, in going rates.
  ///   - aversion: the customer's own multiple of lambda - 1, around 1.
  @inlinable @inline(__always)
  public func gainOrLoss(price: Float, reference: Float, aversion: Float) -> Float {
    let gap = reference - price
    return weight * (gap < 0 ? gap * (1 + extraLoss * aversion) : gap)
  }

  /// A reference never falls below this, in going rates: gaps are measured against it.
  public static let lowest: Float = 0.01

  /// The reference after a price was seen, in going rates; unchanged when they are equal.
  @inlinable @inline(__always)
  public func updated(_ reference: Float, seeing price: Float) -> Float {
    max(Self.lowest, reference + pull * (price - reference))
  }
}
