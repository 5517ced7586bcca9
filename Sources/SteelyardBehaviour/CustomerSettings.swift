public import SteelyardModel

/// What customers set where they may, and keep up of what is on record of them.
///
/// Defaults are sticky: a customer changes settings with a fixed chance users x literacy. Who does
/// wants, as a multiple of the firm's own,
///
///     frequency = clamp(1 + e (2 T - 1) - w fatigue,          0...most)
///     depth     = clamp(1 + e (2 T - 1) - c max(0, concern),  0...most)
///
/// so the engaged raise it and the weary and the worried lower it; prices are personalized by at
/// most the firm's own depth. A customer keeps up what is on record of them with a fixed chance
/// u x control x T: their data then do not age, and estimates err less by a share p. Each setting
/// adds s of the missing perceived control. Sizes are design choices.
public struct CustomerSettings: Sendable {
  /// users, e, w, c, most.
  public let users, engaged, weary, concern, most: Float
  /// u times perceived control; 0 where records cannot be kept up.
  public let upkeep: Float
  /// 1 - p.
  public let error: Double

  /// - Parameter control: perceived, with what the settings add.
  public init(
    _ parameters: ParameterSet, settings: StrategySpec.Settings, control: Control
  ) {
    users = Float(parameters[.settingsUsers])
    engaged = Float(parameters[.settingsEngaged])
    weary = Float(parameters[.settingsWeary])
    concern = Float(parameters[.settingsConcern])
    most = Float(parameters[.settingsMost])
    upkeep = settings.data ? Float(parameters[.settingsUpkeep]) * control.perceived : 0
    error = 1 - parameters[.settingsPrecision]
  }

  /// Whether a customer changes settings.
  ///
  /// - Parameter uniform: a draw that stays with the customer.
  @inlinable @inline(__always)
  public func changes(literacy: Float, uniform: Float) -> Bool { uniform < users * literacy }

  /// Wanted messages, as a multiple of the firm's own.
  @inlinable @inline(__always)
  public func frequency(trust: Float, fatigue: Float) -> Float {
    min(most, max(0, 1 + engaged * (2 * trust - 1) - weary * fatigue))
  }

  /// Wanted depth, as a multiple of the firm's own.
  ///
  /// - Parameter concern: privacy concern in standard deviations.
  @inlinable @inline(__always)
  public func depth(trust: Float, concern score: Float) -> Float {
    min(most, max(0, 1 + engaged * (2 * trust - 1) - concern * max(0, score)))
  }

  /// Whether a customer keeps up what is on record.
  ///
  /// - Parameter uniform: a draw that stays with the customer.
  @inlinable @inline(__always)
  public func keepsUp(trust: Float, uniform: Float) -> Bool { uniform < upkeep * trust }
}
