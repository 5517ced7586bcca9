public import SteelyardModel
internal import SteelyardNumerics

/// What is disclosed, and what that does.
///
/// A level's bundle gives the level's number; a disclosure switched by itself adds or takes away
/// its part of what its level adds, see ``LevelBundle/value(_:carriedBy:)``.
///
/// - Awareness: a chance per exposure, by level, to learn that prices are personal, which costs
///   trust (GARBARINO2003) and fairness even for the favoured (HUFNAGEL2022). Word of breaches
///   tells nothing of prices.
/// - Disclosure of data flows with the offer - reasons in full, a notice or real-time word in
///   part - shifts purchase interest by the least acceptable one, with
///   acceptability x in -1...1 against the norm, see ``Acceptability``:
///
///       x < 0: a x        x > 0: b x T
///
///   a puts inferred data at -17 % and third-party data at -24 % on one line (KIM2019), b gives
///   purchase records +5 % at full trust (design choice; the sign, and that it takes trust:
///   KIM2019). In low-context cultures spelt-out words count more.
/// - Moderate transparency softens a violation: severity x (1 - s 4 t (1 - t)) with t the share
///   of all that could be disclosed, the level over 4 (KIZILCEC2016).
public struct Transparency: Sendable {
  /// Chance per exposure to learn that prices are personal.
  public let awareness: Float
  /// Severity for trust, and loss of perceived fairness, of learning it.
  public let awarenessSeverity, awarenessFairness: Float
  /// Factor on the severity of a violation, 0...1.
  public let softening: Float
  /// Whether customers are told of the use of their data when it happens.
  public let isOvert: Bool
  /// Logit shifts of disclosing a set of categories, by its bits: without trust, and what full
  /// trust adds, at the salience of what is told.
  public let disclosed, trusted: [Float]
  /// Whether disclosing anything shifts anybody.
  public let isFelt: Bool
  private let context: Double

  public init(
    _ parameters: ParameterSet, disclosures: Disclosures, acceptability: Acceptability? = nil
  ) {
    let share = disclosures.share
    let chance = disclosures.value(
      Parameter.awareness.map { parameters[$0] }, carriedBy: Disclosures.ofUse)
    awareness = Float(min(1, max(0, chance)))
    awarenessSeverity = Float(parameters[.awarenessSeverity])
    awarenessFairness = Float(parameters[.awarenessFairness])
    softening = Float(1 - parameters[.softening] * 4 * share * (1 - share))
    isOvert = disclosures.isOvert
    let salience =
      disclosures.contains(.reasons) ? 1 : isOvert ? parameters[.noticeSalience] : 0
    let lowest = (acceptability ?? Acceptability(parameters)).lowest
    let fall = Float(salience * parameters[.disclosureSlope])
    // The acceptability at which the published-sized gain is reached: that of purchase records.
    let purchases = Parameter.acceptability[0].defaultValue
    let rise = Float(
      salience * Elementary.log(1 + parameters[.disclosedAcceptable]) / purchases)
    disclosed = lowest.enumerated().map { bits, x in bits == 0 ? 0 : fall * min(0, x) }
    trusted = lowest.enumerated().map { bits, x in bits == 0 ? 0 : rise * max(0, x) }
    isFelt = (disclosed + trusted).contains { $0 != 0 }
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
    weight * (disclosed[Int(data)] + trusted[Int(data)] * trust)
  }
}
