public import SteelyardModel

/// Habit of coming to one firm, h in 0...1.
///
///     h <- h + g (1 - h) with a purchase        h <- h - d h without
///
/// Bought in every step it goes to 1. It raises the need rate, see ``NeedArrival``, and makes
/// customers forgive a breach, see ``Breach`` (JANAKIRAMAN2018: patronage buffers). Sizes are
/// design choices.
public struct Habit: Sendable {
  /// g and d, shares per purchase and per step.
  public let gain, decay: Float

  public init(_ parameters: ParameterSet) {
    gain = Float(parameters[.habitGain])
    decay = Float(parameters[.habitDecay])
  }

  /// Habit after a step, 0...1.
  @inlinable @inline(__always)
  public func updated(_ habit: Float, buys: Bool) -> Float {
    buys ? habit + gain * (1 - habit) : habit - decay * habit
  }
}
