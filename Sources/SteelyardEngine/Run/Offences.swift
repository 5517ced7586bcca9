internal import SteelyardModel

extension Arm {
  /// How many kinds of offence a regulator could find in a step, each under the law of any
  /// customer's place.
  func offences(_ step: StepRecord, hasStoppedSale: Bool = false) -> Int {
    var facts = Offence.Facts()
    facts.hasDeceived = step.deceptive > 0
    facts.hasOverspent = step.overspent > 0
    facts.hasStoppedSale = hasStoppedSale
    return Offence.allCases.count { offence in
      lawsInForce.contains { practice.commits(offence, under: $0, facts) }
    }
  }

  /// The laws under which any of the customers live.
  private var lawsInForce: [PrivacyRegime] {
    zip(PrivacyRegime.laws, coefficients.law).filter { $0.1 > 0 }.map(\.0)
  }
}
