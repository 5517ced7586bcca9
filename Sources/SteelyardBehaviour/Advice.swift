public import SteelyardModel

/// What advice does for those who are vulnerable.
///
///     help = quality g                       generic, and personal where nothing is known
///     help = quality (g + (1 - g) signal)    personal, signal 0...1 what the data in use tell
///
/// A bad outcome's log odds fall by a x help x vulnerability, and the offer pulls by
/// v x help x vulnerability. Sizes are design choices.
public struct Advice: Sendable {
  /// a and v, logit.
  public let protects, value: Float
  /// help by set of categories in use, indexed by `DataCategories.bits`; empty without advice.
  public let help: [Float]

  /// - Parameter signal: of what the data tell, by set of categories, 0...1.
  public init(_ parameters: ParameterSet, advice: StrategySpec.Advice, signal: [Float]) {
    protects = Float(parameters[.adviceHelp])
    value = Float(parameters[.adviceValue])
    let generic = Float(parameters[.adviceGeneric])
    let quality = Float(advice.quality)
    switch advice.kind {
    case .none: help = []
    case .generic: help = signal.map { _ in quality * generic }
    case .personal: help = signal.map { quality * (generic + (1 - generic) * $0) }
    }
  }

  /// Fall of the log odds of a bad outcome, at least 0.
  @inlinable @inline(__always)
  public func protection(data: UInt16, vulnerability: Float) -> Float {
    help.isEmpty ? 0 : protects * help[Int(data)] * vulnerability
  }

  /// Pull on a purchase, logit.
  @inlinable @inline(__always)
  public func pull(data: UInt16, vulnerability: Float) -> Float {
    help.isEmpty ? 0 : value * help[Int(data)] * vulnerability
  }
}
