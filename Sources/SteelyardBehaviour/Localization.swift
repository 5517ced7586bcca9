public import SteelyardModel

/// What it does to treat customers by the culture that device or place tell of.
///
/// - Localized messages: fit x (1 + f) in one's own language and style, x (1 - m) in another's.
/// - Disclosure worded for the culture: what it counts there rises by a share of the gap to
///   low-context cultures, w + g (1 + c - w); worded for another culture it is w (1 - v). Whether
///   that pays depends on what is disclosed (explicitness by context class: HALL1976, for context
///   only).
/// - Support in the language settles a share of complaints before they are made.
/// - A localized text can offend: o per message or nudge, k times that where the locale is wrong;
///   sensitivity tests find a share beforehand.
///
/// Who cannot be placed gets what everybody gets, as without any of this. Sizes are design
/// choices.
public struct Localization: Sendable {
  /// How the firm's guess at a customer's culture stands to the truth.
  @frozen public enum Guess: Sendable { case none, right, wrong }

  @usableFromInline let fitRight, fitWrong, gap, miss, low, settled: Float
  @usableFromInline let offence, offenceWrong: Float
  /// Whether anything is done for cultures at all.
  public let isOn: Bool
  /// Blow to trust of a text that offends, lies.
  public let severity: Float

  public init(_ parameters: ParameterSet, care: StrategySpec.CulturalCare) {
    isOn = care.count > 0
    fitRight = care.isLocalized ? Float(1 + parameters[.localizedFit]) : 1
    fitWrong = care.isLocalized ? Float(1 - parameters[.localizedMiss]) : 1
    gap = care.adaptsDisclosure ? Float(parameters[.disclosureGap]) : 0
    miss = care.adaptsDisclosure ? Float(1 - parameters[.disclosureMiss]) : 1
    low = Float(1 + parameters[.contextWeight])
    settled = care.supportsLanguage ? Float(1 - parameters[.languageSupport]) : 1
    let found = care.testsSensitivity ? 1 - parameters[.offenceTested] : 1
    let chance = care.isLocalized ? parameters[.offence] * found : 0
    offence = Float(chance)
    offenceWrong = Float(chance * parameters[.offenceMiss])
    severity = Float(parameters[.offenceSeverity])
  }

  /// Factor on how well messages fit.
  @inlinable @inline(__always)
  public func fit(_ guess: Guess) -> Float {
    switch guess {
    case .none: 1
    case .right: fitRight
    case .wrong: fitWrong
    }
  }

  /// How much disclosure counts, of what it counts as everybody gets it.
  @inlinable @inline(__always)
  public func disclosure(_ weight: Float, _ guess: Guess) -> Float {
    switch guess {
    case .none: weight
    case .right: weight + gap * (low - weight)
    case .wrong: weight * miss
    }
  }

  /// Factor on the chance to complain.
  @inlinable @inline(__always)
  public func complaining(_ guess: Guess) -> Float { guess == .right ? settled : 1 }

  /// Chance that one of so many texts offends, 0...1.
  @inlinable @inline(__always)
  public func offending(_ texts: Float, _ guess: Guess) -> Float {
    switch guess {
    case .none: 0
    case .right: min(1, offence * texts)
    case .wrong: min(1, offenceWrong * texts)
    }
  }
}
