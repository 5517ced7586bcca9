public import SteelyardModel

/// What a firm that asks its customers hears, what it changes, and what being asked again does.
///
/// In a step a customer is asked and answers with chance feedback x response, and then names what
/// hurt them most since they last answered. A firm that acts gets on with the kind named most:
///
///     a <- a + pace (1 - a)        a of that kind, 0...1
///
/// and gives up the share most x a of the practice behind it: prices move towards the list price,
/// messages use fewer data, pushes weaken, fewer promises are missed. That costs what the practice
/// brought. Who is asked again compares:
///
///     gain of quality heard x a, then loss of severity ignored x (1 - a)     trust
///     F <- F + fairness x a x (1 - F)                                        perceived fairness
///
/// with a of the kind that they had named: asking without acting costs trust later. Sizes are
/// design choices.
public struct Feedback: Sendable {
  /// What a complaint can be about. Raw values are positions; 0 is nothing.
  public enum Kind: UInt8, CaseIterable, Sendable {
    case nothing, price, privacy, pressure, service

    /// The kind that a blow to trust belongs to.
    public init(of entry: Mechanism.Entry) {
      switch entry {
      case .price, .peers, .awareness: self = .price
      case .creepiness, .purpose, .breach: self = .privacy
      case .regret, .deception, .reactance: self = .pressure
      case .disappointment, .offence, .harm, .suspicion: self = .service
      default: self = .nothing
      }
    }
  }

  /// Chance to be asked and to answer in a step, 0...1.
  public let chance: Float
  /// Quality, severity and share of the way to full fairness.
  public let heard, ignored, fairness: Float
  /// Share per step, and share of a practice that can be given up.
  public let pace, most: Float

  /// - Parameter voice: of the strategy.
  public init(_ parameters: ParameterSet, voice: StrategySpec.Voice) {
    chance = Float(voice.feedback * parameters[.feedbackResponse])
    heard = Float(parameters[.feedbackHeard])
    ignored = Float(parameters[.feedbackIgnored])
    fairness = Float(parameters[.feedbackFairness])
    pace = voice.acts ? Float(parameters[.feedbackPace]) : 0
    most = Float(parameters[.feedbackMost])
  }

  /// How far the firm has got with a kind after another step of work on it, 0...1.
  @inlinable @inline(__always)
  public func worked(_ level: Float) -> Float { level + pace * (1 - level) }

  /// Share of the practice behind a kind that is given up, 0...1.
  ///
  /// - Parameter level: how far the firm has got, 0...1.
  @inlinable @inline(__always)
  public func given(_ level: Float) -> Float { most * level }

  /// Perceived fairness after being asked again.
  @inlinable @inline(__always)
  public func fairer(_ fairness: Float, level: Float) -> Float {
    fairness + self.fairness * level * (1 - fairness)
  }
}
