public import SteelyardModel
public import SteelyardNumerics

/// Whether a message is opened, and whether it makes its reader unsubscribe. Apart from what it
/// does to a purchase, see ``Relevance``.
///
///     logit click = base + light + f match + g control depth + pulls - fatigue
///     logit unsubscribe = base + light - pulls + fatigue
///
/// with light the customer's name, which needs no data (SAHNI2018: opens +20 %, unsubscriptions
/// -17 %), match from ``Relevance`` (a marketplace's ceiling is clicks x 4, SUN2024), control
/// perceived, which doubles clicks on personal messages and leaves others alone (TUCKER2014), and
/// pulls obtrusion and creepiness.
public struct MessageResponse: Sendable {
  /// Log odds of opening and of unsubscribing for a plain message.
  public let click, unsubscribe: Float
  /// What the customer's name adds to each.
  public let light, lightUnsubscribe: Float
  /// f, and g times perceived control.
  public let fit, control: Float
  /// Fall of clicks and rise of unsubscriptions at full fatigue.
  public let fatigueClick, fatigueUnsubscribe: Float

  public init(_ parameters: ParameterSet, control: Control) {
    click = Float(parameters[.messageClick])
    unsubscribe = Float(parameters[.messageUnsubscribe])
    light = Float(parameters[.messageLight])
    lightUnsubscribe = Float(parameters[.messageLightUnsubscribe])
    fit = Float(parameters[.messageFit])
    self.control = Float(parameters[.messageControl]) * control.perceived
    fatigueClick = Float(parameters[.fatigueClick])
    fatigueUnsubscribe = Float(parameters[.fatigueUnsubscribe])
  }

  /// Log odds that one message is opened.
  ///
  /// - Parameters:
  ///   - light: 0...1, how far it calls the customer by name.
  ///   - depth: 0...1, 0 where it uses no data.
  ///   - match: ``Relevance/match(depth:signal:taste:trust:)``.
  ///   - pulls: obtrusion plus creepiness, logit.
  ///   - fatigue: 0...1.
  @inlinable @inline(__always)
  public func clickOdds(
    light: Float, depth: Float, match: Float, pulls: Float, fatigue: Float
  ) -> Float {
    let personal = fit * match + control * depth
    return click + self.light * light + personal + pulls - fatigueClick * fatigue
  }

  /// Log odds that one message makes its reader unsubscribe.
  @inlinable @inline(__always)
  public func unsubscribeOdds(light: Float, pulls: Float, fatigue: Float) -> Float {
    unsubscribe + lightUnsubscribe * light - pulls + fatigueUnsubscribe * fatigue
  }

  /// Chance that one message is opened, 0...1: the logistic function of its log odds.
  @inlinable @inline(__always)
  public func clickChance(
    light: Float, depth: Float, match: Float, pulls: Float, fatigue: Float
  ) -> Float {
    Elementary.logistic(
      clickOdds(light: light, depth: depth, match: match, pulls: pulls, fatigue: fatigue))
  }

  /// Chance that one message makes its reader unsubscribe, 0...1.
  @inlinable @inline(__always)
  public func unsubscribeChance(light: Float, pulls: Float, fatigue: Float) -> Float {
    Elementary.logistic(unsubscribeOdds(light: light, pulls: pulls, fatigue: fatigue))
  }
}
