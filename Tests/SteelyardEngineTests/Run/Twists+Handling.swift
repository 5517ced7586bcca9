import SteelyardModel

@testable import SteelyardEngine

extension Twist {
  private static func set(_ values: [(path: String, value: Double)])
    -> @Sendable (inout ScenarioDraft) -> Void
  { { draft in draft.parameters = values } }

  /// Markets in which data are handled otherwise, cultures are cared for, or a vendor is there.
  static let handling: [Twist] = [
    Twist(
      name: "followed beyond the declared purposes",
      draft: set([("purpose.discovery", 0.1), ("audit.rate_opt_in", 0.1)]),
      market: { $0.regime = .optIn },
      strategy: {
        $0.handling.purposes = .service
        $0.handling.usesCookies = true
        $0.handling.followsDevices = true
        $0.collected = DataCategories(bits: .max)
      }),
    Twist(
      name: "noise within a budget", steps: 20,
      draft: set([
        ("sector.need_rate", 0.4), ("consent.opt_out", 0.5), ("consent.opt_out_pace", 0.2),
      ]),
      strategy: { spec in
        spec.handling.privacy.isOn = true
        spec.handling.privacy.budget = 4
        spec.audits = 26
        spec.retention = 6
        var other = spec
        other.collected = DataCategories([.purchases, .location])
        spec.changes = [.init(step: 9, spec: other)]
      }),
    Twist(
      name: "noise beyond the budget", steps: 20,
      draft: set([
        ("sector.need_rate", 0.4), ("purpose.discovery", 0.1), ("audit.rate_none", 0.1),
        ("audit.rate_opt_in", 0.1), ("audit.rate_opt_out", 0.1), ("audit.detection", 1),
      ]),
      strategy: {
        $0.handling.privacy.isOn = true
        $0.handling.privacy.epsilon = 0.2
        $0.handling.privacy.budget = 0.6
        $0.handling.privacy.overspends = true
        $0.messages = 0.8
      }),
    Twist(
      name: "what was taken back is kept", steps: 20,
      draft: set([
        ("consent.opt_out", 0.5), ("consent.opt_out_pace", 0.3), ("breach.rate", 0.05),
        ("sector.need_rate", 0.4),
      ]),
      market: { $0.regime = .optOut },
      strategy: { spec in
        spec.handling.keepsWithdrawn = true
        spec.handling.identity = .pseudonymous
        spec.rights = [.optOut, .plainOptOut]
        spec.retention = 7
        spec.security = 0
        spec.repair.disclosure = .proactive
        spec.consent.repeatEvery = 3
        var other = spec
        other.rights.insert(.deletion)
        spec.changes = [.init(step: 13, spec: other)]
      }),
    Twist(
      name: "anonymous, at home, in silos",
      draft: set([("breach.rate", 0.05)]),
      strategy: {
        $0.handling.identity = .anonymous
        $0.handling.isFederated = true
        $0.handling.isLocal = true
        $0.handling.silos = 0.7
        $0.handling.balance = 0.5
        $0.sellsData = true
        $0.security = 0
        $0.disclosures = Disclosures(level: 4)
        $0.rights.insert(.correction)
        $0.repair.disclosure = .proactive
      }),
    Twist(
      name: "kept, refused and asked again, within a budget of noise", steps: 18,
      draft: set([
        ("consent.opt_out", 0.5), ("consent.opt_out_pace", 0.3), ("sector.need_rate", 0.6),
        ("consent.base", -1),
      ]),
      market: { $0.regime = .optIn },
      strategy: {
        $0.handling.keepsWithdrawn = true
        $0.handling.privacy.isOn = true
        $0.handling.privacy.budget = 6
        $0.rights = [.optOut, .plainOptOut, .granular]
        $0.retention = 5
        $0.consent.repeatEvery = 1
        $0.messages = 0
      }),
    Twist(
      name: "data handled otherwise from a step on",
      draft: set([("sector.need_rate", 0.4), ("consent.base", 2)]),
      strategy: { spec in
        var silos = spec
        silos.handling.silos = 0.9
        var noisy = silos
        noisy.handling.privacy.isOn = true
        noisy.handling.privacy.budget = 20
        var noisier = noisy
        noisier.handling.privacy.epsilon = 0.3
        noisier.budget.expertise = 0.1
        spec.changes = [
          .init(step: 4, spec: silos), .init(step: 6, spec: noisy), .init(step: 9, spec: noisier),
        ]
      }),
    Twist(
      name: "care for cultures", customers: 400,
      draft: set([
        ("care.offence", 0.05), ("complaint.rate", 1), ("signal.locale_error", 0.3),
      ]),
      strategy: {
        $0.culture.isLocalized = true
        $0.culture.adaptsDisclosure = true
        $0.culture.supportsLanguage = true
        $0.culture.testsSensitivity = true
        $0.collected = DataCategories(bits: .max)
        $0.disclosures = Disclosures(level: 3)
        $0.messages = 1
        $0.messageFrequency = 4
      }),
    Twist(
      name: "a vendor for everybody", strategies: [3, 5, 1], isShared: true,
      strategy: { $0.vendor.kind = .platform }),
  ]
}
