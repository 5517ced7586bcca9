public import SteelyardModel
internal import SteelyardNumerics

/// What a transparency level discloses, and what that does.
///
/// - Awareness: a chance per exposure, by level, to learn that prices are personal, which costs
///   trust (GARBARINO2003) and fairness even for the favoured (HUFNAGEL2022).
/// - Disclosure of data flows shifts purchase interest by the least acceptable one: third-party
///   -24 %, inferred -17 % (KIM2019), acceptable ones +5 % times trust; in low-context
///   cultures spelt-out words count more.
/// - Moderate transparency softens a violation: severity x (1 - s 4 t (1 - t)) with t the level
///   over 4 (KIZILCEC2016).
public struct Transparency: Sendable {
  /// Chance per exposure to learn that prices are personal, at this level.
  public let awareness: Float
  /// Severity for trust, and loss of perceived fairness, of learning it.
  public let awarenessSeverity, awarenessFairness: Float
  /// Factor on the severity of a violation, 0...1.
  public let softening: Float
  /// Logit shifts of disclosing a data flow, at this level's salience.
  public let thirdParty, inferred, acceptable: Float
  private let context: Double

  /// - Parameter level: 0...4.
  public init(_ parameters: ParameterSet, level: Int) {
    let share = Double(level) / 4
    awareness = Float(parameters[Parameter.awareness[level]])
    awarenessSeverity = Float(parameters[.awarenessSeverity])
    awarenessFairness = Float(parameters[.awarenessFairness])
    softening = Float(1 - parameters[.softening] * 4 * share * (1 - share))
    let salience = level < 2 ? 0 : level == 2 ? parameters[.noticeSalience] : 1
    func logit(_ interest: Double) -> Float { Float(salience * Elementary.log(1 + interest)) }
    thirdParty = logit(parameters[.disclosedThirdParty])
    inferred = logit(parameters[.disclosedInferred])
    acceptable = logit(parameters[.disclosedAcceptable])
    context = parameters[.contextWeight]
  }

  /// How much spelt-out disclosure counts in a culture, around 1.
  public func weight(of culture: CultureProfile) -> Float {
    switch culture.context {
    case .low: Float(1 + context)
    case .medium: 1
    case .high: Float(1 - context)
    }
  }

  /// Logit shift of disclosing the flows of the data in use.
  ///
  /// - Parameters:
  ///   - data: bits of the categories collected from the customer; none shifts nothing.
  ///   - trust: 0...1.
  ///   - weight: the culture's, from ``weight(of:)``.
  @inlinable @inline(__always)
  public func disclosure(data: UInt16, trust: Float, weight: Float) -> Float {
    let fine = data == 0 ? 0 : acceptable * trust
    let worse = data & Self.inferredBit == 0 ? fine : inferred
    return weight * (data & Self.thirdPartyBit == 0 ? worse : thirdParty)
  }

  @usableFromInline static let inferredBit = DataCategory.inferred.bit
  @usableFromInline static let thirdPartyBit = DataCategory.thirdParty.bit
}
