public import SteelyardModel

/// What it changes that records do not say whose they are.
///
///     precision x (1 - g)     severity of a breach, shock and harm of a sale x (1 - h)
///
/// with g and h for pseudonyms, whose key is kept apart, and for anonymous data, from which people
/// are recognised by attack only. Sizes are design choices.
public struct Anonymity: Sendable {
  /// Factors on what data tell and on what losing or selling them does, 0...1.
  public let precision, harm: Double

  public init(_ parameters: ParameterSet, identity: StrategySpec.Identity) {
    switch identity {
    case .named: (precision, harm) = (1, 1)
    case .pseudonymous:
      precision = 1 - parameters[.pseudonymousSignal]
      harm = 1 - parameters[.pseudonymousHarm]
    case .anonymous:
      precision = 1 - parameters[.anonymousSignal]
      harm = 1 - parameters[.anonymousHarm]
    }
  }

  /// What disclosing flows does to utility where data are passed on, logit.
  ///
  /// - Parameters:
  ///   - own: of what the firm uses itself.
  ///   - passed: of the same and of what third parties get.
  @inlinable @inline(__always)
  public func disclosure(own: Float, passed: Float) -> Float {
    harm == 1 ? passed : own + Float(harm) * (passed - own)
  }
}
