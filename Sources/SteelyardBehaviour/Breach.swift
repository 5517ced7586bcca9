public import SteelyardModel
internal import SteelyardNumerics

/// Loss of what a firm has collected: how likely, how bad, and how it passes.
///
///     chance = rate exp(-k security) held / 3      per step, held = categories per customer
///     severity = s d (1 - b t c) (1 - l h) x       x = min(1, burden) if one's data are held, else spill
///
/// with t and c the shares of all disclosures and of all rights that customers have, levels over
/// their highest, which together suppress the harm (MARTIN2017), h the customer's habit (JANAKIRAMAN2018), and d the way it became known:
/// less when the firm tells at once, more when it kept quiet and others found out (design
/// choices). Utility falls with it by shock x and recovers with a half-life (TURJEMAN2023: normal
/// activity within three weeks), trust more slowly by itself.
public struct Breach: Sendable {
  /// Chance per step and category held by the mean customer.
  public let hazard: Float
  /// Severity for trust where data were held, for others, and share taken off by full habit.
  public let severity, spill, loyalty: Float
  /// Fall of utility, logit, and share of it left a step later.
  public let shock, recovery: Float
  /// Chance per step that others find out what the firm keeps quiet.
  public let discovery: Float
  /// Factors on severity: told by the firm, and found out against its silence.
  public let candour, silence: Float

  /// - Parameters:
  ///   - security: share of good practice paid for, 0...1.
  ///   - disclosures, rights: what customers are told, and what they may decide.
  ///   - hazard: factor on the chance, see ``Platform``.
  ///   - harm: factor on severity and shock, see ``Anonymity`` and ``FederatedLearning``.
  public init(
    _ parameters: ParameterSet, security: Double, disclosures: Disclosures, rights: Rights,
    hazard factor: Double = 1, harm: Double = 1
  ) {
    let buffer = disclosures.share * rights.share
    hazard = Float(
      parameters[.breachRate] / 3 * Elementary.exp(-parameters[.breachSecurity] * security)
        * factor)
    severity = Float(
      parameters[.breachSeverity] * (1 - parameters[.breachSuppression] * buffer) * harm)
    spill = Float(parameters[.breachSpill])
    loyalty = Float(parameters[.breachLoyalty])
    shock = Float(
      parameters[.breachShock] * (1 - parameters[.breachSuppression] * buffer) * harm)
    recovery = Float(
      Elementary.exp(-Elementary.log(2) / parameters[.breachHalfLife]))
    discovery = Float(parameters[.breachDiscovery])
    candour = Float(parameters[.breachCandour])
    silence = Float(parameters[.breachSilence])
  }

  /// Chance of a breach in a step, 0...1.
  ///
  /// - Parameter held: categories held, mean over the firm's customers, 0...9.
  public func chance(held: Float) -> Float { min(1, hazard * held) }

  /// Severity for trust of a breach that becomes known, 0...1.
  ///
  /// - Parameters:
  ///   - manner: factor for how it became known.
  ///   - burden: of the data held, see ``Creepiness``; below 0 where none are.
  ///   - habit: 0...1.
  @inlinable @inline(__always)
  public func severity(manner: Float, burden: Float, habit: Float) -> Float {
    min(1, manner * severity * exposure(burden) * (1 - loyalty * habit))
  }

  /// Fall of utility right after it, logit.
  @inlinable @inline(__always)
  public func fall(burden: Float, habit: Float) -> Float {
    shock * exposure(burden) * (1 - loyalty * habit)
  }

  @inlinable @inline(__always)
  func exposure(_ burden: Float) -> Float { burden < 0 ? spill : min(1, max(spill, burden)) }
}
