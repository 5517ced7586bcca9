public import SteelyardModel
internal import SteelyardNumerics

/// Who has a need in a step.
///
///     chance = min(1, rate season(step) (1 + w h)),  season = 1 + a cos(2 pi (step - peak) / 52)
///
/// with h the customer's habit, see ``Habit``, which counts for customers of the firm alone. The
/// year's wave is the market's; w is a design choice.
public struct NeedArrival: Sendable {
  /// w: what full habit adds, as a share of the rate.
  public let habit: Float
  /// The season's factor, by step of the year.
  private let seasons: [Float]

  public init(_ parameters: ParameterSet, seasonality: Market.Seasonality) {
    habit = Float(parameters[.habitNeed])
    seasons = (0..<52).map { step in
      let turn = (Double(step) - seasonality.peak) / 52
      return Float(1 + seasonality.amplitude * Elementary.cosine(turns: turn))
    }
  }

  /// The season's factor in a step, 0...2.
  public func season(_ step: Int) -> Float { seasons[step % seasons.count] }

  /// Chance of a need, at least 0; above 1 counts as 1.
  ///
  /// - Parameters:
  ///   - rate: the customer's, per step, times the season's factor.
  ///   - habit: 0...1; 0 for those who are no customers.
  @inlinable @inline(__always)
  public func chance(rate: Float, habit: Float) -> Float { rate * (1 + self.habit * habit) }
}
