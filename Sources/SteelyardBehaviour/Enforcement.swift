public import SteelyardModel

/// What the law does: regulators look at firms, find offences, and fine.
///
///     chance of an audit = rate(law) + c complaints      complaints as a share of customers
///     fine = offences found x share(law) x a year's revenue x (1 - m min(1, internal audits / 4))
///
/// Each offence is found with the same chance. A firm that looks into the mirror itself is fined
/// less, and repairs the bias of its data. All sizes are design choices: fines by law follow the
/// order of their ceilings, not published sums.
public struct Enforcement: Sendable {
  /// Chance per step, and what complaints of everybody would add.
  public let audit, complaints: Double
  /// Chance per offence to be found.
  public let detection: Double
  /// Share of a year's revenue per offence.
  public let fine: Double
  /// Chance per internal audit that looks for them to find false claims, and data sold without a
  /// word; both then end for good.
  public let claims, data: Double
  /// Share of a bias that is left after an internal audit.
  public let repaired: Double

  /// - Parameters:
  ///   - law: share of the firm's customers under each law, in the order of
  ///     `PrivacyRegime.laws`; sums to 1.
  ///   - audits: internal ones a year, 0...52.
  public init(_ parameters: ParameterSet, law: [Double], audits: Double) {
    func mean(_ byLaw: [Parameter]) -> Double {
      zip(byLaw, law).reduce(0) { $0 + parameters[$1.0] * $1.1 }
    }
    audit = mean(Parameter.auditRate)
    complaints = parameters[.auditComplaints]
    detection = parameters[.auditDetection]
    fine = mean(Parameter.fine) * (1 - parameters[.fineMitigation] * min(1, audits / 4))
    repaired = 1 - parameters[.auditRepair]
    claims = parameters[.auditClaims]
    data = parameters[.auditData]
  }

  /// Chance of an audit in a step, 0...1.
  ///
  /// - Parameter complaints: of the previous step, as a share of the firm's customers.
  public func chance(complaints share: Double) -> Double {
    min(1, audit + complaints * share)
  }
}
