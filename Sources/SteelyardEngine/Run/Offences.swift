internal import SteelyardBehaviour
internal import SteelyardModel

extension Arm {
  /// How many kinds of offence a regulator could find in a step: false claims or dark patterns
  /// shown, refusal hidden where consent is asked for, data passed on without a word, data kept
  /// abroad against the law of the place, and those of ``handlingOffences(_:)``.
  func offences(_ step: StepRecord, hasStoppedSale: Bool = false) -> Int {
    let hides = practice.consent.hidesReject && coefficients.law[0] > 0
    let sells = passesOn(hasStoppedSale: hasStoppedSale) && !practice.disclosures.tellsUse
    return [step.deceptive > 0, hides, sells, isAbroadUnlawfully].count { $0 }
      + handlingOffences(step)
  }

  /// Whether data are kept outside the country against the law of any customer's place.
  private var isAbroadUnlawfully: Bool {
    guard practice.keepsAbroad else { return false }
    let isPersonal = practice.handling.identity != .anonymous && !practice.handling.isFederated
    return lawsInForce.contains { law in
      CrossBorder.isOffence(
        law, collected: practice.collected, asks: practice.rights.contains(.granular),
        isPersonal: isPersonal)
    }
  }

  /// Offences in how data are handled, as the laws are written (from memory):
  ///
  /// - data used for more than was declared, under any privacy law (purpose limitation);
  /// - customers followed without valid consent under opt-in laws, where going on counts as
  ///   accepting: neither granular consent nor a box to tick;
  /// - a promised limit on privacy loss passed, under any law (deception);
  /// - data kept that customers took back and cannot have erased, under opt-in and opt-out laws.
  private func handlingOffences(_ step: StepRecord) -> Int {
    let (handling, laws) = (practice.handling, lawsInForce)
    let breaksPurpose = !practice.brokenPurposes.isEmpty && laws.contains { $0 != .none }
    let isAsked = practice.rights.contains(.granular) || practice.consent.isUnticked
    let follows = handling.trackers > 0 && !isAsked && laws.contains(.optIn)
    let keeps = handling.keepsWithdrawn && !practice.rights.contains(.deletion)
    let isKeptUnlawfully = keeps && (laws.contains(.optIn) || laws.contains(.optOut))
    return [breaksPurpose, follows, step.overspent > 0, isKeptUnlawfully].count { $0 }
  }

  /// The laws under which any of the customers live.
  private var lawsInForce: [Consent.Law] {
    zip(Consent.Law.inOrder, coefficients.law).filter { $0.1 > 0 }.map(\.0)
  }
}
