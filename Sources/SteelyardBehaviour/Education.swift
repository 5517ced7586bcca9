public import SteelyardModel

/// What teaching customers about personalization does.
///
/// What a customer has learnt k, 0...1, rises in every step as a customer and stays:
///
///     k <- k + pace x effort x (1 - k)
///
/// It lets them notice more - claims, data use, personal prices - and makes use that they are told
/// of less uncanny; they agree more readily to acceptable uses, less readily to others, and more
/// of them opt out:
///
///     literacy + l k (1 - literacy)      awareness + a k (1 - awareness)
///     overt discomfort x (1 - c k)       opt-out share x (1 + o k)
///     logit P(accept) + i k acceptability
///
/// Whether that pays is not assumed. Sizes are design choices.
public struct Education: Sendable {
  /// Pace times the strategy's effort, per step.
  public let pace: Float
  /// l, a, c and o.
  public let literacy, awareness, calm, optOut: Float
  /// i times acceptability, logit by position of the category.
  public let informed: [Double]

  /// - Parameter effort: the strategy's, 0...1.
  public init(_ parameters: ParameterSet, effort: Double, acceptability: Acceptability) {
    pace = Float(parameters[.educationPace] * effort)
    literacy = Float(parameters[.educationLiteracy])
    awareness = Float(parameters[.educationAwareness])
    calm = Float(parameters[.educationCalm])
    optOut = Float(parameters[.educationOptOut])
    informed = acceptability.values.map { parameters[.educationConsent] * Double($0) }
  }

  /// k one step on.
  @inlinable @inline(__always)
  public func taught(_ learnt: Float) -> Float { learnt + pace * (1 - learnt) }

  /// Literacy with what was learnt, 0...1 where it was.
  @inlinable @inline(__always)
  public func literacy(_ own: Float, learnt: Float) -> Float {
    own + literacy * learnt * max(0, 1 - own)
  }

  /// Chance per exposure to notice that a price is personal, 0...1.
  @inlinable @inline(__always)
  public func awareness(_ chance: Float, learnt: Float) -> Float {
    chance + awareness * learnt * (1 - chance)
  }

  /// Factor on the discomfort with data use that the customer is told of, 0...1.
  @inlinable @inline(__always)
  public func calming(learnt: Float) -> Float { 1 - calm * learnt }

  /// Share of customers like this one who will opt out sooner or later, 0...1.
  @inlinable @inline(__always)
  public func optOutShare(_ share: Float, learnt: Float) -> Float {
    min(1, share * (1 + optOut * learnt))
  }
}
