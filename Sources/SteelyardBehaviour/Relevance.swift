public import SteelyardModel
public import SteelyardNumerics

/// The pull of personalized messages that fit, on a purchase.
///
///     shift = w (1 + k control) depth fit (1 + t depth (2 T - 1)) taste
///     fit = max(0, (signal - onset) / (1 - onset))
///
/// with depth 0...1 the firm's, signal the square root of R squared of taste by the data in use,
/// taste how far the customer's lies from the popular range (0...1), and control perceived. A
/// signal has to be precise before it helps (LAMBRECHT_TUCKER2013), control raises the pull of
/// deep personalization and leaves generic offers alone (TUCKER2014), and trust decides
/// whether depth pays (BLEIER2015). An obtrusive message pulls too, but not together with a
/// personal one, least of all for private data and concerned customers (GT2011B):
///
///     obtrusion = o obtrusive - x obtrusive depth sensitivity exp(c concern)
///
/// Sizes are design choices.
public struct Relevance: Sendable {
  /// w (1 + k control), logit.
  public let weight: Float
  /// The onset of the signal, the weight of trust.
  public let onset, trust: Float
  /// o and x, logit, and c.
  public let obtrusive, crossing, crossingConcern: Float
  /// Square root of R squared of taste by set of categories, indexed by `DataCategories.bits`.
  public let signal: [Float]

  /// - Parameters:
  ///   - quality: share of records that are right, 0...1.
  ///   - telling: factor on precision by category, at least 0.
  ///   - attenuation: factor on the signal, see ``DifferentialPrivacy``.
  public init(
    _ parameters: ParameterSet, control: Control, quality: Double = 1,
    telling: [Double]? = nil, attenuation: Float = 1
  ) {
    let boost = Float(parameters[.relevanceControl])
    weight = Float(parameters[.relevanceWeight]) * (1 + boost * control.perceived)
    onset = Float(parameters[.relevanceOnset])
    trust = Float(parameters[.relevanceTrust])
    obtrusive = Float(parameters[.relevanceObtrusive])
    crossing = Float(parameters[.relevanceCrossing])
    crossingConcern = Float(parameters[.relevanceCrossingConcern])
    let telling = telling ?? Parameter.fit.map { _ in 1 }
    let precisions = zip(Parameter.fit, telling).map { parameter, factor in
      Float(quality * parameters[parameter] / (1 - parameters[parameter]) * factor)
    }
    signal = bySet(of: precisions, start: 0, +).map {
      attenuation * ($0 / (1 + $0)).squareRoot()
    }
  }

  /// How well a message can fit, 0...1.
  @inlinable @inline(__always)
  public func fit(signal: Float) -> Float {
    max(0, (signal - onset) / (1 - onset))
  }

  /// How personal a message comes across for the better, 0 and above: depth, fit, taste, trust.
  @inlinable @inline(__always)
  public func match(depth: Float, signal: Float, taste: Float, trust: Float) -> Float {
    depth * fit(signal: signal) * (1 + self.trust * depth * (2 * trust - 1)) * taste
  }

  /// Utility of the message's fit, logit.
  @inlinable @inline(__always)
  public func shift(depth: Float, signal: Float, taste: Float, trust: Float = 0.5) -> Float {
    weight * match(depth: depth, signal: signal, taste: taste, trust: trust)
  }

  /// Utility of an obtrusive message, logit.
  ///
  /// - Parameters:
  ///   - obtrusive: 0 not at all to 1 fully.
  ///   - depth: 0 where the message uses no data.
  ///   - sensitivity: the most private category's in use, in locations.
  ///   - concern: privacy concern in standard deviations.
  @inlinable @inline(__always)
  public func obtrusion(
    _ obtrusive: Float, depth: Float, sensitivity: Float, concern: Float
  ) -> Float {
    let loss = crossing * depth * sensitivity * Elementary.exp(crossingConcern * concern)
    return obtrusive * (self.obtrusive - loss)
  }
}
